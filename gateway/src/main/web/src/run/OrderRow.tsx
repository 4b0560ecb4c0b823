import { Badge, Button, Code, Group, Paper, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useFormat } from '../format/format';
import { Confirm } from '../ui/Confirm';
import { useRefresh } from './data';
import { Payments } from './Payments';
import type { Order } from './shapes';

const COLOURS: Record<string, string> = { paid: 'ember', pending: 'amber', shipped: 'blue', delivered: 'mint' };

export function OrderRow({ order }: { order: Order }) {
  const { t } = useTranslation('run');
  const format = useFormat();
  const refresh = useRefresh();
  const [asking, { open, close }] = useDisclosure(false);
  const [shown, { toggle }] = useDisclosure(false);
  const cancel = async (reason: string) => {
    await api.POST('/api/v1/orders/{id}/cancel', { params: { path: { id: order.id } }, body: { ...(reason && { reason }) } });
    await refresh('orders');
  };
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div style={{ flex: '1 1 260px', minWidth: 0 }}>
          <Group gap={6}>
            <Badge variant="light" color={COLOURS[order.status] ?? 'gray'}>
              {t(`orders.status.${order.status}` as 'orders.status.paid')}
            </Badge>
            <Text fw={600}>{order.items.map(({ title }) => title).join(', ')}</Text>
          </Group>
          <Text size="sm" c="dimmed">
            {format.moment(order.created_at)} · <Code>{order.id}</Code>
          </Text>
          {order.last_decline && (
            <Text size="sm" c="red">
              {t('orders.declined', { reason: order.last_decline.reason, count: order.last_decline.attempt })}
            </Text>
          )}
          {order.cancel_reason && <Text size="sm" c="dimmed">{[order.cancel_reason.replaceAll('_', ' '), order.cancel_note].filter(Boolean).join(': ')}</Text>}
        </div>
        <Text fw={700}>{format.money(order.total)}</Text>
        <Group gap="xs">
          <Button size="xs" variant="default" aria-expanded={shown} onClick={toggle}>
            {t('orders.payments')}
          </Button>
          {(order.status === 'pending' || order.status === 'paid') && (
            <Button size="xs" variant="light" color="red" onClick={open}>
              {t('orders.cancel')}
            </Button>
          )}
        </Group>
      </Group>
      {shown && <Payments order={order.id} />}
      <Confirm opened={asking} close={close} title={t('orders.cancel')} text={t('orders.cancelText')} action={t('orders.cancel')} reason={t('orders.reason')} reasonOptional onConfirm={cancel} />
    </Paper>
  );
}
