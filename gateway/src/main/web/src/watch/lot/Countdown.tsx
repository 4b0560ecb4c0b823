import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServerClock } from '../../api/clock';
import classes from './Lot.module.css';
import { LAST_MS, leftOf } from './time';

interface Props {
  endsAt: string;
  clock: ServerClock;
}

/** What is left, by the server's clock: in tenths when it is about to fall. */
export function Countdown({ endsAt, clock }: Props) {
  const { t } = useTranslation('watch');
  const left = useLeft(endsAt, clock);
  const last = left <= LAST_MS;
  return (
    <>
      <Text component="span" role="timer" aria-label={t('lot.left')} className={classes.countdown ?? ''} data-last={last || undefined}>
        {left === 0 ? t('lot.closing') : leftOf(left)}
      </Text>
      <span className="visually-hidden" aria-live="assertive">
        {last && left > 0 ? t('lot.lastSeconds') : ''}
      </span>
    </>
  );
}

function useLeft(endsAt: string, clock: ServerClock): number {
  const [left, setLeft] = useState(() => clock.until(endsAt));
  useEffect(() => {
    const look = () => setLeft(clock.until(endsAt));
    look();
    const timer = setInterval(look, 100);
    return () => clearInterval(timer);
  }, [endsAt, clock]);
  // Whole seconds until the end is near: drawn once a second, not ten times.
  return left > LAST_MS ? Math.ceil(left / 1_000) * 1_000 : Math.ceil(left / 100) * 100;
}
