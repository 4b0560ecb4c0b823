import { Alert, Anchor, Badge, Button, Container, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { api } from '../api/client';
import { ORDERS } from '../api/keys';
import { useFormat } from '../format/format';
import { Required } from '../session/Required';
import type { User } from '../session/session';
import { Asked } from '../ui/Asked';
import { Confirm } from '../ui/Confirm';
import { Heading } from '../ui/Heading';
import { STATUS_COLOURS } from './Orders';
import classes from './Buy.module.css';
import { Pay } from './order/Pay';
import { Steps } from './order/Steps';
import { Whereto } from './order/Whereto';
import { asksFor, readOrder, type Order } from './orders';
import { Tracking } from './track/Tracking';

export function Component() {
  const { orderId = '' } = useParams();
  return <Required>{(user) => <Page id={orderId} user={user} />}</Required>;
}

function Page({ id, user }: { id: string; user: User }) {
  const returned = useReturned();
  const order = useQuery({
    queryKey: [...ORDERS, id],
    queryFn: () => readOrder(id),
    refetchInterval: ({ state }) => (state.data?.status === 'delivered' || state.data?.status === 'cancelled' ? false : 3_000),
  });
  return (
    <Container size="lg" pb="xl">
      <Asked query={order}>{(data) => <Whole order={data} mine={data.buyerId === user.id} returned={returned} />}</Asked>
    </Container>
  );
}

/** Whether the bank sends the buyer back. What it says in the address is not proof, and does not stay there. */
function useReturned(): boolean {
  const [search, setSearch] = useSearchParams();
  const [returned] = useState(() => search.has('redirect_status'));
  const told = search.has('payment_intent');
  useEffect(() => {
    if (told) setSearch({}, { replace: true });
  }, [told, setSearch]);
  return returned;
}

/** One order, from the hammer to the door. */
function Whole({ order, mine, returned }: { order: Order; mine: boolean; returned: boolean }) {
  const { t } = useTranslation('buy');
  const { moment } = useFormat();
  const asks = asksFor(order);
  return (
    <Stack gap="lg">
      <Heading title={order.items[0]?.title ?? t('order.title')}>
        <Badge size="lg" variant="light" color={STATUS_COLOURS[order.status]}>
          {t(`status.${order.status}`)}
        </Badge>
      </Heading>
      {order.status === 'cancelled' ? (
        <Alert color="gray">
          {t('order.cancelled', { why: t(`why.${order.cancelReason ?? ''}` as 'why.payment_overdue', { defaultValue: order.cancelReason ?? '' }) })}
        </Alert>
      ) : (
        <Steps order={order} />
      )}
      {mine && asks === 'address' && <Whereto order={order} />}
      {mine && order.status === 'pending' && asks !== 'address' && <Pay order={order} returned={returned} />}
      {mine && asks !== 'address' && order.status === 'pending' && order.paymentDueAt && (
        <Text size="sm" c="dimmed">
          {t('pay.due', { time: moment(order.paymentDueAt) })}
        </Text>
      )}
      {(order.status === 'shipped' || order.status === 'delivered') && <Tracking orderId={order.id} over={order.status === 'delivered'} />}
      <div className={classes.two}>
        <Bill order={order} />
        <Facts order={order} mine={mine} />
      </div>
    </Stack>
  );
}

function Bill({ order }: { order: Order }) {
  const { t } = useTranslation('buy');
  const { money } = useFormat();
  return (
    <Paper withBorder p="md" radius="lg">
      <Title order={2} size="h4" mb="sm">
        {t('order.bill')}
      </Title>
      <dl className={classes.sums}>
        {order.items.map((item) => (
          <Line key={item.productId} name={item.quantity > 1 ? `${item.quantity} × ${item.title}` : item.title} amount={money(item.total)} />
        ))}
        <Line name={t('order.shipping')} amount={money(order.shipping)} />
        {Number(order.tax.amount) > 0 && <Line name={t('order.tax')} amount={money(order.tax)} />}
        <Line name={t('order.total')} amount={money(order.total)} total />
      </dl>
    </Paper>
  );
}

function Line({ name, amount, total = false }: { name: string; amount: string; total?: boolean }) {
  return (
    <>
      <dt data-total={total || undefined}>{name}</dt>
      <dd data-total={total || undefined}>{amount}</dd>
    </>
  );
}

function Facts({ order, mine }: { order: Order; mine: boolean }) {
  const { t } = useTranslation('buy');
  const queries = useQueryClient();
  const [asking, { open, close }] = useDisclosure(false);
  return (
    <Paper withBorder p="md" radius="lg">
      <Stack gap="sm">
        {order.address && (
          <div>
            <Title order={2} size="h4">
              {t('order.to')}
            </Title>
            {order.address.map((part) => (
              <Text key={part} size="sm">
                {part}
              </Text>
            ))}
          </div>
        )}
        {order.trackingNumber && <Text size="sm">{t('order.tracking', { number: order.trackingNumber })}</Text>}
        <Group>
          {order.streamId && (
            <Anchor component={Link} to={`/shows/${order.streamId}`} size="sm" underline="always">
              {t('order.show')}
            </Anchor>
          )}
          {mine && order.status === 'pending' && (
            <Button variant="subtle" color="gray" size="compact-sm" onClick={open}>
              {t('order.cancel')}
            </Button>
          )}
        </Group>
        <Confirm
          title={t('order.cancelTitle')}
          text={t('order.cancelText')}
          action={t('order.cancel')}
          opened={asking}
          close={close}
          onConfirm={async () => {
            await api.POST('/api/v1/orders/{id}/cancel', { params: { path: { id: order.id } }, body: {} });
            await queries.invalidateQueries({ queryKey: ORDERS });
          }}
        />
      </Stack>
    </Paper>
  );
}
