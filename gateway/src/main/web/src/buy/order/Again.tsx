import { Anchor, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { ORDERS } from '../../api/keys';
import { useFormat } from '../../format/format';
import { explain } from '../../ui/explain';
import type { Card } from '../book';
import type { Order } from '../orders';

/** Pay with one of the saved cards. */
export function Again({ order, cards, sent }: { order: Order; cards: readonly Card[]; sent: () => void }) {
  const { t } = useTranslation('buy');
  const { t: general } = useTranslation('app');
  const { money } = useFormat();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState((cards.find(({ isDefault }) => isDefault) ?? cards[0])?.id ?? '');
  const pay = useMutation({
    mutationFn: () => api.POST('/api/v1/orders/{id}/pay', { params: { path: { id: order.id } }, body: { payment_method_id: chosen } }),
    onSuccess: sent,
    onSettled: () => queries.invalidateQueries({ queryKey: ORDERS }),
  });
  return (
    <>
      <Radio.Group value={chosen} onChange={setChosen} label={t('pay.with')}>
        <Stack gap={6} mt={6}>
          {cards.map((card) => (
            <Radio key={card.id} value={card.id} label={t('cards.card', { brand: card.brand.toUpperCase(), last4: card.last4 })} />
          ))}
        </Stack>
      </Radio.Group>
      {pay.isError && (
        <Text c="red" size="sm" role="alert">
          {explain(pay.error, general)}
        </Text>
      )}
      <Group>
        <Button loading={pay.isPending} onClick={() => pay.mutate()}>
          {t('pay.again', { amount: money(order.total) })}
        </Button>
        <Anchor component={Link} to="/me#cards" size="sm" c="inherit" underline="always">
          {t('pay.addCard')}
        </Anchor>
      </Group>
    </>
  );
}
