import { Alert, Anchor, Button, Container, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { explain } from '../ui/explain';
import { useLogin, useSession } from './session';

export function Component() {
  const { t } = useTranslation('app');
  const login = useLogin();
  const { user } = useSession();
  const navigate = useNavigate();
  const from = (useLocation().state as { from?: string } | null)?.from ?? '/';
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (email) => (/^\S+@\S+$/.test(email) ? null : t('form.email')),
      password: (password) => (password ? null : t('form.missing')),
    },
  });
  useEffect(() => {
    if (user) void navigate(from, { replace: true });
  }, [user, from, navigate]);

  return (
    <Container size={420} py="xl">
      <Title order={1} mb="md">
        {t('login')}
      </Title>
      <Paper withBorder p="lg" component="form" onSubmit={form.onSubmit((credentials) => login.mutate(credentials))} noValidate>
        <Stack>
          {login.isError && (
            <Alert color="red" role="alert">
              {explain(login.error, t)}
            </Alert>
          )}
          <TextInput label={t('email')} type="email" autoComplete="username" {...form.getInputProps('email')} />
          <PasswordInput label={t('password')} autoComplete="current-password" {...form.getInputProps('password')} />
          <Button type="submit" loading={login.isPending}>
            {t('login')}
          </Button>
        </Stack>
      </Paper>
      <Text mt="md" ta="center">
        <Anchor component={Link} to="/forgot">
          {t('forgot.link')}
        </Anchor>
      </Text>
      <Text mt="xs" ta="center">
        {t('new')}{' '}
        <Anchor component={Link} to="/register" state={{ from }}>
          {t('register')}
        </Anchor>
      </Text>
    </Container>
  );
}
