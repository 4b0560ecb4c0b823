import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { readLotsOf, type Lot } from '../api/lots';
import { useFormat } from '../format/format';
import { Asked } from '../ui/Asked';
import { Confirm } from '../ui/Confirm';
import { useRefresh } from './data';

/** Lots of a show that an admin can still stop. */
export function ShowLots({ stream }: { stream: string }) {
  const { t } = useTranslation('run');
  const { t: watch } = useTranslation('watch');
  const { money } = useFormat();
  const refresh = useRefresh();
  const lots = useQuery({ queryKey: ['run', 'lots', stream], queryFn: () => readLotsOf(stream), refetchInterval: 5_000 });
  const [chosen, choose] = useState<Lot | null>(null);
  const stop = async (note: string) => {
    if (!chosen) return;
    await api.POST('/api/v1/auctions/{id}/cancel', { params: { path: { id: chosen.id } }, body: { note } });
    await refresh('lots', stream);
  };
  return (
    <Asked query={lots}>
      {({ items }) => {
        const open = items.map(({ lot }) => lot).filter(({ status }) => status === 'live' || status === 'scheduled');
        return (
          <Stack gap="xs">
            {open.length === 0 && <Text c="dimmed">{t('shows.noLots')}</Text>}
            {open.map((lot) => (
              <Group key={lot.id} justify="space-between" wrap="nowrap">
                <div style={{ minWidth: 0 }}>
                  <Text fw={600} truncate>
                    {lot.title}
                  </Text>
                  <Group gap={6}>
                    <Badge size="sm" variant={lot.status === 'live' ? 'filled' : 'light'} color={lot.status === 'live' ? 'ember' : 'gray'}>
                      {watch(`lot.status.${lot.status}`)}
                    </Badge>
                    <Text size="sm">{money(lot.currentBid ?? lot.startingPrice)}</Text>
                  </Group>
                </div>
                <Button size="xs" variant="light" color="red" aria-label={t('shows.stopThis', { title: lot.title })} onClick={() => choose(lot)}>
                  {t('shows.stop')}
                </Button>
              </Group>
            ))}
            <Confirm opened={chosen !== null} close={() => choose(null)} title={t('shows.stopThis', { title: chosen?.title ?? '' })} text={t('shows.stopText')} action={t('shows.stop')} reason={t('shows.reason')} onConfirm={stop} />
          </Stack>
        );
      }}
    </Asked>
  );
}
