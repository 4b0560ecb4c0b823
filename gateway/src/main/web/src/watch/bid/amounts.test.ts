import { describe, expect, it } from 'vitest';
import { nextAmounts } from './amounts';

const dollars = (amount: string) => ({ amount, currency: 'USD' });
const amounts = (lowest: string, current?: string) =>
  nextAmounts({ lowestAcceptable: dollars(lowest), currentBid: current === undefined ? null : dollars(current) }).map(({ amount }) => amount);

describe('the next amounts', () => {
  it('go on by the step that the auction itself has just told', () => {
    expect(amounts('27.00', '25.00')).toEqual(['27.00', '29.00', '33.00']);
  });

  it('go on by what is usual at that price before the first bid', () => {
    expect(amounts('20.00')).toEqual(['20.00', '21.00', '23.00']);
    expect(amounts('120.00')).toEqual(['120.00', '125.00', '135.00']);
  });

  it('are whole units where there are no smaller ones', () => {
    const yen = (amount: string) => ({ amount, currency: 'JPY' });
    expect(nextAmounts({ lowestAcceptable: yen('500'), currentBid: yen('490') }).map(({ amount }) => amount)).toEqual(['500', '510', '530']);
  });

  it('are none when nothing is taken', () => {
    expect(nextAmounts({ lowestAcceptable: null, currentBid: dollars('25.00') })).toEqual([]);
  });
});
