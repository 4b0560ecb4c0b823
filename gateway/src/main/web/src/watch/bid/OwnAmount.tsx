import { Button, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/format';
import { minor, typedAmount, type Money } from '../../format/money';
import classes from './Bid.module.css';

interface Props {
  lowest: Money;
  leading: boolean;
  busy: boolean;
  bid: (amount: Money, maxAmount: Money | null) => void;
}

/** Any amount from the lowest on, and a secret maximum up to which bids are placed for me. */
export function OwnAmount({ lowest, leading, busy, bid }: Props) {
  const { t } = useTranslation('watch');
  const { money } = useFormat();
  const [texts, setTexts] = useState({ amount: '', max: '' });
  const [wrong, setWrong] = useState<{ amount?: string; max?: string }>({});
  const { currency } = lowest;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Who leads raises the maximum alone: the bid is the lowest that is taken.
    const amount = texts.amount.trim() === '' && texts.max.trim() !== '' ? lowest : typedAmount(texts.amount, currency);
    const max = texts.max.trim() === '' ? null : typedAmount(texts.max, currency);
    const found = {
      ...(!amount && { amount: t('bid.noAmount', { currency }) }),
      ...(amount && minor(amount) < minor(lowest) && { amount: t('bid.tooLow', { amount: money(lowest) }) }),
      ...(texts.max.trim() !== '' && !max && { max: t('bid.noAmount', { currency }) }),
      ...(amount && max && minor(max) < minor(amount) && { max: t('bid.maxBelow') }),
    };
    setWrong(found);
    if (amount && Object.keys(found).length === 0) bid(amount, max);
  };

  return (
    <form onSubmit={submit} className={classes.own} noValidate>
      {!leading && (
        <TextInput
          label={t('bid.amount')}
          inputMode="decimal"
          autoComplete="off"
          placeholder={lowest.amount}
          rightSection={<Text size="xs" c="dimmed">{currency}</Text>}
          value={texts.amount}
          error={wrong.amount}
          onChange={({ currentTarget: { value } }) => setTexts((now) => ({ ...now, amount: value }))}
        />
      )}
      <TextInput
        label={t('bid.max')}
        inputMode="decimal"
        autoComplete="off"
        rightSection={<Text size="xs" c="dimmed">{currency}</Text>}
        value={texts.max}
        error={wrong.max ?? (leading ? wrong.amount : undefined)}
        onChange={({ currentTarget: { value } }) => setTexts((now) => ({ ...now, max: value }))}
      />
      <Button type="submit" disabled={busy} mt={24}>
        {t(leading ? 'bid.raiseIt' : 'bid.place')}
      </Button>
      <Text size="xs" c="dimmed" className={classes.hint ?? ''}>
        {t('bid.maxHint')}
      </Text>
    </form>
  );
}
