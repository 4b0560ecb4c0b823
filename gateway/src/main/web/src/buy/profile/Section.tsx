import { Group, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  id: string;
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

export function Section({ id, title, action, children }: Props) {
  return (
    <Paper component="section" withBorder p="lg" radius="lg" id={id} aria-labelledby={`${id}-title`} style={{ scrollMarginTop: 72 }}>
      <Group justify="space-between" mb="md">
        <Title order={2} size="h4" id={`${id}-title`}>
          {title}
        </Title>
        {action}
      </Group>
      {children}
    </Paper>
  );
}
