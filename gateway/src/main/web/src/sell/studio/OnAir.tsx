import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Confirm } from '../../ui/Confirm';
import { Notice } from '../../ui/Notice';
import { useRefresh } from '../data';
import type { Show } from '../shapes';

/** The one way forward from each status. */
const NEXT: Record<string, 'pre_live' | 'live' | 'ending' | 'ended'> = { scheduled: 'pre_live', pre_live: 'live', live: 'ending', ending: 'ended' };

/** Where the show goes next. The last step asks once more. */
export function OnAir({ show }: { show: Show }) {
  const { t } = useTranslation('sell');
  const refresh = useRefresh();
  const [asking, { open, close }] = useDisclosure(false);
  const next = NEXT[show.status];
  const move = useMutation({
    mutationFn: (status: string) => api.POST('/api/v1/streams/{id}/status', { params: { path: { id: show.id } }, body: { status } }),
    onSettled: () => Promise.all([refresh('show', show.id), refresh('shows')]),
  });
  if (!next) return null;
  return (
    <div>
      <Group gap="xs">
        <Button size="md" color={next === 'live' ? 'ember' : next === 'pre_live' ? 'blue.8' : 'dark'} loading={move.isPending} onClick={() => (next === 'ended' ? open() : move.mutate(next))}>
          {t(`studio.move.${next}`)}
        </Button>
      </Group>
      {move.isError && <Notice error={move.error} />}
      <Confirm opened={asking} close={close} title={t('studio.move.ended')} text={t('studio.endText')} action={t('studio.move.ended')} onConfirm={() => move.mutateAsync('ended')} />
    </div>
  );
}
