import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ADDRESSES } from '../../api/keys';
import { Asked } from '../../ui/Asked';
import { useAddresses, type Address } from '../book';
import classes from '../Buy.module.css';
import { AddressForm } from './AddressForm';
import { Section } from './Section';

export function Addresses() {
  const { t } = useTranslation('buy');
  const addresses = useAddresses();
  const [edited, setEdited] = useState<Address | 'new' | null>(null);
  const close = () => setEdited(null);
  return (
    <Section
      id="addresses"
      title={t('addresses.title')}
      action={
        <Button variant="light" size="compact-md" onClick={() => setEdited('new')}>
          {t('addresses.add')}
        </Button>
      }
    >
      <Asked query={addresses}>
        {(all) => (
          <Stack component="ul" gap="xs" className={classes.list ?? ''}>
            {all.length === 0 && <li><Text size="sm" c="dimmed">{t('addresses.none')}</Text></li>}
            {all.map((address) => (
              <AddressLine key={address.id} address={address} edit={() => setEdited(address)} />
            ))}
          </Stack>
        )}
      </Asked>
      <Modal opened={edited !== null} onClose={close} title={t(edited === 'new' ? 'addresses.add' : 'addresses.edit')} size="lg">
        {edited !== null && <AddressForm address={edited === 'new' ? null : edited} done={close} />}
      </Modal>
    </Section>
  );
}

function AddressLine({ address, edit }: { address: Address; edit: () => void }) {
  const { t } = useTranslation('buy');
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => api.DELETE('/api/v1/addresses/{id}', { params: { path: { id: address.id } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ADDRESSES }),
  });
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <Group gap="xs">
          <Text fw={600}>{address.label || address.name}</Text>
          {address.isDefault && <Badge color="mint" variant="light">{t('cards.default')}</Badge>}
        </Group>
        <Text size="sm" c="dimmed">
          {[address.label && address.name, address.line1, address.line2, address.city, address.country].filter(Boolean).join(', ')}
        </Text>
        {!address.location && (
          <Text size="xs" c="dimmed">
            {t('addresses.noPlace')}
          </Text>
        )}
      </div>
      <Group gap="xs">
        <Button variant="subtle" size="compact-sm" onClick={edit}>
          {t('addresses.edit')}
        </Button>
        <Button variant="subtle" color="gray" size="compact-sm" loading={remove.isPending} onClick={() => remove.mutate()} aria-label={t('addresses.removeIt', { name: address.label || address.line1 })}>
          {t('addresses.remove')}
        </Button>
      </Group>
    </li>
  );
}
