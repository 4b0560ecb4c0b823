import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  children: ReactNode;
  hint?: ReactNode;
}

/** One number that matters, and what it is. */
export function Figure({ label, children, hint }: Props) {
  return (
    <Paper withBorder p="md">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="div" ff="heading" fw={700} fz={26} lh={1.25}>
        {children}
      </Text>
      {hint && (
        <Text component="div" size="sm" c="dimmed">
          {hint}
        </Text>
      )}
    </Paper>
  );
}
