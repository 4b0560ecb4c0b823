import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useFormat } from '../format/format';
import { Asked } from '../ui/Asked';
import { Notice } from '../ui/Notice';
import { useOffers, useRefresh } from './data';
import { Way } from './Way';
import type { Delivery } from './shapes';

/** Parcels that wait for an answer, and not for long. */
export function Offers() {
  const { t } = useTranslation('ride');
  const offers = useOffers(true);
  return (
    <section aria-labelledby="offers">
      <Title order={2} size="h4" mb="xs" id="offers">
        {t('offers.title')}
      </Title>
      <Asked query={offers}>
        {({ items }) => (
          <Stack aria-live="assertive">
            {items.length === 0 && <Text c="dimmed">{t('offers.none')}</Text>}
            {items.map((offer) => (
              <Offer key={offer.id} offer={offer} />
            ))}
          </Stack>
        )}
      </Asked>
    </section>
  );
}

function Offer({ offer }: { offer: Delivery }) {
  const { t } = useTranslation('ride');
  const format = useFormat();
  const refresh = useRefresh();
  const params = { path: { id: offer.id } };
  const settled = () => Promise.all([refresh('offers'), refresh('deliveries')]);
  const accept = useMutation({ mutationFn: () => api.POST('/api/v1/deliveries/{id}/accept', { params }), onSettled: settled });
  const decline = useMutation({ mutationFn: () => api.POST('/api/v1/deliveries/{id}/decline', { params }), onSettled: settled });
  const refusal = accept.error ?? decline.error;
  const left = useSecondsLeft(offer.offer_expires_at ?? null);
  return (
    <Paper withBorder p="md" style={{ borderColor: 'var(--mantine-color-ember-6)', borderWidth: 2 }}>
      <Group justify="space-between" align="start">
        <Way delivery={offer} />
        <Text ff="heading" fw={800} fz={28} c="mint">
          {format.money(offer.fee)}
        </Text>
      </Group>
      {left !== null && (
        <>
          <Text size="sm" ta="end" role="timer" c={left.now <= 5 ? 'ember' : 'dimmed'} aria-live="off">
            {t('offers.left', { count: left.now })}
          </Text>
          <Progress value={(100 * left.now) / Math.max(1, left.from)} color={left.now <= 5 ? 'ember' : 'mint'} aria-label={t('offers.left', { count: left.now })} />
        </>
      )}
      {refusal && <Notice error={refusal} />}
      <Group grow mt="md">
        <Button size="lg" variant="default" loading={decline.isPending} onClick={() => decline.mutate()}>
          {t('offers.decline')}
        </Button>
        <Button size="lg" color="mint" loading={accept.isPending} disabled={left?.now === 0} onClick={() => accept.mutate()}>
          {t('offers.accept')}
        </Button>
      </Group>
    </Paper>
  );
}

function useSecondsLeft(until: string | null): { now: number; from: number } | null {
  const seconds = () => (until ? Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000)) : 0);
  const [from] = useState(seconds);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 500);
    return () => clearInterval(timer);
  }, []);
  return until ? { now: seconds(), from } : null;
}
