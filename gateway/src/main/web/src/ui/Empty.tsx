import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  text?: string | undefined;
  icon?: ReactNode;
  children?: ReactNode;
}

/** Nothing here: why, and what one can do about it. */
export function Empty({ title, text, icon, children }: Props) {
  return (
    <Stack align="center" justify="center" gap="sm" py={64} px="md" ta="center">
      {icon}
      <Title order={2} size="h3">
        {title}
      </Title>
      {text && (
        <Text c="dimmed" maw={480}>
          {text}
        </Text>
      )}
      {children}
    </Stack>
  );
}
