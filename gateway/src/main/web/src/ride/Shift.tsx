import { Alert, Button, Group, NumberInput, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useFormat } from '../format/format';
import { Notice } from '../ui/Notice';
import { useRefresh } from './data';
import type { Point } from './shapes';
import type { Where } from './usePositions';

interface Props {
  online: boolean;
  where: Where;
  /** Points that could not be told yet. */
  waiting: number;
  /** Why the last points were not believed. */
  doubt: string | null;
  say: (point: Point) => Promise<void>;
}

/** At work or not, and where. */
export function Shift({ online, where, waiting, doubt, say }: Props) {
  const { t } = useTranslation('ride');
  const format = useFormat();
  const refresh = useRefresh();
  const [typed, setTyped] = useState<Point | null>(null);
  const point = where.kind === 'known' ? where.point : typed;
  const move = useMutation({
    mutationFn: (next: boolean) => api.POST('/api/v1/riders/me/shift', { body: { online: next, ...(next && point && { location: point }) } }),
    onSuccess: () => refresh(),
  });
  const silent = where.kind === 'refused' || where.kind === 'unknown' || where.kind === 'impossible';
  return (
    <Paper withBorder p="lg" style={online ? { borderColor: 'var(--mantine-color-mint-6)' } : undefined}>
      <Group justify="space-between">
        <div role="status">
          <Title order={2} size="h3">
            {t(online ? 'shift.on' : 'shift.off')}
          </Title>
          <Text size="sm" c="dimmed">
            {where.kind === 'known' ? t('shift.at', { lat: where.point.lat.toFixed(4), lng: where.point.lng.toFixed(4), time: format.clock(new Date(where.at)) }) : t(`shift.${where.kind}`)}
          </Text>
        </div>
        <Button size="lg" color={online ? 'dark' : 'mint'} loading={move.isPending} disabled={!online && !point} onClick={() => move.mutate(!online)}>
          {t(online ? 'shift.end' : 'shift.begin')}
        </Button>
      </Group>
      {move.isError && <Notice error={move.error} />}
      {waiting > 0 && (
        <Text size="sm" c="amber" mt="xs" role="status">
          {t('shift.waiting', { count: waiting })}
        </Text>
      )}
      {doubt && (
        <Text size="sm" c="red" mt="xs" role="alert">
          {t(`shift.doubt.${doubt}` as 'shift.doubt.teleport', { defaultValue: doubt })}
        </Text>
      )}
      {silent && (
        <Stack mt="md">
          <Alert color="amber">{t('shift.byHand')}</Alert>
          <Typed known={typed} take={(next) => (online ? void say(next) : setTyped(next))} />
        </Stack>
      )}
    </Paper>
  );
}

function Typed({ known, take }: { known: Point | null; take: (point: Point) => void }) {
  const { t } = useTranslation('ride');
  const [lat, setLat] = useState<number | string>(known?.lat ?? '');
  const [lng, setLng] = useState<number | string>(known?.lng ?? '');
  const both = typeof lat === 'number' && typeof lng === 'number';
  return (
    <Group align="end" grow>
      <NumberInput label={t('shift.lat')} min={-90} max={90} decimalScale={6} hideControls value={lat} onChange={setLat} />
      <NumberInput label={t('shift.lng')} min={-180} max={180} decimalScale={6} hideControls value={lng} onChange={setLng} />
      <Button variant="default" disabled={!both} onClick={() => both && take({ lat, lng })}>
        {t('shift.here')}
      </Button>
    </Group>
  );
}
