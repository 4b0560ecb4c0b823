import { Badge, Group, Text, Title } from '@mantine/core';
import { IconBolt, IconEye, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/client';
import { read } from '../api/fields';
import type { Lot } from '../api/lots';
import type { Show } from '../api/shows';
import { useFormat } from '../format/format';
import { useSession } from '../session/session';
import { Picture } from '../ui/Picture';
import classes from './Lobby.module.css';
import { Seller } from './Seller';

interface Props {
  show: Show;
  /** Of this show, under the hammer now. */
  lots: readonly Lot[];
}

/** A show at a glance. */
export function ShowCard({ show, lots }: Props) {
  const { t } = useTranslation('watch');
  const { ago, day } = useFormat();
  const live = show.status === 'live' || show.status === 'ending';
  const [lot] = lots;
  const pinned = usePinned(show);
  const shown = lot ?? pinned;
  return (
    <li className={classes.card}>
      <div className={classes.poster}>
        {shown ? <Picture url={shown.imageUrl} alt="" /> : <Curtain />}
        <div className={classes.marks}>
          {live ? <Badge color="ember">{t('show.live')}</Badge> : <Badge color="dark">{t(`show.status.${show.status}`)}</Badge>}
          {live && <Viewers id={show.id} />}
          {show.recording && (
            <Badge color="dark" leftSection={<IconPlayerPlay size={12} aria-hidden />}>
              {t('lobby.recorded')}
            </Badge>
          )}
        </div>
        {live && shown && <Offer lot={lot} pinned={pinned} />}
      </div>
      <div className={classes.words}>
        <Title order={3} size="h5" lineClamp={2}>
          <Link to={`/shows/${show.id}`} className={classes.link}>
            {show.title}
          </Link>
        </Title>
        <Seller id={show.sellerId} size={22} />
        {!live && (
          <Text size="sm" c="dimmed">
            {show.status === 'ended'
              ? `${day(show.actualStart ?? show.scheduledStart)} · ${t('lobby.peak', { count: show.maxViewers })}`
              : t('lobby.starts', { when: ago(show.scheduledStart) })}
          </Text>
        )}
      </div>
    </li>
  );
}

/** Before the first thing is shown, and after the last one. */
function Curtain() {
  return (
    <span className={classes.curtain} aria-hidden>
      <IconBolt size={56} stroke={1.2} />
    </span>
  );
}

interface Pinned {
  title: string;
  imageUrl: string | null;
  price: Lot['startingPrice'];
}

function usePinned(show: Show): Pinned | undefined {
  const id = show.pinnedProductId;
  const { data } = useQuery({
    queryKey: ['products', id],
    queryFn: () =>
      read(api.GET('/api/v1/products/{id}', { params: { path: { id: id ?? '' } } }), (product) => ({
        title: product.text('title'),
        imageUrl: product.texts('images')[0] ?? null,
        price: product.money('starting_price'),
      })),
    enabled: id !== null,
    staleTime: 60_000,
  });
  return data;
}

function Offer({ lot, pinned }: { lot: Lot | undefined; pinned: Pinned | undefined }) {
  const { t } = useTranslation('watch');
  const { money } = useFormat();
  const title = lot?.title ?? pinned?.title;
  const price = lot?.currentBid ?? lot?.startingPrice ?? pinned?.price;
  return (
    <Group className={classes.offer} justify="space-between" wrap="nowrap" gap="xs">
      <Text size="sm" lineClamp={1}>
        {title}
      </Text>
      {price && (
        <Text fw={700} className={classes.price ?? ''}>
          {t(lot?.currentBid ? 'lobby.now' : 'lobby.from', { amount: money(price) })}
        </Text>
      )}
    </Group>
  );
}

/** The room tells its viewers to those who have an account. */
function Viewers({ id }: { id: string }) {
  const { t } = useTranslation('watch');
  const { compact } = useFormat();
  const { user } = useSession();
  const { data } = useQuery({
    queryKey: ['shows', id, 'viewers'],
    queryFn: () => read(api.GET('/api/v1/streams/{stream}/viewers', { params: { path: { stream: id } } }), (now) => now.number('viewers')),
    enabled: user !== null,
    refetchInterval: 5_000,
  });
  if (data === undefined) return null;
  return (
    <Badge color="dark" leftSection={<IconEye size={14} aria-hidden />} aria-label={t('show.viewers', { count: data })}>
      {compact(data)}
    </Badge>
  );
}
