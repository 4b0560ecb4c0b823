import { Badge, Button, Group, Paper, Table, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/format';
import { Empty } from '../ui/Empty';
import { Listed } from '../ui/Listed';
import { SCROLLED } from '../ui/scrolled';
import { usePayouts } from './data';

const COLOURS: Record<string, string> = { sent: 'mint', refused: 'red' };
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Money on its way to sellers and riders: everybody's, or one user's. */
export function Payouts() {
  const { t } = useTranslation('run');
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), 300);
  const complete = settled === '' || ID.test(settled);
  const payouts = usePayouts(complete ? settled : '');
  return (
    <Paper withBorder p="md" mt="md" component="section">
      <Group justify="space-between" mb="xs" align="flex-start">
        <Title order={2} size="h4">
          {t('payouts.title')}
        </Title>
        <TextInput size="xs" w={300} maw="100%" aria-label={t('payouts.of')} placeholder={t('payouts.of')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} error={complete ? null : t('payouts.noId')} />
      </Group>
      <Listed list={payouts} empty={<Empty title={t('payouts.none')} />}>
        {(items) => (
          <Table.ScrollContainer minWidth={560} mah={420} scrollAreaProps={SCROLLED}>
            <Table stickyHeader>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('money.when')}</Table.Th>
                  <Table.Th>{t('payouts.payee')}</Table.Th>
                  <Table.Th>{t('payouts.state')}</Table.Th>
                  <Table.Th ta="end">{t('money.amount')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((payout) => (
                  <Table.Tr key={payout.id}>
                    <Table.Td>{format.moment(payout.created_at)}</Table.Td>
                    <Table.Td>
                      <Button size="compact-xs" variant="subtle" onClick={() => setTyped(payout.payee_id)} aria-label={t('payouts.onlyOf', { user: payout.payee_id })}>
                        {payout.payee_id.slice(-12)}
                      </Button>
                      <Text size="xs" c="dimmed">
                        {t(`payouts.wallet.${payout.wallet}` as 'payouts.wallet.seller', { defaultValue: payout.wallet })}
                      </Text>
                    </Table.Td>
                    <Table.Td>
                      <Badge variant="light" color={COLOURS[payout.status] ?? 'amber'}>
                        {t(`payouts.status.${payout.status}` as 'payouts.status.sent', { defaultValue: payout.status })}
                      </Badge>
                    </Table.Td>
                    <Table.Td ta="end" className="amount">{format.money(payout.amount)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Listed>
    </Paper>
  );
}
