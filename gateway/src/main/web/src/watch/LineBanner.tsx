import { Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHere, useLine } from './RoomContext';
import classes from './LineBanner.module.css';

/** The line to the room: nothing to say while it is there. */
export function LineBanner() {
  const { t } = useTranslation('watch');
  const { user } = useHere();
  const { line, closed } = useLine();
  const text = line === 'reconnecting' ? t('line.reconnecting') : line === 'closed' && closed !== 1000 ? t(closed === 4403 ? 'line.banned' : 'line.closed') : '';
  return (
    <div role="status" aria-live="polite">
      {user && text && (
        <div className={classes.banner}>
          <IconPlugConnectedX size={18} aria-hidden />
          <Text size="sm">{text}</Text>
        </div>
      )}
    </div>
  );
}
