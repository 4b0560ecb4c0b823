import { Badge, Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconBuildingStore } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Asked } from '../ui/Asked';
import { Notice } from '../ui/Notice';
import { useRefresh, useStores } from './data';
import type { Store } from './shapes';
import { StoreForm } from './StoreForm';

const COLOURS: Record<string, string> = { verified: 'mint', pending: 'amber', rejected: 'red' };

/** Where the goods come from. Without an address no rider can fetch them. */
export function StoreCard() {
  const { t } = useTranslation('sell');
  const stores = useStores();
  const [edited, setEdited] = useState<Store | 'new' | null>(null);
  return (
    <Paper withBorder p="lg">
      <Asked query={stores}>
        {({ items }) => (
          <Stack>
            {items.length === 0 && (
              <Group justify="space-between">
                <div>
                  <Text fw={600}>{t('store.none')}</Text>
                  <Text size="sm" c="dimmed">
                    {t('store.noneText')}
                  </Text>
                </div>
                <Button onClick={() => setEdited('new')}>{t('store.open')}</Button>
              </Group>
            )}
            {items.map((store) => (
              <Row key={store.id} store={store} edit={() => setEdited(store)} />
            ))}
          </Stack>
        )}
      </Asked>
      <Modal opened={edited !== null} onClose={() => setEdited(null)} title={t(edited === 'new' ? 'store.open' : 'store.edit')} size="lg">
        {edited && <StoreForm store={edited === 'new' ? null : edited} done={() => setEdited(null)} />}
      </Modal>
    </Paper>
  );
}

function Row({ store, edit }: { store: Store; edit: () => void }) {
  const { t } = useTranslation('sell');
  const refresh = useRefresh();
  const ask = useMutation({
    mutationFn: () => api.POST('/api/v1/stores/{id}/verification', { params: { path: { id: store.id } }, body: { status: 'pending' } }),
    onSuccess: () => refresh('stores'),
  });
  const mayAsk = store.verification === 'unverified' || store.verification === 'rejected';
  return (
    <>
      <Group justify="space-between">
        <Group wrap="nowrap">
          <IconBuildingStore size={28} aria-hidden />
          <div>
            <Group gap="xs">
              <Text fw={600}>{store.name}</Text>
              <Badge variant="light" color={COLOURS[store.verification] ?? 'gray'}>
                {t(`store.verification.${store.verification}` as 'store.verification.verified')}
              </Badge>
            </Group>
            <Text size="sm" c={store.pickup ? 'dimmed' : 'red'}>
              {store.pickup ? `${store.pickup.line1}, ${store.pickup.city}` : t('store.noPickup')}
            </Text>
          </div>
        </Group>
        <Group gap="xs">
          {mayAsk && (
            <Button variant="subtle" loading={ask.isPending} onClick={() => ask.mutate()}>
              {t('store.askVerification')}
            </Button>
          )}
          <Button variant="default" onClick={edit}>
            {t('store.edit')}
          </Button>
        </Group>
      </Group>
      {ask.isError && <Notice error={ask.error} />}
    </>
  );
}
