import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/Notice';
import { askForCode, isEmail, type Purpose } from './codes';
import { useCountdown } from './useCountdown';

interface Props {
  purpose: Purpose;
  email: string;
  /** Seconds before another one may be asked for, when one was sent just now. */
  wait: number;
}

/** Another code, when the last one does not come. */
export function SendCode({ purpose, email, wait }: Props) {
  const { t } = useTranslation('app');
  const { left, start } = useCountdown(wait);
  const ask = useMutation({ mutationFn: () => askForCode(purpose, email.trim()), onSuccess: start });
  return (
    <Stack gap="xs">
      <Button variant="subtle" disabled={left > 0 || !isEmail(email.trim())} loading={ask.isPending} onClick={() => ask.mutate()}>
        {left > 0 ? t('code.againIn', { count: left }) : t('code.send')}
      </Button>
      {ask.isSuccess && (
        <Text size="sm" c="dimmed" ta="center" role="status">
          {t('code.sent')}
        </Text>
      )}
      {ask.isError && <Notice error={ask.error} />}
    </Stack>
  );
}
