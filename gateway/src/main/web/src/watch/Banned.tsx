import { Button } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../ui/Empty';
import { useHere } from './RoomContext';

/** In the place of the whole show, for who may not be in it. */
export function Banned() {
  const { t } = useTranslation('watch');
  const { show } = useHere();
  return (
    <div role="alert">
      <Empty title={t('moderation.banned', { title: show.title })} text={t('moderation.bannedText')} icon={<IconBan size={40} aria-hidden />}>
        <Button component={Link} to="/">
          {t('moderation.others')}
        </Button>
      </Empty>
    </div>
  );
}
