import { describe, expect, it } from 'vitest';
import { minor, money, ofMinor, typedAmount } from './money';

describe('an amount that is typed', () => {
  it.each(['1e9', '-5', '10.005', '', 'abc', '1 000', '0x10', 'Infinity', '9999999999'])('is none: %j', (text) => {
    expect(typedAmount(text, 'USD')).toBeNull();
  });

  it.each([
    ['25', '25.00'],
    ['25.5', '25.50'],
    [' 25,50 ', '25.50'],
  ])('%j is %s', (text, amount) => {
    expect(typedAmount(text, 'USD')).toEqual({ amount, currency: 'USD' });
  });

  it('has no decimals where the currency has none', () => {
    expect(typedAmount('25.5', 'JPY')).toBeNull();
    expect(typedAmount('25', 'JPY')).toEqual({ amount: '25', currency: 'JPY' });
  });
});

describe('an amount', () => {
  it('is shown to the last digit, however large', () => {
    expect(money({ amount: '90071992547409.93', currency: 'USD' }, 'en-US')).toBe('$90,071,992,547,409.93');
  });

  it.each(['0.00', '0.05', '20.00', '-3.50', '90071992547409.93'])('survives the way to cents and back: %s', (amount) => {
    expect(ofMinor(minor({ amount, currency: 'USD' }), 'USD')).toEqual({ amount, currency: 'USD' });
  });
});
