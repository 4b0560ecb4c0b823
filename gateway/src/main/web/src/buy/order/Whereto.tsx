import { Alert, Button, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { ORDERS } from '../../api/keys';
import { Asked } from '../../ui/Asked';
import { explain } from '../../ui/explain';
import { useAddresses, type Address } from '../book';
import type { Order } from '../orders';

/** Nobody said where to bring it: the seller cannot ship. */
export function Whereto({ order }: { order: Order }) {
  const { t } = useTranslation('buy');
  const addresses = useAddresses();
  return (
    <Alert color="ember" radius="lg" title={t('whereto.title')}>
      <Asked query={addresses}>
        {(all) =>
          all.length === 0 ? (
            <Button component={Link} to="/me#addresses">
              {t('whereto.add')}
            </Button>
          ) : (
            <Choice order={order} addresses={all} />
          )
        }
      </Asked>
    </Alert>
  );
}

function Choice({ order, addresses }: { order: Order; addresses: readonly Address[] }) {
  const { t } = useTranslation('buy');
  const { t: general } = useTranslation('app');
  const queries = useQueryClient();
  const [chosen, setChosen] = useState((addresses.find(({ isDefault }) => isDefault) ?? addresses[0])?.id ?? '');
  const send = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/orders/{id}/address', { params: { path: { id: order.id }, header: { 'If-Match': order.tag } }, body: { address_id: chosen } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ORDERS }),
  });
  return (
    <Stack align="start">
      <Radio.Group value={chosen} onChange={setChosen} aria-label={t('whereto.title')}>
        <Stack gap={6}>
          {addresses.map(({ id, name, line1, city }) => (
            <Radio key={id} value={id} label={`${name}, ${line1}, ${city}`} />
          ))}
        </Stack>
      </Radio.Group>
      {send.isError && (
        <Text c="red" size="sm" role="alert">
          {explain(send.error, general)}
        </Text>
      )}
      <Button loading={send.isPending} onClick={() => send.mutate()}>
        {t('whereto.here')}
      </Button>
    </Stack>
  );
}
