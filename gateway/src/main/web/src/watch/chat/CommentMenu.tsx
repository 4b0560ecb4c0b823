import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { IconBan, IconFlag, IconTrash, IconVolumeOff } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { Comment } from '../../api/frames';
import { Confirm } from '../../ui/Confirm';
import { explain } from '../../ui/explain';
import { useHere, useRoom } from '../RoomContext';
import { deedsOf, type Deeds } from './deeds';
import { Report } from './Report';

const MUTE_MINUTES = 10;
const NONE: Deeds = { report: false, remove: false, restrict: false };

interface Props {
  comment: Comment;
  opened: boolean;
  onChange: (opened: boolean) => void;
  button: ReactElement;
}

/** Report what others said; take back what one said oneself; and for those who keep order here: remove, mute, ban. */
export function CommentMenu({ comment, opened, onChange, button }: Props) {
  const { t } = useTranslation('watch');
  const { t: general } = useTranslation('app');
  const { show, user } = useHere();
  const [asking, setAsking] = useState<'report' | 'ban' | null>(null);
  const coHosts = useRoom((room) => room.coHosts);
  const own = comment.userId === user?.id;
  const may = user ? deedsOf(user, comment.userId, { sellerId: show.sellerId, coHosts }) : NONE;
  const stream = show.id;
  const person = { params: { path: { stream, user: comment.userId } } };
  const deed = useMutation({
    mutationFn: ({ act }: { act: () => Promise<unknown>; done: string }) => act(),
    onSuccess: (_, { done }) => notifications.show({ message: done }),
    onError: (error) => notifications.show({ color: 'red', message: explain(error, general) }),
  });
  const remove = () =>
    deed.mutate({
      act: () => api.DELETE('/api/v1/streams/{stream}/comments/{comment}', { params: { path: { stream, comment: comment.id } } }),
      done: t('moderation.removedNow'),
    });
  const mute = () =>
    deed.mutate({
      act: () => api.PUT('/api/v1/streams/{stream}/mutes/{user}', { ...person, body: { minutes: MUTE_MINUTES } }),
      done: t('moderation.mutedNow', { name: comment.name, count: MUTE_MINUTES }),
    });
  return (
    <>
      <Menu opened={opened} onChange={onChange} position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>{button}</Menu.Target>
        <Menu.Dropdown>
          {may.report && (
            <Menu.Item leftSection={<IconFlag size={16} aria-hidden />} onClick={() => setAsking('report')}>
              {t('moderation.report')}
            </Menu.Item>
          )}
          {may.remove && (
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>
              {t(own ? 'moderation.takeBack' : 'moderation.remove')}
            </Menu.Item>
          )}
          {may.restrict && (
            <>
              <Menu.Item leftSection={<IconVolumeOff size={16} aria-hidden />} onClick={mute}>
                {t('moderation.mute', { count: MUTE_MINUTES })}
              </Menu.Item>
              <Menu.Item color="red" leftSection={<IconBan size={16} aria-hidden />} onClick={() => setAsking('ban')}>
                {t('moderation.ban')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Report comment={comment} opened={asking === 'report'} close={() => setAsking(null)} />
      <Confirm
        opened={asking === 'ban'}
        close={() => setAsking(null)}
        title={t('moderation.banThis', { name: comment.name })}
        text={t('moderation.banText')}
        action={t('moderation.ban')}
        onConfirm={() => api.PUT('/api/v1/streams/{stream}/bans/{user}', { ...person, body: {} })}
      />
    </>
  );
}
