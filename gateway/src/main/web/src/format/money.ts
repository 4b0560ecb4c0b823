/** As the API says it: a decimal number in the currency's own digits. */
export interface Money {
  amount: string;
  currency: string;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  formats.set(key, made);
  return made;
}

/** `{"20.00", "USD"}` → "$20.00", exact: Intl reads decimal strings digit by digit. */
export function money({ amount, currency }: Money, locale: string): string {
  return formatOf(locale, currency).format(amount as Intl.StringNumericLiteral);
}

export function digitsOf(currency: string): number {
  return formatOf('en', currency).resolvedOptions().maximumFractionDigits ?? 2;
}

/** In the smallest unit, for comparing and adding. */
export function minor({ amount, currency }: Money): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  const digits = digitsOf(currency);
  const sign = whole.startsWith('-') ? -1n : 1n;
  return sign * BigInt(whole.replace('-', '') + fraction.padEnd(digits, '0').slice(0, digits));
}

export function ofMinor(units: bigint, currency: string): Money {
  const digits = digitsOf(currency);
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  const amount = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return { amount: units < 0n ? `-${amount}` : amount, currency };
}

/**
 * What somebody typed, or null when it is no amount of this currency: digits, and at most as many decimals as the
 * currency has. So "1e9", "-5" and "10.005" are none.
 */
export function typedAmount(text: string, currency: string): Money | null {
  const digits = digitsOf(currency);
  const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.trim());
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > digits) return null;
  return { amount: digits === 0 ? whole : `${whole}.${fraction.padEnd(digits, '0')}`, currency };
}
