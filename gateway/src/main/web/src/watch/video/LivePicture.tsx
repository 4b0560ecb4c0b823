import { ActionIcon } from '@mantine/core';
import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../RoomContext';
import type { Picture } from './livekit';
import classes from './Video.module.css';
import { useSeat } from './useSeat';

const AGAIN_MS = 2_000;

/** The moving picture: by WebRTC where there is a seat, else by HLS. Its sound waits for a click, as browsers want it. */
export function LivePicture({ tell }: { tell: (picture: Picture) => void }) {
  const { show, live, user } = useHere();
  const { welcome, again } = useSeat(show, live, user !== null);
  const video = useRef<HTMLVideoElement>(null);
  const audio = useRef<HTMLAudioElement>(null);
  const [muted, setMuted] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const seat = welcome?.seat ?? null;
  const latest = useRef(seat);
  latest.current = seat;
  const url = seat?.url;
  const playlist = seat ? null : (welcome?.playbackUrl ?? show.playbackUrl);

  useEffect(() => {
    if (!url) return;
    let left = false;
    let leave = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    void import('./livekit').then(({ Watching }) => {
      if (left || !video.current || !audio.current || !latest.current) return;
      const watching = new Watching({ video: video.current, audio: audio.current }, (picture) => {
        tell(picture);
        // Perhaps the token is too old: a new one, and once more.
        if (picture === 'lost') timer = setTimeout(() => void again().then(() => setAttempt((n) => n + 1)), AGAIN_MS);
      });
      leave = () => watching.leave();
      void watching.come(latest.current);
    });
    return () => {
      left = true;
      clearTimeout(timer);
      leave();
    };
  }, [url, attempt, again, tell]);

  useEffect(() => {
    if (!playlist) return;
    let left = false;
    let stop = () => {};
    void import('./hls').then(({ playHls }) => {
      if (!left && video.current) stop = playHls(video.current, playlist, (playing) => tell(playing ? 'playing' : 'waiting'));
    });
    return () => {
      left = true;
      stop();
    };
  }, [playlist, tell]);

  useEffect(() => {
    // The sound of a playlist is the video's own; that of a seat comes beside it.
    if (video.current) video.current.muted = muted || seat !== null;
    if (audio.current) {
      audio.current.muted = muted;
      if (!muted) audio.current.play().catch((refused: unknown) => console.warn('no sound', refused));
    }
  }, [muted, seat]);

  return (
    <>
      <video ref={video} className={classes.video} autoPlay muted playsInline aria-hidden />
      <audio ref={audio} muted autoPlay />
      <Sound muted={muted} toggle={() => setMuted((now) => !now)} />
    </>
  );
}

function Sound({ muted, toggle }: { muted: boolean; toggle: () => void }) {
  const { t } = useTranslation('watch');
  return (
    <ActionIcon className={classes.sound ?? ''} size="lg" radius="xl" variant="filled" color="dark" onClick={toggle} aria-pressed={!muted} aria-label={t('video.sound')}>
      {muted ? <IconVolumeOff size={20} aria-hidden /> : <IconVolume size={20} aria-hidden />}
    </ActionIcon>
  );
}
