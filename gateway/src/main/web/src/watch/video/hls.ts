import Hls from 'hls.js';

const AGAIN_MS = 3_000;

/** Plays a playlist, here or by the browser itself; goes on asking while it is not there yet. */
export function playHls(video: HTMLVideoElement, url: string, tell: (playing: boolean) => void): () => void {
  const playing = () => tell(true);
  video.addEventListener('playing', playing);
  if (!Hls.isSupported()) {
    video.src = url;
    return () => {
      video.removeEventListener('playing', playing);
      video.removeAttribute('src');
      video.load();
    };
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hls = new Hls({ liveSyncDurationCount: 2 });
  hls.on(Hls.Events.ERROR, (_, { fatal, type }) => {
    if (!fatal) return;
    tell(false);
    if (type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
    else timer = setTimeout(() => hls.loadSource(url), AGAIN_MS);
  });
  hls.attachMedia(video);
  hls.loadSource(url);
  return () => {
    clearTimeout(timer);
    video.removeEventListener('playing', playing);
    hls.destroy();
  };
}
