import { Container } from '@mantine/core';
import { IconBroadcast, IconBuildingStore, IconCoin, IconFlag, IconHeartbeat, IconHistory, IconHourglass, IconPackage, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Required } from '../session/Required';
import { Sections, type Section } from '../ui/Sections';

/** Where order is kept. Moderators keep it in the shows; the rest answers to admins alone. */
export function Component() {
  const { t } = useTranslation('run');
  const forAll: Section[] = [
    { to: '/run', label: t('nav.health'), icon: IconHeartbeat, end: true },
    { to: '/run/shows', label: t('nav.shows'), icon: IconBroadcast },
    { to: '/run/moderation', label: t('nav.moderation'), icon: IconFlag },
  ];
  const forAdmins: Section[] = [
    { to: '/run/users', label: t('nav.users'), icon: IconUsers },
    { to: '/run/stores', label: t('nav.stores'), icon: IconBuildingStore },
    { to: '/run/orders', label: t('nav.orders'), icon: IconPackage },
    { to: '/run/waiting', label: t('nav.waiting'), icon: IconHourglass },
    { to: '/run/money', label: t('nav.money'), icon: IconCoin },
    { to: '/run/audit', label: t('nav.audit'), icon: IconHistory },
  ];
  return (
    <Required roles={['admin', 'moderator']}>
      {({ role }) => (
        <Container size={1680} py="md">
          <Sections label={t('nav.label')} sections={role === 'admin' ? [...forAll, ...forAdmins] : forAll} />
          <Outlet />
        </Container>
      )}
    </Required>
  );
}
