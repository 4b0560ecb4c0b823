import { Button, Collapse, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Lot } from '../../api/lots';
import { useFormat } from '../../format/format';
import { minor } from '../../format/money';
import { useHere, useRoom } from '../RoomContext';
import { nextAmounts } from './amounts';
import { Answered } from './Answered';
import { Before } from './Before';
import { BuyNow } from './BuyNow';
import { OwnAmount } from './OwnAmount';
import { Standing } from './Standing';
import { useBidding } from './useBidding';
import classes from './Bid.module.css';

/** The next three amounts at one touch, any other in two; what became of it, above. */
export function Bids({ lot }: { lot: Lot }) {
  const { t } = useTranslation('watch');
  const { money } = useFormat();
  const { live } = useHere();
  const { bidding, bid, again, forget, busy } = useBidding(live, lot.id);
  const standing = useRoom((room) => room.standings.get(lot.id));
  const [typing, { toggle, close }] = useDisclosure(false);
  const leading = standing?.leading === true && !standing.unsure;
  const amounts = nextAmounts(lot);
  const [lowest] = amounts;
  if (!lowest) return null;
  const fixed = lot.buyNowPrice && minor(lot.buyNowPrice) >= minor(lowest) ? lot.buyNowPrice : null;

  return (
    <>
      <Answered bidding={bidding} confirm={(wish) => bid({ ...wish, confirm: true })} again={again} forget={forget} />
      {!standing && <Before />}
      {standing && <Standing standing={standing} lot={lot} />}
      {!leading && (
        <div className={classes.amounts}>
          {amounts.map((amount, index) => (
            <Button
              key={index}
              size="md"
              px="xs"
              variant={index === 0 ? 'filled' : 'light'}
              disabled={busy}
              loading={bidding.is === 'sending' && bidding.wish.amount.amount === amount.amount}
              onClick={() => bid({ amount })}
              aria-label={t('bid.bid', { amount: money(amount) })}
            >
              {money(amount)}
            </Button>
          ))}
        </div>
      )}
      <Group gap="xs" justify="space-between" mt={6}>
        <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={typing}>
          {t(leading ? 'bid.raise' : 'bid.other')}
        </Button>
        {fixed && <BuyNow price={fixed} busy={busy} buy={() => bid({ amount: fixed, buyNow: true })} />}
      </Group>
      <Collapse expanded={typing}>
        <OwnAmount
          lowest={lowest}
          leading={leading}
          busy={busy}
          bid={(amount, maxAmount) => {
            close();
            bid({ amount, maxAmount });
          }}
        />
      </Collapse>
    </>
  );
}
