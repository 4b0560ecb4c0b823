import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** What this page is, and what one can begin here. */
export function Heading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Group justify="space-between" my="lg" gap="sm">
      <Title order={1} size="h2">
        {title}
      </Title>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
