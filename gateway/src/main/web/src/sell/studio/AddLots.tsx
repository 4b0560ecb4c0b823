import { Alert, Button, Checkbox, Group, Modal, NumberInput, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { useFormat } from '../../format/format';
import { explain } from '../../ui/explain';
import { Listed } from '../../ui/Listed';
import { useProducts, useRefresh } from '../data';
import type { Lot, Product, Show } from '../shapes';

interface Props {
  show: Show;
  opened: boolean;
  close: () => void;
  taken: readonly Lot[];
}

/** The hammer's rules for the lots that are added together. */
const USUAL = { seconds: 60, window: 10, extension: 10, cap: 300 };

export function AddLots({ show, opened, close, taken }: Props) {
  const { t } = useTranslation('sell');
  return (
    <Modal opened={opened} onClose={close} title={t('studio.addLots')} size="lg">
      <Choice show={show} close={close} taken={taken} />
    </Modal>
  );
}

function Choice({ show, close, taken }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('sell');
  const { t: app } = useTranslation('app');
  const format = useFormat();
  const refresh = useRefresh();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 300);
  const [chosen, setChosen] = useState<readonly Product[]>([]);
  const [seconds, setSeconds] = useState<number | string>(USUAL.seconds);
  const [softClose, setSoftClose] = useState(true);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const products = useProducts('active', words);
  const offered = new Set(taken.filter((lot) => lot.status === 'scheduled' || lot.status === 'live').map((lot) => lot.product_id));
  const add = useMutation({
    mutationFn: async () => {
      const left: Product[] = [];
      const reasons: string[] = [];
      // One after the other: they stand in the queue in the order in which they were chosen.
      for (const product of chosen) {
        try {
          await api.POST('/api/v1/auctions', { body: lotOf(product, show, Number(seconds), softClose) });
        } catch (error) {
          left.push(product);
          reasons.push(`${product.title}: ${explain(error, app)}`);
        }
      }
      return { left, reasons };
    },
    onSuccess: async ({ left, reasons }) => {
      await refresh('lots', show.id);
      setChosen(left);
      setRefused(reasons);
      if (left.length === 0) close();
    },
  });
  const toggle = (product: Product) => setChosen((all) => (all.some(({ id }) => id === product.id) ? all.filter(({ id }) => id !== product.id) : [...all, product]));
  return (
    <Stack>
      <TextInput label={t('products.search')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} data-autofocus />
      <ScrollArea.Autosize mah={320}>
        <Listed list={products} empty={<Text c="dimmed">{t('studio.noProducts')} <Link to="/sell/products">{t('nav.products')}</Link></Text>}>
          {(items) => (
            <Stack gap={6}>
              {items.map((product) => (
                <Checkbox
                  key={product.id}
                  checked={chosen.some(({ id }) => id === product.id)}
                  disabled={offered.has(product.id) && product.stock < 2}
                  onChange={() => toggle(product)}
                  label={product.title}
                  description={offered.has(product.id) ? t('studio.offered') : t('products.from', { price: format.money(product.starting_price) })}
                />
              ))}
            </Stack>
          )}
        </Listed>
      </ScrollArea.Autosize>
      <Group grow align="end">
        <NumberInput label={t('studio.seconds')} min={1} max={86_400} allowDecimal={false} value={seconds} onChange={setSeconds} />
        <Checkbox label={t('studio.softClose')} description={t('studio.softCloseText', USUAL)} checked={softClose} onChange={(event) => setSoftClose(event.currentTarget.checked)} />
      </Group>
      {refused.length > 0 && (
        <Alert color="red" role="alert">
          {refused.map((reason) => (
            <Text key={reason} size="sm">
              {reason}
            </Text>
          ))}
        </Alert>
      )}
      <Button disabled={chosen.length === 0 || Number(seconds) < 1} loading={add.isPending} onClick={() => add.mutate()}>
        {t('studio.add', { count: chosen.length })}
      </Button>
    </Stack>
  );
}

function lotOf(product: Product, show: Show, seconds: number, softClose: boolean) {
  const rule = softClose ? { window_seconds: USUAL.window, extension_seconds: USUAL.extension, cap_seconds: USUAL.cap } : { window_seconds: 0, extension_seconds: 0, cap_seconds: 0 };
  return { product_id: product.id, stream_id: show.id, duration_seconds: seconds, soft_close: rule };
}
