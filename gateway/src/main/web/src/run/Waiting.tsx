import { Badge, Button, Code, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconHourglass } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { useFormat } from '../format/format';
import { Empty } from '../ui/Empty';
import { Heading } from '../ui/Heading';
import { Listed } from '../ui/Listed';
import { Notice } from '../ui/Notice';
import { useWaiting } from './keeping';
import type { WaitingOrder } from './shapes';

const KINDS = ['', 'stock', 'payment', 'shipment', 'delivery'] as const;

/** Orders on their way: for whom each waits, how long yet, and telling them once more. */
export function Component() {
  const { t } = useTranslation('run');
  const [kind, setKind] = useState<string>('');
  const waiting = useWaiting(kind);
  return (
    <>
      <Heading title={t('nav.waiting')} />
      <Text c="dimmed" size="sm" mb="sm">
        {t('waiting.text')}
      </Text>
      <SegmentedControl mb="md" aria-label={t('waiting.which')} value={kind} onChange={setKind} data={KINDS.map((value) => ({ value, label: t(`waiting.for.${value || 'all'}`) }))} style={{ overflowX: 'auto', maxWidth: '100%' }} />
      <Listed list={waiting} empty={<Empty title={t('waiting.none')} icon={<IconHourglass size={40} aria-hidden />} />}>
        {(items) => (
          <Stack gap="xs">
            {items.map((order) => (
              <Row key={order.id} order={order} />
            ))}
          </Stack>
        )}
      </Listed>
    </>
  );
}

function Row({ order }: { order: WaitingOrder }) {
  const { t } = useTranslation('run');
  const format = useFormat();
  const retry = useMutation({ mutationFn: () => body(api.POST('/api/v1/orders/{id}/retry', { params: { path: { id: order.id } } })) });
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div style={{ flex: '1 1 260px', minWidth: 0 }}>
          <Group gap={6}>
            <Badge variant="light" color="amber">
              {t(`waiting.for.${order.awaits}` as 'waiting.for.stock')}
            </Badge>
            <Text fw={600}>{order.title}</Text>
          </Group>
          <Text size="sm" c="dimmed">
            {t('waiting.since', { since: format.ago(order.since), until: format.moment(order.until) })} · <Code>{order.id}</Code>
          </Text>
        </div>
        <Text fw={700}>{format.money(order.total)}</Text>
        <Button size="xs" variant="light" loading={retry.isPending} onClick={() => retry.mutate()} aria-label={t('waiting.retryThis', { title: order.title })}>
          {t('waiting.retry')}
        </Button>
      </Group>
      {retry.data && (
        <Text size="sm" role="status" mt={6}>
          {t('waiting.told', { events: retry.data.events.join(', ') })}
        </Text>
      )}
      {retry.isError && <Notice error={retry.error} />}
    </Paper>
  );
}
