import { Alert, Button, Group, SegmentedControl, Select, SimpleGrid, Stack, Table, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { ProblemError } from '../api/problem';
import { Notice } from '../ui/Notice';
import { useRefresh } from './data';
import { Pictures } from './Pictures';
import { CONDITIONS, CURRENCIES, differences, draftOf, isAmount, requestOf, type Draft } from './product';
import type { Category, Product } from './shapes';

interface Props {
  before: { product: Product; tag: string } | null;
  done: () => void;
}

const FIELDS: Record<string, keyof Draft> = { starting_price: 'starting', reserve_price: 'reserve', buy_now_price: 'buyNow', shipping_price: 'shipping', duration_minutes: 'minutes', category_id: 'category' };

/** What a seller says about a product. When somebody changed it meanwhile, both versions are shown, and nothing is lost. */
export function ProductForm({ before, done }: Props) {
  const { t } = useTranslation('sell');
  const { t: app } = useTranslation('app');
  const refresh = useRefresh();
  const [base, setBase] = useState(before);
  const [theirs, setTheirs] = useState<Product | null>(null);
  const [sending, setSending] = useState(false);
  const form = useForm<Draft>({
    initialValues: draftOf(before?.product ?? null),
    validate: {
      title: (title) => (title.trim() ? null : app('form.missing')),
      starting: (text, { currency }) => (isAmount(text, currency) ? null : t('product.amount')),
      reserve: (text, { currency }) => (!text || isAmount(text, currency) ? null : t('product.amount')),
      buyNow: (text, { currency }) => (!text || isAmount(text, currency) ? null : t('product.amount')),
      shipping: (text, { currency }) => (!text || isAmount(text, currency) ? null : t('product.amount')),
      stock: (text) => (/^\d{1,6}$/.test(text) ? null : t('product.units')),
      minutes: (text, { kind }) => (kind === 'product' || /^\d{1,5}$/.test(text) ? null : t('product.minutes')),
    },
  });
  const categories = useQuery({ queryKey: ['categories'], queryFn: () => body(api.GET('/api/v1/categories')), staleTime: 300_000 });
  const save = useMutation({
    mutationFn: (draft: Draft) => {
      const body = requestOf(draft, base?.product ?? null);
      return base
        ? api.PUT('/api/v1/products/{id}', { params: { path: { id: base.product.id }, header: { 'If-Match': base.tag } }, body })
        : api.POST('/api/v1/products', { body });
    },
    onSuccess: async () => {
      await refresh('products');
      done();
    },
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      const { code, current } = error.problem;
      if (code === 'precondition_failed' && current) setTheirs(current as Product);
      form.setErrors(Object.fromEntries(Object.entries(error.fields).map(([field, message]) => [FIELDS[field] ?? field, message])));
    },
  });
  const settle = (draft: Draft) => {
    if (!theirs) return;
    setBase({ product: theirs, tag: `"${theirs.version}"` });
    form.setValues(draft);
    setTheirs(null);
    save.reset();
  };
  const isService = form.values.kind === 'service';
  return (
    <form onSubmit={form.onSubmit((draft) => save.mutate(draft))} noValidate>
      <Stack>
        <TextInput label={t('product.title')} maxLength={255} required data-autofocus {...form.getInputProps('title')} />
        <Textarea label={t('product.description')} autosize minRows={3} maxRows={10} maxLength={10_000} {...form.getInputProps('description')} />
        <Pictures value={form.values.images} onChange={(next) => form.setFieldValue('images', next)} busy={setSending} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Select label={t('product.category')} data={flat(categories.data?.items ?? [])} searchable clearable {...form.getInputProps('category')} />
          <Select label={t('product.condition')} data={CONDITIONS.map((value) => ({ value, label: t(`condition.${value}`) }))} allowDeselect={false} {...form.getInputProps('condition')} />
        </SimpleGrid>
        <SegmentedControl aria-label={t('product.kind')} data={[{ value: 'product', label: t('product.goods') }, { value: 'service', label: t('product.service') }]} {...form.getInputProps('kind')} />
        <SimpleGrid cols={2}>
          <Select label={t('product.currency')} data={CURRENCIES} allowDeselect={false} {...form.getInputProps('currency')} />
          <TextInput label={t('product.starting')} inputMode="decimal" required {...form.getInputProps('starting')} />
          <TextInput label={t('product.reserve')} description={t('product.reserveHint')} inputMode="decimal" {...form.getInputProps('reserve')} />
          <TextInput label={t('product.buyNow')} description={t('product.buyNowHint')} inputMode="decimal" {...form.getInputProps('buyNow')} />
          <TextInput label={t('product.shipping')} inputMode="decimal" {...form.getInputProps('shipping')} />
          <TextInput label={t('product.stock')} inputMode="numeric" {...form.getInputProps('stock')} />
          {isService && <TextInput label={t('product.duration')} inputMode="numeric" {...form.getInputProps('minutes')} />}
        </SimpleGrid>
        {theirs ? <Conflict yours={form.values} theirs={theirs} settle={settle} /> : save.isError && <Notice error={save.error} />}
        <Group justify="flex-end">
          {sending && <Text size="sm">{t('pictures.wait')}</Text>}
          <Button variant="default" onClick={done}>
            {app('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={sending || theirs !== null}>
            {app('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ConflictProps {
  yours: Draft;
  theirs: Product;
  settle: (draft: Draft) => void;
}

function Conflict({ yours, theirs, settle }: ConflictProps) {
  const { t } = useTranslation('sell');
  const now = draftOf(theirs);
  return (
    <Alert color="amber" role="alert" title={t('conflict.title')}>
      <Text size="sm">{t('conflict.text')}</Text>
      <Table my="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th>{t('conflict.now')}</Table.Th>
            <Table.Th>{t('conflict.yours')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences(yours, now).map(({ field, theirs: there, yours: here }) => (
            <Table.Tr key={field}>
              <Table.Th scope="row">{t(`conflict.fields.${field}`)}</Table.Th>
              <Table.Td>{there}</Table.Td>
              <Table.Td>{here}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group>
        <Button size="xs" variant="default" onClick={() => settle(now)}>
          {t('conflict.takeTheirs')}
        </Button>
        <Button size="xs" onClick={() => settle(yours)}>
          {t('conflict.keepYours')}
        </Button>
      </Group>
    </Alert>
  );
}

function flat(tree: readonly Category[], above = ''): { value: string; label: string }[] {
  return tree.flatMap((category) => {
    const label = above + category.name;
    return [{ value: category.id, label }, ...flat((category.children ?? []) as Category[], `${label} › `)];
  });
}
