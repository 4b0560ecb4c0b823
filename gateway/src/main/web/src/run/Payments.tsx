import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useFormat } from '../format/format';
import { minor, ofMinor, typedAmount } from '../format/money';
import { Asked } from '../ui/Asked';
import { Confirm } from '../ui/Confirm';
import { usePaymentsOf, useRefresh } from './data';
import type { Payment } from './shapes';

/** What was paid for an order, and the way back. */
export function Payments({ order }: { order: string }) {
  const { t } = useTranslation('run');
  const payments = usePaymentsOf(order, true);
  return (
    <Asked query={payments}>
      {({ items }) => (
        <Stack gap="xs" mt="sm">
          {items.length === 0 && <Text size="sm">{t('payments.none')}</Text>}
          {items.map((payment) => (
            <One key={payment.id} payment={payment} order={order} />
          ))}
        </Stack>
      )}
    </Asked>
  );
}

function One({ payment, order }: { payment: Payment; order: string }) {
  const { t } = useTranslation('run');
  const format = useFormat();
  const refresh = useRefresh();
  const [asking, { open, close }] = useDisclosure(false);
  const left = ofMinor(minor(payment.amount) - minor(payment.refund_amount), payment.amount.currency);
  const [typed, setTyped] = useState(left.amount);
  const amount = typedAmount(typed, left.currency);
  const fits = amount !== null && minor(amount) > 0n && minor(amount) <= minor(left);
  const refund = async (reason: string) => {
    if (!amount || !fits) return;
    await api.POST('/api/v1/payments/{id}/refund', { params: { path: { id: payment.id } }, body: { amount, reason } });
    await Promise.all([refresh('payments', order), refresh('orders')]);
  };
  return (
    <Group justify="space-between">
      <Group gap="xs">
        <Badge variant="light" color={payment.status === 'completed' ? 'mint' : payment.status === 'failed' ? 'red' : 'gray'}>
          {t(`payments.status.${payment.status}` as 'payments.status.completed')}
        </Badge>
        <Text size="sm">
          {format.money(payment.amount)} · {t('payments.tries', { count: payment.attempts })}
          {minor(payment.refund_amount) > 0n && ` · ${t('payments.returned', { amount: format.money(payment.refund_amount) })}`}
          {payment.decline_reason && ` · ${payment.decline_reason}`}
        </Text>
      </Group>
      {payment.status === 'completed' && minor(left) > 0n && (
        <Button size="xs" variant="light" color="red" onClick={open}>
          {t('payments.refund')}
        </Button>
      )}
      <Confirm opened={asking} close={close} title={t('payments.refund')} text={t('payments.refundText', { left: format.money(left) })} action={t('payments.refund')} reason={t('payments.reason')} blocked={!fits} onConfirm={refund}>
        <TextInput label={t('payments.amount', { currency: left.currency })} inputMode="decimal" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} error={fits ? null : t('payments.tooMuch')} />
      </Confirm>
    </Group>
  );
}
