import { Text } from '@mantine/core';
import { IconCreditCard, IconGavel, IconHome, IconTruckDelivery, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/format';
import classes from '../Buy.module.css';
import type { Order } from '../orders';

const STEPS: readonly (readonly ['pending' | 'paid' | 'shipped' | 'delivered', Icon])[] = [
  ['pending', IconGavel],
  ['paid', IconCreditCard],
  ['shipped', IconTruckDelivery],
  ['delivered', IconHome],
];

/** How far it has come. */
export function Steps({ order }: { order: Order }) {
  const { t } = useTranslation('buy');
  const { moment } = useFormat();
  return (
    <ol className={classes.steps} aria-label={t('order.way')}>
      {STEPS.map(([step, Sign]) => {
        const at = order.at[step];
        return (
          <li key={step} className={classes.step} data-done={at !== null || undefined} aria-current={order.status === step ? 'step' : undefined}>
            <span className={classes.dot}>
              <Sign size={18} aria-hidden />
            </span>
            <Text size="sm" fw={600}>
              {t(`steps.${step}`)}
            </Text>
            {at && (
              <Text size="xs" c="dimmed">
                {moment(at)}
              </Text>
            )}
          </li>
        );
      })}
    </ol>
  );
}
