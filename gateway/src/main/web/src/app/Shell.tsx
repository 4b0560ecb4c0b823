import { ActionIcon, AppShell, Burger, Button, Group, Indicator, Menu, NavLink, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell, IconBolt, IconLanguage, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useUnread } from '../api/inbox';
import { LANGUAGES, speak } from '../i18n';
import { useLogout, useSession } from '../session/session';
import { Loading } from '../ui/Loading';
import { pagesFor } from './pages';
import classes from './Shell.module.css';

/** What stands around every page: where one can go, what is new, who one is. */
export function Shell() {
  const { t } = useTranslation('app');
  const [open, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  const { user } = useSession();
  const pages = pagesFor(user?.role);
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
            <Languages />
            <Colours />
            {user ? (
              <>
                <Bell />
                <Account name={user.first_name} />
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

function Account({ name }: { name: string }) {
  const { t } = useTranslation('app');
  const logout = useLogout();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('account')}>
          <IconUserCircle size={22} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Item component={Link} to="/me">
          {t('profile')}
        </Menu.Item>
        <Menu.Item component={Link} to="/orders">
          {t('nav.orders')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => logout.mutate()}>{t('logout')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
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

function Languages() {
  const { t, i18n } = useTranslation('app');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('language')}>
          <IconLanguage size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map(({ code, name }) => (
          <Menu.Item key={code} lang={code} aria-current={i18n.language === code} onClick={() => void speak(code)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
