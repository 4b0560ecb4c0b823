import { ActionIcon, AppShell, Box, Burger, Button, Group, Indicator, NavLink, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell, IconBolt, IconMoon, IconSun } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useUnread } from '../api/inbox';
import { useOpened } from '../api/useOpened';
import { useSession } from '../session/session';
import { Loading } from '../ui/Loading';
import { pagesFor } from './pages';
import classes from './Shell.module.css';

// Nobody waits for a menu to see a show.
const Account = lazy(async () => ({ default: (await import('./Menus')).Account }));
const Unverified = lazy(() => import('../session/Unverified'));
const Languages = lazy(async () => ({ default: (await import('./Menus')).Languages }));

/** What stands around every page: where one can go, what is new, who one is. */
export function Shell() {
  const { t } = useTranslation('app');
  const [open, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  const { user } = useSession();
  const pages = pagesFor(user?.role);
  useOpened();
  useEffect(close, [pathname, close]);

  const links = pages.map(({ to, key, icon: Icon }) => (
    <NavLink
      key={to}
      component={Link}
      to={to}
      label={t(`nav.${key}`)}
      leftSection={<Icon size={20} aria-hidden />}
      active={to === '/' ? pathname === '/' || pathname.startsWith('/shows') : pathname.startsWith(to)}
      className={classes.link ?? ''}
    />
  ));

  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !open, desktop: true } }}
      padding={0}
    >
      <a href="#main" className="skip-link">
        {t('skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap">
            <Burger opened={open} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('menu')} />
            <Link to="/" className={classes.brand} aria-label="Blytz">
              <IconBolt size={22} aria-hidden className={classes.bolt} />
              <Text component="span" ff="heading" fw={800} size="xl">
                Blytz
              </Text>
            </Link>
            <Group component="nav" gap={0} visibleFrom="sm" wrap="nowrap" aria-label={t('menu')}>
              {links}
            </Group>
          </Group>
          <Group gap={4} wrap="nowrap">
            <Suspense fallback={<Held />}>
              <Languages />
            </Suspense>
            <Colours />
            {user ? (
              <>
                <Bell />
                <Suspense fallback={<Held />}>
                  <Account name={user.first_name} />
                </Suspense>
              </>
            ) : (
              <Button component={Link} to="/login" size="compact-md" ml={4}>
                {t('login')}
              </Button>
            )}
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" component="nav" aria-label={t('menu')}>
        {links}
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        {user && (
          <Suspense fallback={null}>
            <Unverified />
          </Suspense>
        )}
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <ScrollRestoration />
    </AppShell>
  );
}

function Bell() {
  const { t } = useTranslation('app');
  const unread = useUnread();
  return (
    <Indicator label={unread > 99 ? '99+' : unread} disabled={unread === 0} size={18} offset={6}>
      <ActionIcon
        component={Link}
        to="/notifications"
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('unread', { count: unread })}
      >
        <IconBell size={20} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}

function Colours() {
  const { t } = useTranslation('app');
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      aria-label={t(dark ? 'colours.light' : 'colours.dark')}
    >
      {dark ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
    </ActionIcon>
  );
}

/** The place of a menu that is on its way. */
function Held() {
  return <Box w={34} h={34} />;
}
