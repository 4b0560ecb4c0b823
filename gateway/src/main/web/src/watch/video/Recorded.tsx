import { Button, Group, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark, Recording } from '../../api/shows';
import { useFormat } from '../../format/format';
import { safeUrl } from '../../ui/links';
import { positionOf } from '../lot/time';
import classes from './Video.module.css';

interface Props {
  recording: Recording;
  marks: readonly Mark[];
}

/** The show as it was, with a way to each product. */
export function Recorded({ recording, marks }: Props) {
  const { t } = useTranslation('watch');
  const { day } = useFormat();
  const video = useRef<HTMLVideoElement>(null);
  const jump = (seconds: number) => {
    if (!video.current) return;
    video.current.currentTime = seconds;
    video.current.play().catch((refused: unknown) => console.warn('not played', refused));
  };
  return (
    <div className={classes.recorded}>
      <video ref={video} className={classes.video} src={safeUrl(recording.url)} controls playsInline preload="metadata" aria-label={t('video.recording')} />
      {(marks.length > 0 || recording.availableUntil) && (
        <div className={classes.marks}>
          <Group gap="xs" role="group" aria-label={t('video.marks')}>
            {marks.map((mark) => (
              <Button key={`${mark.productId} ${mark.atSeconds}`} size="compact-sm" variant="default" onClick={() => jump(mark.atSeconds)}>
                {positionOf(mark.atSeconds)} · {mark.title}
              </Button>
            ))}
          </Group>
          {recording.availableUntil && (
            <Text size="xs" c="dimmed">
              {t('video.until', { day: day(recording.availableUntil) })}
            </Text>
          )}
        </div>
      )}
    </div>
  );
}
