import { Badge, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SHOWS } from '../../api/keys';
import type { Lot, LotStatus } from '../../api/lots';
import { readRunningOrder } from '../../api/runningOrder';
import { isOver } from '../../api/shows';
import { useFormat } from '../../format/format';
import { Picture } from '../../ui/Picture';
import { useHere, useRoom } from '../RoomContext';
import classes from './Lot.module.css';
import { programmeOf } from './programme';

const ANEW_MS = 10_000;
const COLOURS: Record<LotStatus, string> = { live: 'ember', scheduled: 'gray', sold: 'mint', unsold: 'gray', cancelled: 'gray' };

/** Everything of this show: what runs, what comes, what is gone. */
export function Lots() {
  const { t } = useTranslation('watch');
  const lots = useRoom((room) => room.lots);
  const sorted = programmeOf([...lots.values()], useWaiting());
  if (sorted.length === 0) return null;
  return (
    <section aria-labelledby="lots">
      <Title order={2} size="h4" id="lots" mb="sm">
        {t('lots.title', { count: sorted.length })}
      </Title>
      <ul className={classes.list}>
        {sorted.map((lot) => (
          <LotLine key={lot.id} lot={lot} />
        ))}
      </ul>
    </section>
  );
}

/** Which lots come, in their seller's order. Nothing tells when it changes: it is asked for now and then, and with the show. */
function useWaiting(): readonly string[] {
  const { show } = useHere();
  const { data } = useQuery({
    queryKey: [...SHOWS, show.id, 'order'],
    queryFn: () => readRunningOrder(show.id),
    refetchInterval: ANEW_MS,
    enabled: !isOver(show.status),
  });
  return data?.lots ?? [];
}

function LotLine({ lot }: { lot: Lot }) {
  const { t } = useTranslation('watch');
  const { money } = useFormat();
  return (
    <li className={classes.lot} data-current={lot.status === 'live' || undefined}>
      <Picture url={lot.imageUrl} alt="" className={classes.thumb} />
      <div className={classes.words}>
        <Text lineClamp={1} fw={600}>
          {lot.title}
        </Text>
        <Group gap={6}>
          <Badge size="sm" variant={lot.status === 'live' ? 'filled' : 'light'} color={COLOURS[lot.status]}>
            {t(`lot.status.${lot.status}`)}
          </Badge>
          <Text size="sm">{money(lot.currentBid ?? lot.startingPrice)}</Text>
          {lot.status === 'sold' && lot.bidderName && (
            <Text size="sm" c="dimmed">
              {lot.bidderName}
            </Text>
          )}
        </Group>
      </div>
    </li>
  );
}
