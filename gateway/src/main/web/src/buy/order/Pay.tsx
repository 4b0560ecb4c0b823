import { Alert, Anchor, Button, Group, Loader, Radio, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { ORDERS } from '../../api/keys';
import { useFormat } from '../../format/format';
import { Asked } from '../../ui/Asked';
import { explain } from '../../ui/explain';
import { useCards, type Card } from '../book';
import type { Order } from '../orders';

/** The card is charged by itself; when the bank says no, the buyer says what to do. */
export function Pay({ order }: { order: Order }) {
  const { t } = useTranslation('buy');
  const cards = useCards();
  // The number of the refusal that was answered with another try: as long as no later one comes, one waits.
  const [tried, setTried] = useState<number | null>(null);
  const attempt = order.decline?.attempt ?? 0;
  if (!order.decline || tried === attempt) {
    return (
      <Alert color="blue" icon={<Loader size={18} />} role="status">
        {t('pay.charging')}
      </Alert>
    );
  }
  const { reason } = order.decline;
  const bank = reason === 'authentication_required';
  return (
    <Alert color="ember" variant="light" radius="lg" title={<Title order={2} size="h4">{t(bank ? 'pay.bankTitle' : 'pay.title')}</Title>}>
      <Stack gap="sm">
        <Text size="sm">{t(`declined.${reason}` as 'declined.card_declined', { defaultValue: t('declined.card_declined') })}</Text>
        <Asked query={cards}>
          {(all) =>
            all.length === 0 ? (
              <Button component={Link} to="/me#cards">
                {t('pay.addCard')}
              </Button>
            ) : (
              <Again order={order} cards={all} sent={() => setTried(attempt)} />
            )
          }
        </Asked>
      </Stack>
    </Alert>
  );
}

function Again({ order, cards, sent }: { order: Order; cards: readonly Card[]; sent: () => void }) {
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
        <Anchor component={Link} to="/me#cards" size="sm" underline="always">
          {t('pay.addCard')}
        </Anchor>
      </Group>
    </>
  );
}
