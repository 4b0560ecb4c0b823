import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useHere } from '../RoomContext';

const REASONS = ['cancelled_by_seller', 'cancelled_by_admin'] as const;

/** That a show was stopped, by whom, and why: that is said to its seller and to admins only. */
export function Stopped() {
  const { t } = useTranslation('watch');
  const { show } = useHere();
  const reason = REASONS.find((known) => known === show.cancelReason);
  return (
    <>
      <Text>{t(reason ? `video.cancelledBy.${reason}` : 'video.cancelled')}</Text>
      {show.cancelNote && <Text size="sm">{t('video.cancelNote', { note: show.cancelNote })}</Text>}
    </>
  );
}
