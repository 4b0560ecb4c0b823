import { Badge, Container, Group, Stack, Text } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ORDERS } from '../api/keys';
import { useFormat } from '../format/format';
import { Required } from '../session/Required';
import { Empty } from '../ui/Empty';
import { Heading } from '../ui/Heading';
import { Listed } from '../ui/Listed';
import classes from './Buy.module.css';
import { asksFor, readOrders, type Order, type OrderStatus } from './orders';

export function Component() {
  return <Required>{() => <Orders />}</Required>;
}

export const STATUS_COLOURS: Record<OrderStatus, string> = { pending: 'amber', paid: 'blue', shipped: 'ember', delivered: 'mint', cancelled: 'gray' };

/** What I won and bought. */
function Orders() {
  const { t } = useTranslation('buy');
  const list = useInfiniteQuery({
    queryKey: [...ORDERS, 'list'],
    queryFn: ({ pageParam }) => readOrders(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: 15_000,
  });
  return (
    <Container size="md" pb="xl">
      <Heading title={t('orders.title')} />
      <Listed list={list} empty={<Empty icon={<IconPackage size={40} stroke={1.3} aria-hidden />} title={t('orders.none')} text={t('orders.noneText')} />}>
        {(orders) => (
          <Stack component="ul" gap="sm" className={classes.list ?? ''}>
            {orders.map((order) => (
              <OrderLine key={order.id} order={order} />
            ))}
          </Stack>
        )}
      </Listed>
    </Container>
  );
}

function OrderLine({ order }: { order: Order }) {
  const { t } = useTranslation('buy');
  const { money, ago } = useFormat();
  const asks = asksFor(order);
  const [first, ...others] = order.items;
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <Link to={`/orders/${order.id}`} className={classes.link}>
          {first?.title}
          {others.length > 0 && ` ${t('orders.more', { count: others.length })}`}
        </Link>
        <Text size="sm" c="dimmed">
          {order.at.pending && ago(order.at.pending)}
        </Text>
      </div>
      <Group gap="sm" wrap="nowrap">
        <Badge color={STATUS_COLOURS[order.status]} variant="light">
          {t(asks === 'payment' || asks === 'address' ? `asks.${asks}` : `status.${order.status}`)}
        </Badge>
        <Text fw={700}>{money(order.total)}</Text>
      </Group>
    </li>
  );
}
