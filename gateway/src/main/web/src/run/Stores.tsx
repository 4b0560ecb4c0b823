import { Badge, Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconBuildingStore } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useFormat } from '../format/format';
import { Empty } from '../ui/Empty';
import { Heading } from '../ui/Heading';
import { Listed } from '../ui/Listed';
import { Notice } from '../ui/Notice';
import { useRefresh, useStores } from './data';
import type { Store } from './shapes';

const STATES = ['pending', 'verified', 'rejected', 'unverified', ''] as const;
const COLOURS: Record<string, string> = { verified: 'mint', pending: 'amber', rejected: 'red' };

/** Sellers' stores, those first that wait for a decision. */
export function Component() {
  const { t } = useTranslation('run');
  const [state, setState] = useState<string>('pending');
  const stores = useStores(state);
  return (
    <>
      <Heading title={t('nav.stores')} />
      <SegmentedControl mb="md" aria-label={t('stores.which')} value={state} onChange={setState} data={STATES.map((value) => ({ value, label: t(`stores.state.${value || 'all'}`) }))} style={{ overflowX: 'auto', maxWidth: '100%' }} />
      <Listed list={stores} empty={<Empty title={t(state === 'pending' ? 'stores.nothingWaits' : 'stores.none')} icon={<IconBuildingStore size={40} aria-hidden />} />}>
        {(items) => (
          <Stack gap="xs">
            {items.map((store) => (
              <Row key={store.id} store={store} />
            ))}
          </Stack>
        )}
      </Listed>
    </>
  );
}

function Row({ store }: { store: Store }) {
  const { t } = useTranslation('run');
  const format = useFormat();
  const refresh = useRefresh();
  const decide = useMutation({
    mutationFn: (status: string) => api.POST('/api/v1/stores/{id}/verification', { params: { path: { id: store.id } }, body: { status } }),
    onSuccess: () => refresh('stores'),
  });
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div style={{ flex: '1 1 260px', minWidth: 0 }}>
          <Group gap={6}>
            <Text fw={600}>{store.name}</Text>
            <Badge variant="light" color={COLOURS[store.verification] ?? 'gray'}>
              {t(`stores.state.${store.verification}` as 'stores.state.pending')}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {[store.pickup?.line1, store.pickup?.city, t('stores.since', { day: format.day(store.created_at) })].filter(Boolean).join(' · ')}
          </Text>
          {store.description && (
            <Text size="sm" lineClamp={2}>
              {store.description}
            </Text>
          )}
        </div>
        <Group gap="xs">
          {(store.verification === 'pending' || store.verification === 'verified') && (
            <Button size="xs" variant="light" color="red" loading={decide.isPending} onClick={() => decide.mutate('rejected')} aria-label={t('stores.rejectThis', { name: store.name })}>
              {t('stores.reject')}
            </Button>
          )}
          {store.verification === 'pending' && (
            <Button size="xs" color="mint" loading={decide.isPending} onClick={() => decide.mutate('verified')} aria-label={t('stores.verifyThis', { name: store.name })}>
              {t('stores.verify')}
            </Button>
          )}
        </Group>
      </Group>
      {decide.isError && <Notice error={decide.error} />}
    </Paper>
  );
}
