import { Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useFormat } from '../format/format';
import { minor } from '../format/money';
import { Asked } from '../ui/Asked';
import { Figure } from '../ui/Figure';
import { Listed } from '../ui/Listed';
import { Notice } from '../ui/Notice';
import { useEarnings, useRefresh, useWallet } from './data';
import type { Balance } from './shapes';

/** What the rides have brought. */
export function Earnings() {
  const { t } = useTranslation('ride');
  const format = useFormat();
  const wallet = useWallet();
  const lines = useEarnings();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="earnings">
      <Title order={2} size="h4" mb="sm" id="earnings">
        {t('earnings.title')}
      </Title>
      <Asked query={wallet}>{({ balances }) => balances.map((balance) => <OneBalance key={balance.currency} balance={balance} />)}</Asked>
      <Listed list={lines} empty={<Text c="dimmed">{t('earnings.none')}</Text>}>
        {(items) => (
          <Stack gap="xs" mt="md">
            {items.map((line) => (
              <Group key={line.id} justify="space-between">
                <div>
                  <Text size="sm">{t(`earnings.kind.${line.kind}` as 'earnings.kind.rider_earning', { defaultValue: line.kind })}</Text>
                  <Text size="xs" c="dimmed">
                    {format.moment(line.created_at)}
                  </Text>
                </div>
                <Text fw={600} c={line.amount.amount.startsWith('-') ? 'inherit' : 'mint'}>
                  {format.money(line.amount)}
                </Text>
              </Group>
            ))}
          </Stack>
        )}
      </Listed>
    </Paper>
  );
}

function OneBalance({ balance }: { balance: Balance }) {
  const { t } = useTranslation('ride');
  const format = useFormat();
  const refresh = useRefresh();
  // One wish, one key: pressed again after silence it is the same payout.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const payOut = useMutation({
    mutationFn: () => api.POST('/api/v1/payouts', { body: { amount: balance.available, wallet: 'rider' }, headers: { 'Idempotency-Key': key } }),
    onSuccess: async () => {
      setKey(crypto.randomUUID());
      await refresh();
    },
  });
  return (
    <>
      <SimpleGrid cols={2}>
        <Figure label={t('earnings.available')} hint={<Button size="compact-sm" mt={6} disabled={minor(balance.available) <= 0n} loading={payOut.isPending} onClick={() => payOut.mutate()}>{t('earnings.payOut')}</Button>}>
          {format.money(balance.available)}
        </Figure>
        <Figure label={t('earnings.earned')} hint={t('earnings.paidOut', { amount: format.money(balance.paid_out) })}>
          {format.money(balance.earned)}
        </Figure>
      </SimpleGrid>
      {payOut.isError && <Notice error={payOut.error} />}
    </>
  );
}
