import { ActionIcon, Alert, Badge, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconCameraOff, IconMicrophone, IconMicrophoneOff, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../ui/explain';
import classes from './Studio.module.css';
import { NoVideo, useCamera } from './useCamera';

const REFUSALS: ReadonlySet<string> = new Set(['denied', 'missing', 'inUse', 'insecure', 'other']);

interface Props {
  stream: string;
  mayPublish: boolean;
  /** Which of those who send viewers see. */
  seen: string | null;
}

/** On air with the camera of this very machine. */
export function CameraPanel({ stream, mayPublish, seen }: Props) {
  const { t } = useTranslation('sell');
  const { t: app } = useTranslation('app');
  const { element, picture, connection, devices, muted, refusal, look, publish, mute, choose, leave } = useCamera(stream);
  const isOn = connection === 'on' || connection === 'reconnecting';
  return (
    <Stack gap="sm">
      <div className={classes.stage}>
        <video ref={element} muted playsInline autoPlay className={classes.mirror} aria-label={t('camera.yours')} />
        {picture !== 'on' && (
          <Stack className={classes.curtain} align="center" justify="center" gap="sm">
            <IconCameraOff size={40} aria-hidden />
            <Button loading={picture === 'asking'} onClick={() => void look()}>
              {t('camera.look')}
            </Button>
          </Stack>
        )}
        {connection !== 'off' && (
          <Badge className={classes.badge ?? ''} color={connection === 'on' ? 'ember' : 'amber'} variant="filled" aria-live="polite">
            {t(`camera.connection.${connection}`)}
          </Badge>
        )}
      </div>
      {REFUSALS.has(picture) && (
        <Alert color="amber" role="alert" title={t('camera.none')}>
          {t(`camera.refusal.${picture as 'denied'}`)}
        </Alert>
      )}
      {isOn && (seen === 'rtmp' || seen === 'whip') && (
        <Alert color="amber" role="status" title={t('camera.second')}>
          {t('camera.secondText')}
        </Alert>
      )}
      {refusal !== null && (
        <Alert color="red" role="alert">
          {refusal instanceof NoVideo ? t('camera.noVideo') : explain(refusal, app)}
        </Alert>
      )}
      {picture === 'on' && (
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <ActionIcon size="lg" variant={muted.microphone ? 'filled' : 'default'} aria-pressed={muted.microphone} aria-label={t('camera.muteMicrophone')} onClick={() => void mute('microphone')}>
              {muted.microphone ? <IconMicrophoneOff size={18} aria-hidden /> : <IconMicrophone size={18} aria-hidden />}
            </ActionIcon>
            <ActionIcon size="lg" variant={muted.camera ? 'filled' : 'default'} aria-pressed={muted.camera} aria-label={t('camera.muteCamera')} onClick={() => void mute('camera')}>
              {muted.camera ? <IconVideoOff size={18} aria-hidden /> : <IconVideo size={18} aria-hidden />}
            </ActionIcon>
            <DeviceChoice label={t('camera.camera')} devices={devices.cameras} choose={(id) => void choose('camera', id)} />
            <DeviceChoice label={t('camera.microphone')} devices={devices.microphones} choose={(id) => void choose('microphone', id)} />
          </Group>
          {isOn ? (
            <Button variant="default" onClick={() => void leave()}>
              {t('camera.leave')}
            </Button>
          ) : (
            <Button loading={connection === 'connecting'} disabled={!mayPublish} onClick={() => void publish()}>
              {t('camera.publish')}
            </Button>
          )}
        </Group>
      )}
      {!mayPublish && (
        <Text size="sm" c="dimmed">
          {t('camera.notYet')}
        </Text>
      )}
    </Stack>
  );
}

interface ChoiceProps {
  label: string;
  devices: readonly MediaDeviceInfo[];
  choose: (id: string) => void;
}

function DeviceChoice({ label, devices, choose }: ChoiceProps) {
  const known = devices.filter(({ deviceId }) => deviceId);
  if (known.length < 2) return null;
  return (
    <Select
      aria-label={label}
      defaultValue={known[0]?.deviceId ?? null}
      data={known.map((device, index) => ({ value: device.deviceId, label: device.label || `${label} ${index + 1}` }))}
      allowDeselect={false}
      onChange={(id) => id && choose(id)}
      w={180}
    />
  );
}
