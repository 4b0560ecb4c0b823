import { Alert, Button, Group, Paper, SimpleGrid, Table, Text, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle, IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/format';
import { minor } from '../format/money';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { Figure } from '../ui/Figure';
import { Heading } from '../ui/Heading';
import { Listed } from '../ui/Listed';
import { useBalance, useBusiness, useEntries } from './data';
import { Payouts } from './Payouts';
import { SCROLLED } from '../ui/scrolled';

/** The books: each currency sums to nothing, or somebody has to look. */
export function Component() {
  const { t } = useTranslation('run');
  const format = useFormat();
  const balance = useBalance();
  const [account, setAccount] = useState('');
  return (
    <>
      <Heading title={t('nav.money')} />
      <Business />
      <Asked query={balance}>
        {({ sums, accounts, imbalance }) => {
          const inOrder = imbalance === 0 && sums.every(({ sum }) => minor(sum) === 0n);
          return (
            <>
              <Alert my="md" color={inOrder ? 'mint' : 'red'} icon={inOrder ? <IconScale aria-hidden /> : <IconAlertTriangle aria-hidden />} title={t(inOrder ? 'money.inOrder' : 'money.astray')} role={inOrder ? 'status' : 'alert'}>
                {sums.map(({ currency, sum }) => t('money.sum', { currency, sum: format.money(sum) })).join(' · ') || t('money.empty')}
                {imbalance !== 0 && ` · ${t('money.imbalance', { count: imbalance })}`}
              </Alert>
              <SimpleGrid cols={{ base: 1, lg: 2 }}>
                <Paper withBorder p="md" component="section">
                  <Title order={2} size="h4">
                    {t('money.accounts')}
                  </Title>
                  <Table.ScrollContainer minWidth={420} mah={560} scrollAreaProps={SCROLLED}>
                    <Table stickyHeader highlightOnHover>
                      <Table.Thead>
                        <Table.Tr>
                          <Table.Th>{t('money.account')}</Table.Th>
                          <Table.Th ta="end">{t('money.amount')}</Table.Th>
                          <Table.Th aria-label={t('money.lines')} />
                        </Table.Tr>
                      </Table.Thead>
                      <Table.Tbody>
                        {accounts.map((each) => (
                          <Table.Tr key={`${each.account} ${each.amount.currency}`}>
                            <Table.Td>{each.account}</Table.Td>
                            <Table.Td ta="end" className="amount">{format.money(each.amount)}</Table.Td>
                            <Table.Td ta="end">
                              <Button size="compact-xs" variant="subtle" onClick={() => setAccount(each.account)} aria-label={t('money.linesOf', { account: each.account })}>
                                {t('money.lines')}
                              </Button>
                            </Table.Td>
                          </Table.Tr>
                        ))}
                      </Table.Tbody>
                    </Table>
                  </Table.ScrollContainer>
                </Paper>
                <Entries account={account} choose={setAccount} />
              </SimpleGrid>
              <Payouts />
            </>
          );
        }}
      </Asked>
    </>
  );
}

function Business() {
  const { t } = useTranslation('run');
  const format = useFormat();
  const business = useBusiness();
  const amounts = (list: { amount: string; currency: string }[]) => list.map(format.money).join(' · ') || '–';
  const share = new Intl.NumberFormat(format.locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <Asked query={business}>
      {(figures) => (
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
          <Figure label={t('money.gmv')} hint={`${figures.from} – ${figures.to}`}>{amounts(figures.gmv)}</Figure>
          <Figure label={t('money.paid')} hint={t('money.orders', { count: figures.orders_paid })}>{amounts(figures.paid)}</Figure>
          <Figure label={t('money.commission')} hint={Object.entries(figures.take_rate).map(([currency, rate]) => `${currency} ${share.format(Number(rate))}`).join(' · ')}>{amounts(figures.commission)}</Figure>
          <Figure label={t('money.sellThrough')} hint={t('money.conversion', { share: share.format(figures.conversion) })}>{share.format(figures.sell_through)}</Figure>
        </SimpleGrid>
      )}
    </Asked>
  );
}

function Entries({ account, choose }: { account: string; choose: (account: string) => void }) {
  const { t } = useTranslation('run');
  const format = useFormat();
  const entries = useEntries(account);
  return (
    <Paper withBorder p="md" component="section">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t('money.lines')}
        </Title>
        <TextInput size="xs" aria-label={t('money.account')} placeholder={t('money.account')} value={account} onChange={(event) => choose(event.currentTarget.value)} />
      </Group>
      <Listed list={entries} empty={<Empty title={t('money.noLines')} />}>
        {(lines) => (
          <Table.ScrollContainer minWidth={420} mah={560} scrollAreaProps={SCROLLED}>
            <Table stickyHeader>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('money.when')}</Table.Th>
                  <Table.Th>{t('money.account')}</Table.Th>
                  <Table.Th ta="end">{t('money.amount')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {lines.map((line) => (
                  <Table.Tr key={line.id}>
                    <Table.Td>{format.moment(line.created_at)}</Table.Td>
                    <Table.Td>
                      {line.account}
                      <Text size="xs" c="dimmed">
                        {line.kind.replaceAll('_', ' ')}
                      </Text>
                    </Table.Td>
                    <Table.Td ta="end" className="amount">{format.money(line.amount)}</Table.Td>
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
