import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ORDERS } from '../../api/keys';
import { readPayment } from '../payment';

const SOON = 1_500;
const LATER = 10_000;
const PATIENCE = 30_000;

/** What became of an order's payment: asked for often at first, seldom once it takes long, and that is said. */
export function usePayment(order: string, pressed: number | null) {
  const queries = useQueryClient();
  const [late, setLate] = useState(false);
  const payment = useQuery({
    queryKey: [...ORDERS, order, 'payment'],
    queryFn: () => readPayment(order),
    refetchInterval: late ? LATER : SOON,
  });
  const status = payment.data?.status;
  const attempts = payment.data?.attempts;
  useEffect(() => {
    setLate(false);
    const patience = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(patience);
  }, [status, attempts, pressed]);
  useEffect(() => {
    if (status === 'completed') void queries.invalidateQueries({ queryKey: [...ORDERS, order], exact: true });
  }, [status, order, queries]);
  return { payment, late };
}
