import { Badge, Button, Code, CopyButton, Group, Paper, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useFormat } from '../format/format';
import { Confirm } from '../ui/Confirm';
import { Notice } from '../ui/Notice';
import { useRefresh } from './data';
import type { Order } from './shapes';

const COLOURS: Record<string, string> = { paid: 'ember', pending: 'amber', shipped: 'blue', delivered: 'mint' };

/** One order, as its seller sees it. */
export function SoldOrder({ order }: { order: Order }) {
  const { t } = useTranslation('sell');
  const format = useFormat();
  const refresh = useRefresh();
  const [asking, { open, close }] = useDisclosure(false);
  const params = { path: { id: order.id } };
  const after = () => Promise.all([refresh('orders'), refresh('wallet')]);
  const ship = useMutation({ mutationFn: () => api.POST('/api/v1/orders/{id}/ship', { params }), onSuccess: after });
  const cancel = async (reason: string) => {
    await api.POST('/api/v1/orders/{id}/cancel', { params, body: { ...(reason && { reason }) } });
    await after();
  };
  const { shipping_address: to } = order;
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="start">
        <div style={{ flex: '1 1 260px', minWidth: 0 }}>
          <Group gap="xs" mb={4}>
            <Badge variant="light" color={COLOURS[order.status] ?? 'gray'}>
              {t(`sold.state.${order.status}` as 'sold.state.paid')}
            </Badge>
            <Text size="sm" c="dimmed">
              {format.moment(order.created_at)}
            </Text>
          </Group>
          {order.items.map((item) => (
            <Text key={item.product_id} fw={600}>
              {item.quantity > 1 && `${item.quantity} × `}
              {item.title}
            </Text>
          ))}
          {to && (
            <Text size="sm" c="dimmed">
              {[to.name, to.line1, to.line2, to.city].filter(Boolean).join(', ')}
            </Text>
          )}
          {order.status === 'paid' && !to && (
            <Text size="sm" c="red">
              {t('sold.noAddress')}
            </Text>
          )}
          {order.tracking_number && (
            <Group gap={6} mt={4}>
              <Text size="sm">{t('sold.tracking')}</Text>
              <Code>{order.tracking_number}</Code>
              <CopyButton value={order.tracking_number}>
                {({ copied, copy }) => (
                  <Button size="compact-xs" variant="subtle" leftSection={<IconCopy size={14} aria-hidden />} onClick={copy}>
                    {t(copied ? 'encoder.copied' : 'sold.copy')}
                  </Button>
                )}
              </CopyButton>
            </Group>
          )}
          {order.cancel_reason && (
            <Text size="sm" c="dimmed">
              {t(`sold.cancelled.${order.cancel_reason}` as 'sold.cancelled.payment_overdue')}
              {order.cancel_note && ` – ${order.cancel_note}`}
            </Text>
          )}
        </div>
        <div style={{ textAlign: 'end' }}>
          <Text fw={700} size="lg">
            {format.money(order.subtotal)}
          </Text>
          <Text size="sm" c="dimmed">
            {t('sold.total', { total: format.money(order.total) })}
          </Text>
        </div>
      </Group>
      {ship.isError && <Notice error={ship.error} />}
      {(order.status === 'paid' || order.status === 'pending') && (
        <Group justify="flex-end" mt="sm" gap="xs">
          <Button variant="subtle" color="gray" onClick={open}>
            {t('sold.cancel')}
          </Button>
          {order.status === 'paid' && (
            <Button loading={ship.isPending} disabled={!to} onClick={() => ship.mutate()}>
              {t('sold.ship')}
            </Button>
          )}
        </Group>
      )}
      <Confirm opened={asking} close={close} title={t('sold.cancel')} text={t('sold.cancelText')} action={t('sold.cancel')} reason={t('sold.reason')} reasonOptional onConfirm={cancel} />
    </Paper>
  );
}
