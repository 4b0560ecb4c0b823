import { Badge, Group, Paper, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/format';
import { useBackbone } from './data';
import type { Pulse } from './health';

/** One service: stands or not; for admins also what waits before and behind it. */
export function ServiceCard({ pulse, inside }: { pulse: Pulse; inside: boolean }) {
  const { t } = useTranslation('run');
  const format = useFormat();
  const { data } = useBackbone(pulse.service, inside && pulse.up);
  const behind = data?.topics.filter(({ lag, dead_letters }) => lag > 0 || dead_letters > 0) ?? [];
  return (
    <Paper withBorder p="md" style={pulse.up ? undefined : { borderColor: 'var(--mantine-color-red-6)' }}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h4">
          {pulse.service}
        </Title>
        <Badge color={pulse.up ? 'mint' : 'red'} variant={pulse.up ? 'light' : 'filled'}>
          {t(pulse.up ? 'health.up' : 'health.isDown')}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {t(`health.does.${pulse.service}`)}
      </Text>
      {pulse.reason && (
        <Text size="sm" c="red">
          {pulse.reason}
        </Text>
      )}
      {data && (
        <Text size="sm" mt="xs">
          {data.outbox_waiting === 0 ? t('health.outboxEmpty') : t('health.outbox', { count: data.outbox_waiting, seconds: data.outbox_oldest_seconds })}
        </Text>
      )}
      {data && data.topics.length > 0 && behind.length === 0 && <Text size="sm">{t('health.caughtUp', { count: data.topics.length })}</Text>}
      {behind.length > 0 && (
        <Table mt="xs" fz="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('health.topic')}</Table.Th>
              <Table.Th ta="end">{t('health.lag')}</Table.Th>
              <Table.Th ta="end">{t('health.letters')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {behind.map(({ topic, lag, dead_letters }) => (
              <Table.Tr key={topic}>
                <Table.Td>{topic}</Table.Td>
                <Table.Td ta="end">{format.number(lag)}</Table.Td>
                <Table.Td ta="end">{format.number(dead_letters)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Paper>
  );
}
