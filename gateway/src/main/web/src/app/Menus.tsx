import { ActionIcon, Menu } from '@mantine/core';
import { IconLanguage, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LANGUAGES, speak } from '../i18n';
import { useLogout } from '../session/session';

export function Account({ name }: { name: string }) {
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

export function Languages() {
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
