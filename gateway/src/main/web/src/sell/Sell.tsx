import { Container } from '@mantine/core';
import { IconBroadcast, IconCoin, IconLayoutDashboard, IconPackageExport, IconTag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Required } from '../session/Required';
import { Sections } from '../ui/Sections';
import { useOrders } from './data';

export function Component() {
  return <Required roles={['seller', 'vendor']}>{() => <Desk />}</Required>;
}

function Desk() {
  const { t } = useTranslation('sell');
  const toShip = useOrders('paid').data?.pages[0]?.items.length;
  return (
    <Container size={1680} py="md">
      <Sections
        label={t('nav.label')}
        sections={[
          { to: '/sell', label: t('nav.overview'), icon: IconLayoutDashboard, end: true },
          { to: '/sell/products', label: t('nav.products'), icon: IconTag },
          { to: '/sell/shows', label: t('nav.shows'), icon: IconBroadcast },
          { to: '/sell/orders', label: t('nav.orders'), icon: IconPackageExport, waiting: toShip },
          { to: '/sell/money', label: t('nav.money'), icon: IconCoin },
        ]}
      />
      <Outlet />
    </Container>
  );
}
