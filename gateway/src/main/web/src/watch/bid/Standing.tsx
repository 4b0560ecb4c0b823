import { Text } from '@mantine/core';
import { IconArrowDownRight, IconCrown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Lot } from '../../api/lots';
import type { Standing as Mine } from '../../api/standing';
import { useFormat } from '../../format/format';
import { minor } from '../../format/money';
import classes from './Bid.module.css';

/** Whether I lead, at once; nothing as long as that is not certain. */
export function Standing({ standing, lot }: { standing: Mine; lot: Lot }) {
  const { t } = useTranslation('watch');
  const { money } = useFormat();
  if (standing.unsure) return null;
  // Without a maximum of its own a bid is its own maximum: nothing to tell.
  const { maxAmount } = standing;
  const ceiling = maxAmount && lot.currentBid && minor(maxAmount) > minor(lot.currentBid) ? maxAmount : null;
  return (
    <div className={classes.standing} data-leading={standing.leading || undefined} role="status">
      {standing.leading ? <IconCrown size={20} aria-hidden /> : <IconArrowDownRight size={20} aria-hidden />}
      <Text fw={700} component="span">
        {standing.leading ? t('bid.leading') : t('bid.outbid')}
      </Text>
      <Text size="sm" component="span">
        {standing.leading && ceiling && t('bid.upTo', { amount: money(ceiling) })}
        {!standing.leading && lot.lowestAcceptable && t('bid.toLead', { amount: money(lot.lowestAcceptable) })}
      </Text>
    </div>
  );
}
