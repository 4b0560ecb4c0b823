import { Badge, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Lot } from '../../api/lots';
import { useFormat } from '../../format/format';
import { Picture } from '../../ui/Picture';
import { useCurrentLot, useHere, useRoom } from '../RoomContext';
import { Countdown } from './Countdown';
import classes from './Lot.module.css';

/** What is under the hammer now: what it is, what it costs, how long it lasts. */
export function LotPanel() {
  const { t } = useTranslation('watch');
  const lot = useCurrentLot();
  const pinned = useRoom((room) => room.pinned);
  const { live } = useHere();
  if (!lot) {
    return (
      <section className={classes.panel} aria-label={t('lot.label')}>
        {pinned && <Picture url={pinned.imageUrl} alt="" className={classes.picture} />}
        <div className={classes.words}>
          <Text size="sm" c="dimmed">
            {t(pinned ? 'lot.pinned' : 'lot.none')}
          </Text>
          {pinned && <Title order={2} size="h4">{pinned.title}</Title>}
        </div>
      </section>
    );
  }
  return (
    <section className={classes.panel} aria-label={t('lot.label')}>
      <Picture url={lot.imageUrl} alt="" className={classes.picture} />
      <div className={classes.words}>
        <Group gap={6} wrap="nowrap" justify="space-between">
          <Title order={2} size="h4" lineClamp={2}>
            {lot.title}
          </Title>
          {lot.status === 'live' && lot.endsAt && <Countdown endsAt={lot.endsAt} clock={live.clock} />}
        </Group>
        <Price lot={lot} />
        {pinned && pinned.productId !== lot.productId && (
          <Text size="sm" c="dimmed" lineClamp={1}>
            {t('lot.pinnedToo', { title: pinned.title })}
          </Text>
        )}
      </div>
    </section>
  );
}

function Price({ lot }: { lot: Lot }) {
  const { t } = useTranslation('watch');
  const { money } = useFormat();
  const over = lot.status !== 'live' && lot.status !== 'scheduled';
  const price = lot.currentBid ?? lot.startingPrice;
  return (
    <>
      <Group gap="xs" align="baseline">
        <Text component="span" className={classes.price ?? ''} key={price.amount} data-live={lot.status === 'live' || undefined}>
          {money(price)}
        </Text>
        <Text component="span" size="sm" c="dimmed">
          {lot.currentBid && lot.bidderName ? t('lot.by', { name: lot.bidderName }) : t('lot.start')}
        </Text>
        {over && <Badge color={lot.status === 'sold' ? 'mint' : 'gray'} variant="light">{t(`lot.status.${lot.status}`)}</Badge>}
      </Group>
      <Text size="sm" c="dimmed">
        {t('lot.bids', { count: lot.totalBids })}
        {lot.currentBid && !lot.reserveMet && lot.status === 'live' ? ` · ${t('lot.reserve')}` : ''}
      </Text>
      <span className="visually-hidden" aria-live="polite">
        {lot.currentBid ? t('lot.now', { amount: money(lot.currentBid), name: lot.bidderName ?? '' }) : ''}
      </span>
    </>
  );
}
