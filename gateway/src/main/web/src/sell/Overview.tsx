import { Anchor, Badge, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconBroadcast, IconCalendarPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../format/format';
import { useSession } from '../session/session';
import { Empty } from '../ui/Empty';
import { Figure } from '../ui/Figure';
import { Heading } from '../ui/Heading';
import { Notice } from '../ui/Notice';
import { useOrders, useShows, useWallet } from './data';
import { ShowStatus } from './ShowStatus';
import type { Show } from './shapes';
import { StoreCard } from './StoreCard';
import { sums, today } from './sums';

const ON_AIR = new Set(['live', 'ending']);
const COMING = new Set(['pre_live', 'scheduled']);

export function Component() {
  const { t } = useTranslation('sell');
  const { user } = useSession();
  const shows = useShows();
  const all = shows.data?.pages.flatMap((page) => page.items) ?? [];
  const live = all.filter((show) => ON_AIR.has(show.status));
  const next = all.filter((show) => COMING.has(show.status)).sort((a, b) => a.scheduled_start.localeCompare(b.scheduled_start))[0];
  return (
    <>
      <Heading title={t('overview.title', { name: user?.first_name ?? '' })}>
        <Button component={Link} to="/sell/shows?plan" leftSection={<IconCalendarPlus size={18} aria-hidden />}>
          {t('shows.plan')}
        </Button>
      </Heading>
      <Stack>
        {shows.isError && <Notice error={shows.error} again={() => void shows.refetch()} />}
        {live.map((show) => (
          <ShowCard key={show.id} show={show} />
        ))}
        {next && <ShowCard show={next} />}
        {shows.isSuccess && live.length === 0 && !next && (
          <Paper withBorder>
            <Empty title={t('overview.nothing.title')} text={t('overview.nothing.text')} icon={<IconBroadcast size={40} aria-hidden />} />
          </Paper>
        )}
        <Figures />
        <StoreCard />
      </Stack>
    </>
  );
}

function ShowCard({ show }: { show: Show }) {
  const { t } = useTranslation('sell');
  const format = useFormat();
  const onAir = ON_AIR.has(show.status);
  return (
    <Paper withBorder p="lg" style={onAir ? { borderColor: 'var(--mantine-color-ember-6)' } : undefined}>
      <Group justify="space-between">
        <div>
          <Group gap="xs" mb={4}>
            <ShowStatus status={show.status} />
            <Text size="sm" c="dimmed">
              {onAir && show.actual_start
                ? t('overview.since', { time: format.ago(show.actual_start) })
                : t('overview.starts', { time: format.moment(show.scheduled_start), ago: format.ago(show.scheduled_start) })}
            </Text>
          </Group>
          <Title order={2} size="h3">
            {show.title}
          </Title>
          {onAir && (
            <Badge variant="light" color="gray" mt="xs">
              {t('overview.peak', { count: show.max_viewers })}
            </Badge>
          )}
        </div>
        <Button component={Link} to={`/sell/shows/${show.id}`} variant={onAir ? 'filled' : 'light'} size="md">
          {t('overview.studio')}
        </Button>
      </Group>
    </Paper>
  );
}

function Figures() {
  const { t } = useTranslation('sell');
  const format = useFormat();
  const from = useMemo(() => today(new Date()), []);
  const sold = useOrders('', from);
  const toShip = useOrders('paid');
  const wallet = useWallet();
  const orders = sold.data?.pages[0]?.items.filter((order) => order.status !== 'cancelled');
  const waiting = toShip.data?.pages[0]?.items.length;
  const more = (list: typeof sold) => (list.hasNextPage ? '+' : '');
  const balances = wallet.data?.balances ?? [];
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
      <Figure label={t('overview.soldToday')} hint={orders && t('overview.orders', { count: orders.length })}>
        {orders ? listed(sums(orders.map((order) => order.subtotal)).map(format.money)) + more(sold) : '…'}
      </Figure>
      <Figure label={t('overview.toShip')} hint={<Anchor component={Link} to="/sell/orders" size="sm">{t('overview.look')}</Anchor>}>
        {waiting === undefined ? '…' : `${format.number(waiting)}${more(toShip)}`}
      </Figure>
      <Figure label={t('overview.held')} hint={t('overview.heldHint')}>
        {wallet.data ? listed(balances.map((balance) => format.money(balance.held))) : '…'}
      </Figure>
      <Figure label={t('overview.available')} hint={<Anchor component={Link} to="/sell/money" size="sm">{t('overview.look')}</Anchor>}>
        {wallet.data ? listed(balances.map((balance) => format.money(balance.available))) : '…'}
      </Figure>
    </SimpleGrid>
  );
}

const listed = (amounts: string[]) => amounts.join(' · ') || '–';
