import { Alert, Button, Checkbox, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ADDRESSES } from '../../api/keys';
import { ProblemError } from '../../api/problem';
import { explain } from '../../ui/explain';
import type { Address } from '../book';
import { placeOf } from './place';

interface Props {
  address: Address | null;
  done: () => void;
}

/** Where parcels go. The place on the map is typed or taken from the device: without it no rider can be followed. */
export function AddressForm({ address, done }: Props) {
  const { t } = useTranslation('buy');
  const { t: general } = useTranslation('app');
  const queries = useQueryClient();
  const missing = (text: string) => (text.trim() ? null : general('form.missing'));
  const form = useForm({
    initialValues: {
      label: address?.label ?? '',
      name: address?.name ?? '',
      phone: address?.phone ?? '',
      line1: address?.line1 ?? '',
      line2: address?.line2 ?? '',
      city: address?.city ?? '',
      postal_code: address?.postalCode ?? '',
      country: address?.country ?? 'PH',
      place: address?.location ? `${address.location.lat}, ${address.location.lng}` : '',
      is_default: address?.isDefault ?? false,
    },
    validate: {
      name: missing,
      line1: missing,
      city: missing,
      country: (country) => (/^[A-Z]{2}$/.test(country.trim().toUpperCase()) ? null : t('addresses.noCountry')),
      place: (place) => (place.trim() === '' || placeOf(place) ? null : t('addresses.badPlace')),
    },
  });
  const save = useMutation({
    mutationFn: async ({ place, country, name, line1, city, is_default, ...optional }: typeof form.values) => {
      const location = placeOf(place);
      const given = Object.fromEntries(Object.entries(optional).map(([key, text]) => [key, text.trim()]).filter(([, text]) => text));
      const body = { ...given, name: name.trim(), line1: line1.trim(), city: city.trim(), country: country.trim().toUpperCase(), is_default, ...(location && { location }) };
      if (!address) return void (await api.POST('/api/v1/addresses', { body }));
      const path = { id: address.id };
      const { response } = await api.GET('/api/v1/addresses/{id}', { params: { path } });
      await api.PUT('/api/v1/addresses/{id}', { params: { path, header: { 'If-Match': response.headers.get('ETag') ?? '' } }, body });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ADDRESSES });
      done();
    },
    onError: (error) => {
      if (error instanceof ProblemError) form.setErrors(error.fields);
    },
  });
  const here = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => form.setFieldValue('place', `${coords.latitude.toFixed(5)}, ${coords.longitude.toFixed(5)}`),
      () => form.setFieldError('place', t('addresses.noDevice')),
    );
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('addresses.name')} autoComplete="name" maxLength={100} {...form.getInputProps('name')} data-autofocus />
          <TextInput label={t('addresses.label')} maxLength={50} {...form.getInputProps('label')} />
          <TextInput label={t('addresses.line1')} autoComplete="address-line1" maxLength={200} {...form.getInputProps('line1')} />
          <TextInput label={t('addresses.line2')} autoComplete="address-line2" maxLength={200} {...form.getInputProps('line2')} />
          <TextInput label={t('addresses.city')} autoComplete="address-level2" maxLength={100} {...form.getInputProps('city')} />
          <TextInput label={t('addresses.postalCode')} autoComplete="postal-code" maxLength={20} {...form.getInputProps('postal_code')} />
          <TextInput label={t('addresses.country')} description={t('addresses.countryHint')} autoComplete="country" maxLength={2} {...form.getInputProps('country')} />
          <TextInput label={t('names.phone')} type="tel" autoComplete="tel" {...form.getInputProps('phone')} />
        </SimpleGrid>
        <Group align="end">
          <TextInput style={{ flex: 1 }} label={t('addresses.place')} description={t('addresses.placeHint')} placeholder="14.58900, 120.98500" {...form.getInputProps('place')} />
          {'geolocation' in navigator && (
            <Button variant="default" onClick={here}>
              {t('addresses.here')}
            </Button>
          )}
        </Group>
        <Checkbox label={t('addresses.default')} {...form.getInputProps('is_default', { type: 'checkbox' })} />
        {save.isError && (
          <Alert color="red" role="alert">
            {explain(save.error, general)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={done}>
            {general('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {general('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
