import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const COLOURS: Record<string, string> = { live: 'ember', ending: 'ember', pre_live: 'amber', scheduled: 'blue', ended: 'gray', cancelled: 'gray' };

/** Where a show is in its life. */
export function ShowStatus({ status }: { status: string }) {
  const { t } = useTranslation('sell');
  return (
    <Badge color={COLOURS[status] ?? 'gray'} variant={status === 'live' ? 'filled' : 'light'}>
      {t(`status.${status}` as 'status.live')}
    </Badge>
  );
}
