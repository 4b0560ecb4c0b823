import { Alert, Anchor, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Lot } from '../../api/lots';
import { useCurrentLot, useHere, useRoom } from '../RoomContext';
import { Bids } from './Bids';
import classes from './Bid.module.css';

/** Where one bids, or why one cannot. On a phone it stays at the bottom. */
export function BidBar() {
  const { t } = useTranslation('watch');
  const lot = useCurrentLot();
  return (
    <section className={classes.bar} aria-label={t('bid.label')}>
      <Door lot={lot} />
    </section>
  );
}

function Door({ lot }: { lot: Lot | undefined }) {
  const { t } = useTranslation('watch');
  const { user, show } = useHere();
  const { pathname } = useLocation();
  const status = useRoom((room) => room.status);
  if (status === 'ended' || status === 'cancelled') return <Word>{t(status === 'ended' ? 'bid.showOver' : 'bid.showCancelled')}</Word>;
  if (user?.id === show.sellerId) {
    return (
      <Word>
        {t('bid.own')}{' '}
        <Anchor component={Link} to={`/sell/shows/${show.id}`} underline="always">
          {t('bid.studio')}
        </Anchor>
      </Word>
    );
  }
  if (lot?.status !== 'live') return <Word>{t(status === 'live' ? 'bid.soon' : 'bid.notYet')}</Word>;
  if (!user) {
    return (
      <Button component={Link} to="/login" state={{ from: pathname }} fullWidth size="md">
        {t('bid.login')}
      </Button>
    );
  }
  return <Bids key={lot.id} lot={lot} />;
}

function Word({ children }: { children: React.ReactNode }) {
  return (
    <Alert variant="light" color="gray" p="xs">
      <Text size="sm">{children}</Text>
    </Alert>
  );
}
