import { Badge, Group, Paper, SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VideoState } from '../../api/shows';
import type { Show } from '../shapes';
import { CameraPanel } from './CameraPanel';
import { EncoderPanel } from './EncoderPanel';

const COLOURS: Record<VideoState, string> = { none: 'gray', waiting: 'blue', on_air: 'ember', interrupted: 'amber', ended: 'gray' };

/** Where the picture comes from, and whether viewers have it. */
export function Broadcast({ show, video }: { show: Show; video: VideoState }) {
  const { t } = useTranslation('sell');
  const [source, setSource] = useState('camera');
  const over = show.status === 'ended' || show.status === 'cancelled';
  if (over) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="broadcast">
      <Group justify="space-between" mb="sm">
        <Group gap="xs">
          <Title order={2} size="h4" id="broadcast">
            {t('studio.video')}
          </Title>
          <Badge color={COLOURS[video]} variant={video === 'on_air' ? 'filled' : 'light'} aria-live="polite">
            {t(`studio.videoState.${video}`)}
          </Badge>
        </Group>
        <SegmentedControl size="xs" aria-label={t('studio.source')} value={source} onChange={setSource} data={[{ value: 'camera', label: t('studio.camera') }, { value: 'encoder', label: t('studio.encoder') }]} />
      </Group>
      {video === 'interrupted' && (
        <Text size="sm" mb="sm" role="status">
          {t('studio.interrupted')}
        </Text>
      )}
      <div hidden={source !== 'camera'}>
        <CameraPanel stream={show.id} mayPublish={show.status !== 'scheduled'} seen={show.video.source ?? null} />
      </div>
      {source === 'encoder' && <EncoderPanel stream={show.id} />}
    </Paper>
  );
}
