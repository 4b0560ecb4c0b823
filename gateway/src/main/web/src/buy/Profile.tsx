import { Container, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Required } from '../session/Required';
import { Heading } from '../ui/Heading';
import { Addresses } from './profile/Addresses';
import { Cards } from './profile/Cards';
import { Devices } from './profile/Devices';
import { Names } from './profile/Names';
import { Sessions } from './profile/Sessions';

export function Component() {
  return <Required>{() => <Profile />}</Required>;
}

/** Who I am here, how I pay, where it is brought. */
function Profile() {
  const { t } = useTranslation('buy');
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  return (
    <Container size="md" pb="xl">
      <Heading title={t('profile.title')} />
      <Stack gap="lg">
        <Names />
        <Cards />
        <Addresses />
        <Devices />
        <Sessions />
      </Stack>
    </Container>
  );
}
