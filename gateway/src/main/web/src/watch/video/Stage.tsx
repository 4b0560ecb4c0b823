import { Badge, Loader, Text } from '@mantine/core';
import { IconEye, IconVideoOff } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isOver, type VideoState } from '../../api/shows';
import { useFormat } from '../../format/format';
import { Picture as Still } from '../../ui/Picture';
import { Hearts } from '../Hearts';
import { useCurrentLot, useHere, useRoom } from '../RoomContext';
import { Sold } from '../Sold';
import { LivePicture } from './LivePicture';
import type { Picture } from './livekit';
import { Recorded } from './Recorded';
import { Stopped } from './Stopped';
import classes from './Video.module.css';

/** Where the show is seen, and what is to be said about that. */
export function Stage() {
  const { show } = useHere();
  const status = useRoom((room) => room.status);
  const over = isOver(status);
  if (over && show.recording) {
    return (
      <>
        {status === 'cancelled' && (
          <div className={classes.stopped} role="status">
            <Stopped />
          </div>
        )}
        <Recorded recording={show.recording} marks={show.marks} />
      </>
    );
  }
  return (
    <div className={classes.stage}>
      {over ? <Over cancelled={status === 'cancelled'} /> : <OnAir />}
      <Marks />
      <Hearts />
      <Sold />
    </div>
  );
}

function Over({ cancelled }: { cancelled: boolean }) {
  const { t } = useTranslation('watch');
  return <Words>{cancelled ? <Stopped /> : <Text>{t('video.ended')}</Text>}</Words>;
}

function OnAir() {
  const { t } = useTranslation('watch');
  const { moment } = useFormat();
  const { show, user } = useHere();
  const state = useRoom((room) => room.video);
  const status = useRoom((room) => room.status);
  const [picture, setPicture] = useState<Picture>('connecting');
  const watchable = user !== null || show.playbackUrl !== null;
  const text = wordsOf(state, picture, status, watchable);
  return (
    <>
      {watchable && state !== 'none' && <LivePicture tell={setPicture} />}
      {text === 'none' && <OnTheTable />}
      {text && (
        <Words busy={text === 'connecting'}>
          <Text>{t(`video.${text}`, { time: moment(show.scheduledStart) })}</Text>
        </Words>
      )}
    </>
  );
}

type Word = 'scheduled' | 'none' | 'login' | 'waiting' | 'interrupted' | 'connecting' | 'lost';

/** What is to be said instead of a picture, or over one that stands still. */
export function wordsOf(state: VideoState, picture: Picture, status: string, watchable: boolean): Word | null {
  if (status === 'scheduled') return 'scheduled';
  if (state === 'none' || state === 'ended') return 'none';
  if (state === 'interrupted') return 'interrupted';
  if (state === 'waiting') return picture === 'playing' ? null : 'waiting';
  if (!watchable) return 'login';
  if (picture === 'playing') return null;
  return picture === 'waiting' ? 'waiting' : picture;
}

/** No moving picture: then at least one of what is sold. */
function OnTheTable() {
  const lot = useCurrentLot();
  const pinned = useRoom((room) => room.pinned);
  const url = lot?.imageUrl ?? pinned?.imageUrl;
  return url ? <Still url={url} alt="" className={classes.still} /> : null;
}

function Words({ children, busy = false }: { children: ReactNode; busy?: boolean }) {
  return (
    <div className={classes.words} role="status">
      {busy ? <Loader color="white" size="sm" /> : <IconVideoOff size={28} stroke={1.4} aria-hidden />}
      {children}
    </div>
  );
}

function Marks() {
  const { t } = useTranslation('watch');
  const { compact } = useFormat();
  const status = useRoom((room) => room.status);
  const viewers = useRoom((room) => room.viewers);
  const { user } = useHere();
  const live = status === 'live' || status === 'ending';
  return (
    <div className={classes.badges}>
      {live && (
        <Badge color="ember" variant="filled" leftSection={<span className={classes.live} />}>
          {t('show.live')}
        </Badge>
      )}
      {!live && <Badge color="dark">{t(`show.status.${status}`)}</Badge>}
      {user && live && (
        <Badge color="dark" leftSection={<IconEye size={14} aria-hidden />} aria-label={t('show.viewers', { count: viewers })}>
          {compact(viewers)}
        </Badge>
      )}
    </div>
  );
}
