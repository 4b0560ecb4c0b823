import { Alert, Anchor, Button, Container, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Notice } from '../ui/Notice';
import { CodeInput } from './CodeInput';
import { confirmEmail, isCode, isEmail } from './codes';
import { SendCode } from './SendCode';
import { ME, useSession } from './session';
import { useBrought } from './useBrought';

/** How long the code that joining sends makes the next one wait. */
const PAUSE_S = 60;

interface State {
  from?: string;
  /** One was sent just now. */
  sent?: boolean;
}

/** The address is mine: I have the code that was sent to it. */
export function Component() {
  const { t } = useTranslation('app');
  const { user } = useSession();
  const { from = '/', sent = false } = (useLocation().state as State | null) ?? {};
  const brought = useBrought();
  const queries = useQueryClient();
  const form = useForm({
    initialValues: brought,
    validate: {
      email: (email) => (isEmail(email.trim()) ? null : t('form.email')),
      code: (code) => (isCode(code.trim()) ? null : t('code.six')),
    },
  });
  const { setFieldValue } = form;
  const known = user?.email;
  const filled = useRef(brought.email !== '');
  useEffect(() => {
    if (!known || filled.current) return;
    filled.current = true; // once: the form's functions are new ones each time it changes
    setFieldValue('email', known);
  }, [known, setFieldValue]);
  const confirm = useMutation({
    mutationFn: ({ email, code }: typeof brought) => confirmEmail(email.trim(), code.trim()),
    onSuccess: () => queries.invalidateQueries({ queryKey: ME }),
  });

  return (
    <Container size={420} py="xl">
      <Title order={1} mb="md">
        {t('verify.title')}
      </Title>
      {confirm.isSuccess ? (
        <Stack>
          <Alert color="mint" role="status">
            {t('verify.done')}
          </Alert>
          <Button component={Link} to={user ? from : '/login'} state={{ from }}>
            {t(user ? 'verify.on' : 'login')}
          </Button>
        </Stack>
      ) : (
        <>
          <Paper withBorder p="lg" component="form" onSubmit={form.onSubmit((values) => confirm.mutate(values))} noValidate>
            <Stack>
              <Text size="sm">{t(sent || brought.code ? 'verify.sent' : 'verify.text')}</Text>
              {confirm.isError && <Notice error={confirm.error} />}
              <TextInput label={t('email')} type="email" autoComplete="username" {...form.getInputProps('email')} />
              <CodeInput {...form.getInputProps('code')} />
              <Button type="submit" loading={confirm.isPending}>
                {t('verify.confirm')}
              </Button>
              <SendCode purpose="email" email={form.values.email} wait={sent ? PAUSE_S : 0} />
            </Stack>
          </Paper>
          {user && (
            <Text mt="md" ta="center">
              <Anchor component={Link} to={from}>
                {t('verify.later')}
              </Anchor>
            </Text>
          )}
        </>
      )}
    </Container>
  );
}
