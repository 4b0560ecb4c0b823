import { Alert, Anchor, Group, Text } from '@mantine/core';
import { IconMailExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { readMe } from '../buy/profile/me';
import { ME } from './session';

/** On every page, until the address is confirmed. */
export default function Unverified() {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const { data } = useQuery({ queryKey: ME, queryFn: readMe, staleTime: 300_000 });
  if (!data || data.verified || pathname === '/verify') return null;
  return (
    <Alert color="yellow" radius={0} py={6} icon={<IconMailExclamation size={18} aria-hidden />} component="section" aria-label={t('verify.title')}>
      <Group gap="xs">
        <Text size="sm">{t('verify.banner')}</Text>
        <Anchor component={Link} to="/verify" state={{ from: pathname }} size="sm" c="inherit" underline="always">
          {t('verify.now')}
        </Anchor>
      </Group>
    </Alert>
  );
}
