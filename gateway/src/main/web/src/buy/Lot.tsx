import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { readLot } from '../api/lots';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';

/** Where notices of lots lead: to the show in which it is sold. */
export function Component() {
  const { t } = useTranslation('buy');
  const { lotId = '' } = useParams();
  const lot = useQuery({ queryKey: ['lots', lotId], queryFn: () => readLot(lotId) });
  return (
    <Asked query={lot}>
      {({ lot: { streamId, title } }) => (streamId ? <Navigate to={`/shows/${streamId}`} replace /> : <Empty title={title} text={t('lot.alone')} />)}
    </Asked>
  );
}
