import { Button, Text, Title } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../format/format';
import { useRoom } from './RoomContext';
import classes from './Sold.module.css';

const SHOWN_MS = 9_000;

/** The hammer has just fallen: to whom, for how much, and whether that is me. */
export function Sold() {
  const { t } = useTranslation('watch');
  const { money } = useFormat();
  const fall = useRoom((room) => room.fall);
  const standing = useRoom((room) => (room.fall ? room.standings.get(room.fall.lotId) : undefined));
  const [gone, setGone] = useState<string | null>(null);
  const id = fall?.lotId;
  const mine = fall?.outcome === 'sold' && standing?.leading === true && !standing.unsure;
  useEffect(() => {
    if (!id || mine) return; // who won may enjoy it until the next lot
    const timer = setTimeout(() => setGone(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, mine]);
  if (!fall || gone === fall.lotId) return null;
  const sold = fall.outcome === 'sold' && fall.amount;
  return (
    <div className={classes.card} data-mine={mine || undefined} role="status">
      <IconGavel size={34} aria-hidden />
      <Text tt="uppercase" fw={700} size="sm">
        {t(mine ? 'sold.mine' : sold ? 'sold.sold' : 'sold.unsold')}
      </Text>
      <Title order={2} size="h3">
        {fall.title}
      </Title>
      {sold && fall.amount && (
        <Text size="lg">{mine ? money(fall.amount) : t('sold.to', { name: fall.winner ?? '', amount: money(fall.amount) })}</Text>
      )}
      {mine && (
        <Button component={Link} to="/orders" variant="white" color="mint" mt="xs">
          {t('sold.order')}
        </Button>
      )}
    </div>
  );
}
