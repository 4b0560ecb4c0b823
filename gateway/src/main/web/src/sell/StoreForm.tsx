import { Button, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { ProblemError } from '../api/problem';
import { Notice } from '../ui/Notice';
import { useRefresh } from './data';
import type { Store } from './shapes';

/** A store's name and the place where riders fetch its parcels. */
export function StoreForm({ store, done }: { store: Store | null; done: () => void }) {
  const { t } = useTranslation('sell');
  const { t: app } = useTranslation('app');
  const refresh = useRefresh();
  const missing = (text: string) => (text.trim() ? null : app('form.missing'));
  const place = store?.pickup;
  const form = useForm({
    initialValues: {
      name: store?.name ?? '',
      description: store?.description ?? '',
      line1: place?.line1 ?? '',
      city: place?.city ?? '',
      country: place?.country ?? 'PH',
      lat: place?.location?.lat ?? ('' as number | string),
      lng: place?.location?.lng ?? ('' as number | string),
    },
    validate: {
      name: missing,
      line1: missing,
      city: missing,
      country: (code) => (/^[A-Z]{2}$/.test(code) ? null : t('store.country')),
      lat: (value) => (typeof value === 'number' ? null : app('form.missing')),
      lng: (value) => (typeof value === 'number' ? null : app('form.missing')),
    },
  });
  const save = useMutation({
    mutationFn: (form: { name: string; description: string; line1: string; city: string; country: string; lat: number | string; lng: number | string }) => {
      const { name, description, line1, city, country } = form;
      const body = {
        name,
        ...(store && { slug: store.slug }),
        ...(description && { description }),
        pickup: { ...place, name: place?.name ?? name, line1, city, country, location: { lat: Number(form.lat), lng: Number(form.lng) } },
      };
      return store
        ? api.PUT('/api/v1/stores/{id}', { params: { path: { id: store.id }, header: { 'If-Match': `"${store.version}"` } }, body })
        : api.POST('/api/v1/stores', { body });
    },
    onSuccess: async () => {
      await refresh('stores');
      done();
    },
    onError: (error) => {
      if (error instanceof ProblemError) form.setErrors(error.fields);
    },
  });
  const here = () =>
    navigator.geolocation.getCurrentPosition(({ coords }) => form.setValues({ lat: round(coords.latitude), lng: round(coords.longitude) }), () => form.setFieldError('lat', t('store.noPosition')));
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
      <Stack>
        {save.isError && <Notice error={save.error} />}
        <TextInput label={t('store.name')} maxLength={120} {...form.getInputProps('name')} data-autofocus />
        <Textarea label={t('store.description')} autosize minRows={2} {...form.getInputProps('description')} />
        <TextInput label={t('store.street')} autoComplete="address-line1" {...form.getInputProps('line1')} />
        <Group grow align="start">
          <TextInput label={t('store.city')} autoComplete="address-level2" {...form.getInputProps('city')} />
          <TextInput label={t('store.countryCode')} autoComplete="country" maxLength={2} {...form.getInputProps('country')} />
        </Group>
        <Group grow align="start">
          <NumberInput label={t('store.lat')} decimalScale={6} min={-90} max={90} hideControls {...form.getInputProps('lat')} />
          <NumberInput label={t('store.lng')} decimalScale={6} min={-180} max={180} hideControls {...form.getInputProps('lng')} />
        </Group>
        <Group justify="space-between">
          <Button variant="subtle" onClick={here}>
            {t('store.here')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {app('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
