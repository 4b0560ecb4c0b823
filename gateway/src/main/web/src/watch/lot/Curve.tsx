import { Title } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/format';
import { useCurrentLot, useHere, useRoom } from '../RoomContext';

const Plot = lazy(async () => ({ default: (await import('../../ui/Plot')).Plot }));

const ENOUGH = 2;
const HEIGHT_PX = 160;

/** How the price of the lot rose, bid by bid. */
export function Curve() {
  const { t } = useTranslation('watch');
  const { money } = useFormat();
  const { live } = useHere();
  const lot = useCurrentLot();
  const snapshots = useRoom((room) => room.snapshots);
  const points = useRoom((room) => (lot ? room.points.get(lot.id) : undefined)) ?? [];
  const id = lot?.id;
  const begun = lot !== undefined && lot.status !== 'scheduled';
  useEffect(() => {
    if (id && begun) live.askBids(id).catch((trouble: unknown) => console.warn('no book of bids', trouble));
  }, [id, begun, live, snapshots]);
  const last = points.at(-1);
  if (!lot || !last || points.length < ENOUGH) return null;
  return (
    <section aria-labelledby="curve">
      <Title order={2} size="h4" id="curve" mb="sm">
        {t('curve.title')}
      </Title>
      <Suspense fallback={<div style={{ height: HEIGHT_PX }} />}>
        <Plot
          height={HEIGHT_PX}
          label={t('curve.label', { title: lot.title, count: points.length, amount: money(last.amount) })}
          times={points.map(({ at }) => at / 1_000)}
          curves={[{ label: t('curve.price'), values: points.map(({ amount }) => Number(amount.amount)), colour: 'ember' }]}
        />
      </Suspense>
    </section>
  );
}
