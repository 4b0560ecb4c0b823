import { Text, Title } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useParams } from 'react-router';
import { SHOWS } from '../api/keys';
import { isOver, readShow, type Show } from '../api/shows';
import { useLiveRoom } from '../api/useRoom';
import { BANNED } from '../api/room';
import { useSession, type User } from '../session/session';
import { Asked } from '../ui/Asked';
import { Loading } from '../ui/Loading';
import { Banned } from './Banned';
import { BidBar } from './bid/BidBar';
import { Chat } from './chat/Chat';
import { LineBanner } from './LineBanner';
import { Curve } from './lot/Curve';
import { LotPanel } from './lot/LotPanel';
import { Lots } from './lot/Lots';
import { RoomContext, useHere, useLine, useRoom } from './RoomContext';
import { Seller } from './Seller';
import classes from './Show.module.css';
import { Stage } from './video/Stage';

const ANEW_MS = 15_000;

/** One show: seen, heard, bid on, talked about. */
export function Component() {
  const { streamId = '' } = useParams();
  const { user, known } = useSession();
  const show = useQuery({
    queryKey: [...SHOWS, streamId],
    queryFn: () => readShow(streamId),
    refetchInterval: ({ state }) => (state.data && isOver(state.data.status) && state.data.recording ? false : ANEW_MS),
  });
  if (!known) return <Loading />;
  return <Asked query={show}>{(data) => <Open key={data.id} show={data} user={user} />}</Asked>;
}

function Open({ show, user }: { show: Show; user: User | null }) {
  const live = useLiveRoom(show, user !== null);
  const here = useMemo(() => live && { show, live, user }, [show, live, user]);
  if (!here) return <Loading />;
  return (
    <RoomContext value={here}>
      <Inside />
    </RoomContext>
  );
}

function Inside() {
  const { closed } = useLine();
  return closed === BANNED ? <Banned /> : <Layout />;
}

function Layout() {
  const { show } = useHere();
  const title = useRoom((room) => room.title);
  // On a phone the chat fills what these two leave of the screen.
  const lot = useElementSize();
  const bids = useElementSize();
  useShowInStep();
  useEffect(() => {
    document.title = `${title} · Blytz`;
    return () => {
      document.title = 'Blytz';
    };
  }, [title]);
  return (
    <div className={classes.show} style={{ '--lot-height': `${lot.height}px`, '--bids-height': `${bids.height}px` }}>
      <div className={classes.stage}>
        <Stage />
        <LineBanner />
      </div>
      <div className={classes.side}>
        <div ref={lot.ref}>
          <LotPanel />
        </div>
        <div ref={bids.ref} className={classes.bids}>
          <BidBar />
        </div>
        <div className={classes.chat}>
          <Chat />
        </div>
      </div>
      <div className={classes.more}>
        <header>
          <Title order={1} size="h2">
            {title}
          </Title>
          <Seller id={show.sellerId} />
          {show.description && (
            <Text mt="xs" className={classes.description ?? ''}>
              {show.description}
            </Text>
          )}
        </header>
        <Curve />
        <Lots />
      </div>
    </div>
  );
}

/** What frames say and what the API says are one show: read anew as soon as the room tells a change. */
function useShowInStep() {
  const { show, live } = useHere();
  const queries = useQueryClient();
  const status = useRoom((room) => room.status);
  const video = useRoom((room) => room.video);
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: [...SHOWS, show.id] });
  }, [status, video, show.id, queries]);
  useEffect(() => live.showRead(show), [show, live]);
}
