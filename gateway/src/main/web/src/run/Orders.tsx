import { SegmentedControl, Stack } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsTable } from '../ui/AsTable';
import { Empty } from '../ui/Empty';
import { Heading } from '../ui/Heading';
import { Listed } from '../ui/Listed';
import { useOrders } from './data';
import { OrderRow } from './OrderRow';

const STATUSES = ['', 'pending', 'paid', 'shipped', 'delivered', 'cancelled'] as const;

export function Component() {
  const { t } = useTranslation('run');
  const [status, setStatus] = useState<string>('');
  const orders = useOrders(status);
  return (
    <>
      <Heading title={t('nav.orders')}>
        <AsTable path="/api/v1/orders?role=admin" name="orders.csv" label={t('orders.csv')} />
      </Heading>
      <SegmentedControl mb="md" aria-label={t('orders.which')} value={status} onChange={setStatus} data={STATUSES.map((value) => ({ value, label: t(`orders.status.${value || 'all'}`) }))} style={{ overflowX: 'auto', maxWidth: '100%' }} />
      <Listed list={orders} empty={<Empty title={t('orders.none')} icon={<IconPackage size={40} aria-hidden />} />}>
        {(items) => (
          <Stack gap="xs">
            {items.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
          </Stack>
        )}
      </Listed>
    </>
  );
}
