import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomState } from '../../api/roomState';
import { useFormat } from '../../format/format';
import { Asked } from '../../ui/Asked';
import { Figure } from '../../ui/Figure';
import { Plot, type Curve } from '../../ui/Plot';
import { useFigures } from '../data';
import type { Figures, Show } from '../shapes';
import { bidsSeen } from './live';
import { heard, together, type Seen } from './minutes';

/** Who watches and how often they bid, minute by minute; and what it comes to. */
export function Audience({ show, room }: { show: Show; room: RoomState | null }) {
  const { t } = useTranslation('sell');
  const onAir = show.status === 'live' || show.status === 'ending' || show.status === 'pre_live';
  const figures = useFigures(show.id, onAir);
  const [seen, setSeen] = useState<ReadonlyMap<number, Seen>>(new Map());
  const viewers = room?.viewers;
  useEffect(() => {
    if (viewers !== undefined && onAir) setSeen((before) => heard(before, Date.now(), { viewers }));
  }, [viewers, onAir]);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="audience">
      <Title order={2} size="h4" id="audience" mb="sm">
        {t('studio.audience')}
      </Title>
      <Asked query={figures}>{(known) => <Drawn figures={known} seen={seen} room={room} />}</Asked>
    </Paper>
  );
}

function Drawn({ figures, seen, room }: { figures: Figures; seen: ReadonlyMap<number, Seen>; room: RoomState | null }) {
  const { t } = useTranslation('sell');
  const format = useFormat();
  const points = room?.points;
  const minutes = useMemo(() => together(figures.viewers.by_minute, points ? bidsSeen(points, seen) : seen), [figures, points, seen]);
  const watching = useMemo<Curve[]>(() => [{ label: t('studio.viewers'), values: minutes.viewers, colour: 'blue' }], [minutes, t]);
  const bidding = useMemo<Curve[]>(() => [{ label: t('studio.bids'), values: minutes.bids, colour: 'ember', bars: true }], [minutes, t]);
  const amounts = (list: { amount: string; currency: string }[]) => list.map(format.money).join(' · ') || '–';
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 4 }} mb="md">
        <Figure label={t('studio.viewers')} hint={t('studio.peak', { count: Math.max(figures.viewers.peak, room?.peak ?? 0) })}>
          {format.number(room?.viewers ?? figures.viewers.now)}
        </Figure>
        <Figure label={t('studio.unique')} hint={t('studio.watch', { minutes: (figures.viewers.average_watch_seconds / 60).toFixed(1) })}>
          {format.number(figures.viewers.unique)}
        </Figure>
        <Figure label={t('studio.bids')} hint={t('studio.bidders', { count: figures.bidders })}>
          {format.number(figures.bids)}
        </Figure>
        <Figure label={t('studio.gmv')} hint={t('studio.soldLots', { count: figures.auctions.sold })}>
          {amounts(figures.gmv)}
        </Figure>
      </SimpleGrid>
      {minutes.times.length < 2 ? (
        <Text size="sm" c="dimmed">
          {t('studio.noCurve')}
        </Text>
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Plot label={t('studio.viewersPlot', { peak: Math.max(...minutes.viewers) })} times={minutes.times} curves={watching} />
          <Plot label={t('studio.bidsPlot', { most: Math.max(...minutes.bids) })} times={minutes.times} curves={bidding} />
        </SimpleGrid>
      )}
    </>
  );
}
