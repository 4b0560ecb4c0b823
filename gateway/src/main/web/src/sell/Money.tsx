import { Alert, Badge, Button, Group, Modal, Paper, SimpleGrid, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useFormat } from '../format/format';
import { minor, typedAmount } from '../format/money';
import { Asked } from '../ui/Asked';
import { AsTable } from '../ui/AsTable';
import { explain } from '../ui/explain';
import { Figure } from '../ui/Figure';
import { Heading } from '../ui/Heading';
import { Listed } from '../ui/Listed';
import { usePayouts, useRefresh, useStatement, useWallet } from './data';
import type { Balance } from './shapes';
import { SCROLLED } from '../ui/scrolled';

const PAYOUT: Record<string, string> = { sent: 'mint', refused: 'red' };

/** What is owed, what is on its way, and every line that made it so. */
export function Component() {
  const { t } = useTranslation('sell');
  const format = useFormat();
  const wallet = useWallet();
  const statement = useStatement();
  const payouts = usePayouts();
  const nothing = <Text c="dimmed">{t('money.noLines')}</Text>;
  return (
    <>
      <Heading title={t('nav.money')}>
        <AsTable path="/api/v1/wallet/statement" name="statement.csv" label={t('money.csv')} />
      </Heading>
      <Asked query={wallet}>
        {({ balances }) => (
          <Stack mb="lg">
            {balances.map((balance) => (
              <OneBalance key={balance.currency} balance={balance} />
            ))}
          </Stack>
        )}
      </Asked>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Paper withBorder p="md" component="section">
          <Title order={2} size="h4" mb="sm">
            {t('money.statement')}
          </Title>
          <Listed list={statement} empty={nothing}>
            {(lines) => (
              <Table.ScrollContainer minWidth={420} scrollAreaProps={SCROLLED}>
                <Table verticalSpacing="xs">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t('money.when')}</Table.Th>
                      <Table.Th>{t('money.what')}</Table.Th>
                      <Table.Th ta="end">{t('money.amount')}</Table.Th>
                      <Table.Th ta="end">{t('money.balance')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {lines.map((line) => (
                      <Table.Tr key={line.id}>
                        <Table.Td>{format.moment(line.created_at)}</Table.Td>
                        <Table.Td>
                          {t(`money.kind.${line.kind}` as 'money.kind.capture', { defaultValue: line.kind })}
                          <Text size="xs" c="dimmed">
                            {t(line.account.endsWith(':held') ? 'money.held' : 'money.available')}
                          </Text>
                        </Table.Td>
                        <Table.Td ta="end" c={line.amount.amount.startsWith('-') ? 'inherit' : 'mint'}>
                          {format.money(line.amount)}
                        </Table.Td>
                        <Table.Td ta="end" className="amount">{format.money(line.balance)}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            )}
          </Listed>
        </Paper>
        <Paper withBorder p="md" component="section">
          <Title order={2} size="h4" mb="sm">
            {t('money.payouts')}
          </Title>
          <Listed list={payouts} empty={<Text c="dimmed">{t('money.noPayouts')}</Text>}>
            {(items) => (
              <Stack gap="xs">
                {items.map((payout) => (
                  <Group key={payout.id} justify="space-between">
                    <div>
                      <Text fw={600}>{format.money(payout.amount)}</Text>
                      <Text size="sm" c="dimmed">
                        {format.moment(payout.created_at)}
                      </Text>
                    </div>
                    <Badge variant="light" color={PAYOUT[payout.status] ?? 'amber'}>
                      {t(`money.payout.${payout.status}` as 'money.payout.sent', { defaultValue: payout.status })}
                    </Badge>
                  </Group>
                ))}
              </Stack>
            )}
          </Listed>
        </Paper>
      </SimpleGrid>
    </>
  );
}

function OneBalance({ balance }: { balance: Balance }) {
  const { t } = useTranslation('sell');
  const format = useFormat();
  const [opened, { open, close }] = useDisclosure(false);
  const some = minor(balance.available) > 0n;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
      <Figure label={t('money.available')} hint={<Button size="compact-sm" mt={6} disabled={!some} onClick={open}>{t('money.payOut')}</Button>}>
        {format.money(balance.available)}
      </Figure>
      <Figure label={t('money.held')} hint={t('overview.heldHint')}>
        {format.money(balance.held)}
      </Figure>
      <Figure label={t('money.paidOut')}>{format.money(balance.paid_out)}</Figure>
      <Figure label={t('money.earned')}>{format.money(balance.earned)}</Figure>
      <Modal opened={opened} onClose={close} title={t('money.payOut')}>
        <PayOut balance={balance} done={close} />
      </Modal>
    </SimpleGrid>
  );
}

function PayOut({ balance, done }: { balance: Balance; done: () => void }) {
  const { t } = useTranslation('sell');
  const { t: app } = useTranslation('app');
  const refresh = useRefresh();
  const [typed, setTyped] = useState(balance.available.amount);
  // One wish, one key: pressed again after silence it is the same payout.
  const [key] = useState(() => crypto.randomUUID());
  const amount = typedAmount(typed, balance.currency);
  const fits = amount !== null && minor(amount) > 0n && minor(amount) <= minor(balance.available);
  const ask = useMutation({
    mutationFn: () => api.POST('/api/v1/payouts', { body: { ...(amount && { amount }), wallet: 'seller' }, headers: { 'Idempotency-Key': key } }),
    onSuccess: async () => {
      await Promise.all([refresh('wallet'), refresh('payouts'), refresh('statement')]);
      done();
    },
  });
  return (
    <Stack>
      {ask.isError && (
        <Alert color="red" role="alert">
          {explain(ask.error, app)}
        </Alert>
      )}
      <TextInput label={t('money.amountIn', { currency: balance.currency })} inputMode="decimal" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} error={typed && !fits ? t('money.tooMuch') : null} data-autofocus />
      <Button disabled={!fits} loading={ask.isPending} onClick={() => ask.mutate()}>
        {t('money.payOut')}
      </Button>
    </Stack>
  );
}
