import { describe, expect, it } from 'vitest';
import { Fields } from '../api/fields';
import { paymentOf, standingOf, type Payment } from './payment';

const BANK = { url: 'https://bank.test/ask', until: '2026-05-01T12:15:00Z' };
const payment = (status: Payment['status'], more: Partial<Payment> = {}): Payment => ({ status, attempts: 2, declineReason: null, bank: null, ...more });

describe('a payment', () => {
  it('is read with its next action', () => {
    const view = Fields.of({ status: 'requires_action', attempts: 2, decline_reason: null, next_action: { type: 'redirect', url: BANK.url, expires_at: BANK.until } });
    expect(paymentOf(view)).toEqual(payment('requires_action', { bank: BANK }));
  });

  it('is not sent where we do not know the way', () => {
    expect(paymentOf(Fields.of({ status: 'requires_action', attempts: 2, next_action: { type: 'dance' } })).bank).toBeNull();
    expect(paymentOf(Fields.of({ status: 'on the moon', attempts: 1 })).status).toBe('processing');
  });

  it('stands as it is', () => {
    expect(standingOf(null, null, false)).toEqual({ is: 'charging' });
    expect(standingOf(payment('pending'), null, false)).toEqual({ is: 'charging' });
    expect(standingOf(payment('processing'), null, true)).toEqual({ is: 'charging' });
    expect(standingOf(payment('completed'), null, false)).toEqual({ is: 'paid' });
    expect(standingOf(payment('failed', { declineReason: 'lost_card' }), null, false)).toEqual({ is: 'declined', reason: 'lost_card' });
  });

  it('waits for the buyer while the bank asks', () => {
    expect(standingOf(payment('requires_action', { bank: BANK }), 1, false)).toEqual({ is: 'asked', ...BANK });
  });

  it('is not shown as paid because the buyer comes back from the bank', () => {
    expect(standingOf(payment('requires_action', { bank: BANK }), null, true)).toEqual({ is: 'answered' });
    expect(standingOf(payment('requires_action'), null, false)).toEqual({ is: 'answered' });
  });

  it('waits after a press until a later attempt is known', () => {
    expect(standingOf(payment('failed'), 2, false)).toEqual({ is: 'charging' });
    expect(standingOf(payment('failed', { attempts: 3 }), 2, false).is).toBe('declined');
  });
});
