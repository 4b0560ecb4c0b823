import { Alert, Button, Container, Paper, PasswordInput, SegmentedControl, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { api } from '../api/client';
import { ProblemError } from '../api/problem';
import { explain } from '../ui/explain';
import { SHORTEST_PASSWORD } from './password';
import { useLogin } from './session';

export function Component() {
  const { t } = useTranslation('app');
  const login = useLogin();
  const navigate = useNavigate();
  const from = (useLocation().state as { from?: string } | null)?.from ?? '/';
  const form = useForm({
    initialValues: { email: '', password: '', first_name: '', last_name: '', role: 'buyer' as 'buyer' | 'seller' },
    validate: {
      email: (email) => (/^\S+@\S+$/.test(email) ? null : t('form.email')),
      password: (password) => (password.length >= SHORTEST_PASSWORD ? null : t('form.password', { count: SHORTEST_PASSWORD })),
      first_name: (name) => (name.trim() ? null : t('form.missing')),
      last_name: (name) => (name.trim() ? null : t('form.missing')),
    },
  });
  const register = useMutation({
    mutationFn: async (account: typeof form.values) => {
      await api.POST('/api/v1/auth/register', { body: account });
      await login.mutateAsync({ email: account.email, password: account.password });
    },
    onSuccess: () => navigate('/verify', { replace: true, state: { from, sent: true } }),
    onError: (error) => {
      if (error instanceof ProblemError) form.setErrors(error.fields);
    },
  });

  return (
    <Container size={420} py="xl">
      <Title order={1} mb="md">
        {t('register')}
      </Title>
      <Paper withBorder p="lg" component="form" onSubmit={form.onSubmit((account) => register.mutate(account))} noValidate>
        <Stack>
          {register.isError && (
            <Alert color="red" role="alert">
              {explain(register.error, t)}
            </Alert>
          )}
          <SegmentedControl
            aria-label={t('role')}
            data={[
              { value: 'buyer', label: t('roles.buyer') },
              { value: 'seller', label: t('roles.seller') },
            ]}
            {...form.getInputProps('role')}
          />
          <TextInput label={t('firstName')} autoComplete="given-name" {...form.getInputProps('first_name')} />
          <TextInput label={t('lastName')} autoComplete="family-name" {...form.getInputProps('last_name')} />
          <TextInput label={t('email')} type="email" autoComplete="username" {...form.getInputProps('email')} />
          <PasswordInput label={t('password')} autoComplete="new-password" {...form.getInputProps('password')} />
          <Button type="submit" loading={register.isPending}>
            {t('register')}
          </Button>
        </Stack>
      </Paper>
    </Container>
  );
}
