import { Button, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { FeedItem } from '../../api/room';
import { takesComments } from '../../api/shows';
import { useHere, useRoom } from '../RoomContext';
import classes from './Chat.module.css';
import { walk } from './Deeds';
import { Message } from './Message';
import { Reactions } from './Reactions';
import { Say } from './Say';
import { useMute } from './useMute';
import { useSaying } from './useSaying';
import { useSticky } from './useSticky';

const Gifts = lazy(async () => ({ default: (await import('./Gifts')).Gifts }));

/** What people say, and what happens, in its order. */
export function Chat() {
  const { t } = useTranslation('watch');
  const { user, show } = useHere();
  const { pathname } = useLocation();
  const feed = useRoom((room) => room.feed);
  const status = useRoom((room) => room.status);
  const { waiting, refusal, say } = useSaying(show.id);
  const coHosts = useRoom((room) => room.coHosts);
  const open = takesComments(status);
  const muted = useMute();
  const shown = waiting.filter(({ id }) => !feed.some((item) => item.id === id));
  const { frame, follow, behind, catchUp } = useSticky(shown.at(-1)?.clientId ?? feed.at(-1)?.id ?? '');

  const roleOf = (item: FeedItem) => {
    if (item.kind !== 'comment') return null;
    if (item.userId === show.sellerId) return 'seller';
    return coHosts.has(item.userId) ? 'coHost' : null;
  };

  return (
    <section className={classes.chat} aria-label={t('chat.label')}>
      <ol ref={frame} onScroll={follow} onKeyDown={walk} className={classes.feed} tabIndex={0} aria-live="off" aria-label={t('chat.messages')}>
        {feed.length === 0 && shown.length === 0 && (
          <li className={classes.empty}>
            <Text size="sm" c="dimmed">
              {t(user ? (open ? 'chat.first' : 'chat.quiet') : 'chat.anonymous')}
            </Text>
          </li>
        )}
        {feed.map((item) => (
          <Message key={item.id} item={item} role={roleOf(item)} signedIn={user !== null} />
        ))}
        {shown.map(({ clientId, text }) => (
          <li key={clientId} className={classes.line} data-waiting>
            <b className={classes.name}>{user?.first_name}</b> {text}
          </li>
        ))}
      </ol>
      {behind && (
        <Button className={classes.down ?? ''} size="compact-xs" onClick={catchUp}>
          {t('chat.new')}
        </Button>
      )}
      {user ? (
        <div className={classes.foot}>
          <Say open={open} muted={muted} refusal={refusal} say={say} />
          {open && <Reactions />}
          {status === 'live' && user.id !== show.sellerId && (
            <Suspense>
              <Gifts />
            </Suspense>
          )}
        </div>
      ) : (
        <Button component={Link} to="/login" state={{ from: pathname }} variant="light" m="sm">
          {t('chat.login')}
        </Button>
      )}
    </section>
  );
}
