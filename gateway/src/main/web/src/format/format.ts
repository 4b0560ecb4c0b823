import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { money, type Money } from './money';

/** Amounts, numbers and times as the reader is used to them. */
export function useFormat() {
  const { i18n } = useTranslation();
  // The browser's region with the chosen language: "en" read in Manila is en-PH.
  const region = new Intl.Locale(navigator.language).region;
  const locale = region ? `${i18n.language}-${region}` : i18n.language;
  return useMemo(() => formatsOf(locale), [locale]);
}

function formatsOf(locale: string) {
  const number = new Intl.NumberFormat(locale);
  const compact = new Intl.NumberFormat(locale, { notation: 'compact' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    locale,
    money: (amount: Money) => money(amount, locale),
    number: (value: number) => number.format(value),
    compact: (value: number) => compact.format(value),
    day: (instant: string | Date) => day.format(new Date(instant)),
    moment: (instant: string | Date) => moment.format(new Date(instant)),
    clock: (instant: string | Date) => clock.format(new Date(instant)),
    ago: (instant: string | Date, now: Date = new Date()) => ago(relative, new Date(instant), now),
  };
}

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function ago(relative: Intl.RelativeTimeFormat, then: Date, now: Date): string {
  const seconds = Math.round((then.getTime() - now.getTime()) / 1_000);
  const [unit, size] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? ['second', 1];
  return relative.format(Math.trunc(seconds / size), unit);
}
