import { Anchor, Button, Container, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ProblemError } from '../api/problem';
import { Notice } from '../ui/Notice';
import { CodeInput } from './CodeInput';
import { askForCode, isCode, isEmail, resetPassword } from './codes';
import { SHORTEST_PASSWORD } from './password';
import { SendCode } from './SendCode';
import { useLogin } from './session';
import { useBrought } from './useBrought';

/** The password is forgotten: a code by mail, and a new one. */
export function Component() {
  const { t } = useTranslation('app');
  const brought = useBrought();
  const [asked, setAsked] = useState<{ email: string; wait: number } | null>(brought.email ? { email: brought.email, wait: 0 } : null);
  return (
    <Container size={420} py="xl">
      <Title order={1} mb="md">
        {t('forgot.title')}
      </Title>
      {asked ? <Choose email={asked.email} code={brought.code} wait={asked.wait} /> : <Ask onAsked={(email, wait) => setAsked({ email, wait })} />}
      <Text mt="md" ta="center">
        <Anchor component={Link} to="/login">
          {t('forgot.back')}
        </Anchor>
      </Text>
    </Container>
  );
}

function Ask({ onAsked }: { onAsked: (email: string, wait: number) => void }) {
  const { t } = useTranslation('app');
  const form = useForm({ initialValues: { email: '' }, validate: { email: (email) => (isEmail(email.trim()) ? null : t('form.email')) } });
  const ask = useMutation({
    mutationFn: (email: string) => askForCode('password', email),
    onSuccess: (wait, email) => onAsked(email, wait),
  });
  return (
    <Paper withBorder p="lg" component="form" onSubmit={form.onSubmit(({ email }) => ask.mutate(email.trim()))} noValidate>
      <Stack>
        <Text size="sm">{t('forgot.text')}</Text>
        {ask.isError && <Notice error={ask.error} />}
        <TextInput label={t('email')} type="email" autoComplete="username" {...form.getInputProps('email')} />
        <Button type="submit" loading={ask.isPending}>
          {t('code.send')}
        </Button>
      </Stack>
    </Paper>
  );
}

interface Choosing {
  email: string;
  code: string;
  wait: number;
}

function Choose({ email, code, wait }: Choosing) {
  const { t } = useTranslation('app');
  const login = useLogin();
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { email, code, password: '' },
    validate: {
      code: (text) => (isCode(text.trim()) ? null : t('code.six')),
      password: (password) => (password.length >= SHORTEST_PASSWORD ? null : t('form.password', { count: SHORTEST_PASSWORD })),
    },
  });
  const reset = useMutation({
    mutationFn: async (now: typeof form.values) => {
      await resetPassword(email, now.code.trim(), now.password);
      await login.mutateAsync({ email, password: now.password });
    },
    onSuccess: () => navigate('/', { replace: true }),
    onError: (error) => {
      if (error instanceof ProblemError) form.setErrors(error.fields);
    },
  });
  return (
    <Paper withBorder p="lg" component="form" onSubmit={form.onSubmit((now) => reset.mutate(now))} noValidate>
      <Stack>
        <Text size="sm">{t('forgot.sent')}</Text>
        {reset.isError && <Notice error={reset.error} />}
        <TextInput label={t('email')} type="email" autoComplete="username" readOnly {...form.getInputProps('email')} />
        <CodeInput {...form.getInputProps('code')} />
        <PasswordInput label={t('forgot.password')} autoComplete="new-password" {...form.getInputProps('password')} />
        <Button type="submit" loading={reset.isPending}>
          {t('forgot.choose')}
        </Button>
        <SendCode purpose="password" email={email} wait={wait} />
      </Stack>
    </Paper>
  );
}
