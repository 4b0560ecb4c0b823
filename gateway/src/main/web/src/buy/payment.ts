import { api } from '../api/client';
import { readPage, type Fields } from '../api/fields';

export const PAYMENT_STATUSES = ['pending', 'processing', 'requires_action', 'completed', 'failed', 'refunded'] as const;

export interface Payment {
  status: (typeof PAYMENT_STATUSES)[number];
  attempts: number;
  declineReason: string | null;
  /** The bank's page, and how long it waits. */
  bank: { url: string; until: string } | null;
}

export function paymentOf(view: Fields): Payment {
  const action = view.at('next_action');
  return {
    status: view.word('status', PAYMENT_STATUSES, 'processing'),
    attempts: view.number('attempts'),
    declineReason: view.textOr('decline_reason'),
    bank: action?.textOr('type') === 'redirect' ? { url: action.text('url'), until: action.text('expires_at') } : null,
  };
}

/** What is paid for an order; a moment after the hammer there is none yet. */
export async function readPayment(order: string): Promise<Payment | null> {
  const { items } = await readPage(api.GET('/api/v1/payments', { params: { query: { order_id: order, limit: 1 } } }), paymentOf);
  return items[0] ?? null;
}

export type Standing =
  | { is: 'charging' }
  | { is: 'asked'; url: string; until: string }
  /** The buyer answered, or their time is over: the bank's word is not here yet. */
  | { is: 'answered' }
  | { is: 'declined'; reason: string }
  | { is: 'paid' };

/**
 * @param pressed the number of the attempt that was answered with "pay": as long as no later one is known, one waits
 * @param returned the buyer comes from their bank
 */
export function standingOf(payment: Payment | null, pressed: number | null, returned: boolean): Standing {
  switch (payment?.status) {
    case 'completed':
    case 'refunded':
      return { is: 'paid' };
    case 'requires_action':
      return payment.bank && !returned ? { is: 'asked', ...payment.bank } : { is: 'answered' };
    case 'failed':
      return payment.attempts === pressed ? { is: 'charging' } : { is: 'declined', reason: payment.declineReason ?? 'card_declined' };
    default:
      return { is: 'charging' };
  }
}
