import { SegmentedControl, Stack } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsTable } from '../ui/AsTable';
import { Empty } from '../ui/Empty';
import { Heading } from '../ui/Heading';
import { Listed } from '../ui/Listed';
import { useOrders } from './data';
import { SoldOrder } from './SoldOrder';

const WHICH = ['paid', 'pending', 'shipped', 'delivered', 'cancelled', ''] as const;

/** What was sold: to hand over, on its way, there. */
export function Component() {
  const { t } = useTranslation('sell');
  const [status, setStatus] = useState<string>('paid');
  const orders = useOrders(status);
  return (
    <>
      <Heading title={t('nav.orders')}>
        <AsTable path="/api/v1/orders?role=seller" name="orders.csv" label={t('sold.csv')} />
      </Heading>
      <SegmentedControl
        mb="md"
        aria-label={t('sold.which')}
        value={status}
        onChange={setStatus}
        data={WHICH.map((value) => ({ value, label: t(`sold.status.${value || 'all'}`) }))}
        style={{ overflowX: 'auto', maxWidth: '100%' }}
      />
      <Listed list={orders} empty={<Empty title={t(status === 'paid' ? 'sold.nothingToShip' : 'sold.none')} text={t('sold.noneText')} icon={<IconPackageExport size={40} aria-hidden />} />}>
        {(items) => (
          <Stack>
            {items.map((order) => (
              <SoldOrder key={order.id} order={order} />
            ))}
          </Stack>
        )}
      </Listed>
    </>
  );
}
