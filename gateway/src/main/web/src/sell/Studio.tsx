import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useStore } from 'zustand';
import type { LineState } from '../api/line';
import type { LiveRoom, RoomState } from '../api/room';
import { readShow } from '../api/shows';
import { useLiveRoom } from '../api/useRoom';
import { useFormat } from '../format/format';
import { useSession } from '../session/session';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { useLots, useRefresh, useShow } from './data';
import type { Lot, Show } from './shapes';
import { ShowStatus } from './ShowStatus';
import { Audience } from './studio/Audience';
import { Broadcast } from './studio/Broadcast';
import { isBehind, upToDate } from './studio/live';
import { OnAir } from './studio/OnAir';
import { RoomPanel } from './studio/RoomPanel';
import { RunOfShow } from './studio/RunOfShow';
import classes from './studio/Studio.module.css';

/** Where a show is run. */
export function Component() {
  const { streamId = '' } = useParams();
  const { t } = useTranslation('sell');
  const { user } = useSession();
  const show = useShow(streamId);
  const lots = useLots(streamId);
  return (
    <Asked query={show}>
      {({ show: known }) =>
        known.seller_id === user?.id ? (
          <Asked query={lots}>{(all) => <Run show={known} lots={all} />}</Asked>
        ) : (
          <Empty title={t('studio.notYours')}>
            <Link to={`/shows/${known.id}`}>{known.title}</Link>
          </Empty>
        )
      }
    </Asked>
  );
}

function Run({ show, lots }: { show: Show; lots: readonly Lot[] }) {
  const seen = useQuery({ queryKey: ['sell', 'entry', show.id], queryFn: () => readShow(show.id), staleTime: Infinity });
  const live = useLiveRoom(seen.data, show.status !== 'scheduled' && show.status !== 'cancelled');
  return live ? <WithRoom show={show} lots={lots} live={live} /> : <Desk show={show} lots={lots} />;
}

function WithRoom({ show, lots, live }: { show: Show; lots: readonly Lot[]; live: LiveRoom }) {
  const { room, line } = useStore(live.store);
  const refresh = useRefresh();
  const behind = isBehind(lots, room);
  useEffect(() => {
    if (behind) void refresh('lots', show.id);
  }, [behind, refresh, show.id]);
  useEffect(() => {
    void refresh('show', show.id);
  }, [room.status, room.video, refresh, show.id]);
  return <Desk show={show} lots={upToDate(lots, room)} live={live} room={room} line={line} />;
}

interface DeskProps {
  show: Show;
  lots: readonly Lot[];
  live?: LiveRoom;
  room?: RoomState;
  line?: LineState;
}

function Desk({ show, lots, live, room, line }: DeskProps) {
  const { t } = useTranslation('sell');
  const format = useFormat();
  return (
    <>
      <Group justify="space-between" my="lg" align="start">
        <div style={{ minWidth: 0 }}>
          <Group gap="xs">
            <ShowStatus status={show.status} />
            <Text size="sm" c="dimmed">
              {format.moment(show.actual_start ?? show.scheduled_start)}
            </Text>
            <Anchor component={Link} to={`/shows/${show.id}`} size="sm">
              {t('studio.asViewer')}
            </Anchor>
          </Group>
          <Title order={1} size="h2">
            {show.title}
          </Title>
        </div>
        <OnAir show={show} />
      </Group>
      {show.cancel_reason === 'cancelled_by_admin' && (
        <Alert color="amber" mb="md" role="alert" title={t('studio.stoppedShow')}>
          {show.cancel_note}
        </Alert>
      )}
      <div className={classes.desk}>
        <Stack className={classes.main}>
          <Broadcast show={show} video={room?.video ?? 'none'} />
          <Audience show={show} room={room ?? null} />
        </Stack>
        <div className={classes.lots}>
          <RunOfShow show={show} lots={lots} pinned={room?.pinned?.productId ?? show.pinned_product_id ?? null} now={() => live?.clock.now() ?? Date.now()} />
        </div>
        {room && line && show.status !== 'scheduled' && (
          <div className={classes.room}>
            <RoomPanel room={room} line={line} stream={show.id} />
          </div>
        )}
      </div>
    </>
  );
}
