import { Alert, Anchor, Group, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMailExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { readMe } from '../buy/profile/me';
import { ME } from './session';

/** On every page, until the address is confirmed. */
export default function Unverified() {
  const { pathname } = useLocation();
  const { data } = useQuery({ queryKey: ME, queryFn: readMe, staleTime: 300_000 });
  if (!data || data.verified || pathname === '/verify') return null;
  return <Reminder from={pathname} />;
}

/** Pages that fill the screen leave it its place. */
function Reminder({ from }: { from: string }) {
  const { t } = useTranslation('app');
  const { ref, height } = useElementSize();
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--notice-height', `${height}px`);
    return () => void style.removeProperty('--notice-height');
  }, [height]);
  return (
    <div ref={ref}>
      <Alert color="yellow" radius={0} py={6} icon={<IconMailExclamation size={18} aria-hidden />} component="section" aria-label={t('verify.title')}>
        <Group gap="xs">
          <Text size="sm">{t('verify.banner')}</Text>
          <Anchor component={Link} to="/verify" state={{ from }} size="sm" c="inherit" underline="always">
            {t('verify.now')}
          </Anchor>
        </Group>
      </Alert>
    </div>
  );
}
