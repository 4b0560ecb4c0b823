import { ConnectionState, Room, RoomEvent, Track, type RemoteParticipant, type RemoteTrack } from 'livekit-client';
import type { Seat } from '../../api/shows';

export type Picture = 'connecting' | 'waiting' | 'playing' | 'lost';

interface Elements {
  video: HTMLVideoElement;
  audio: HTMLAudioElement;
}

/** A program comes before a telephone, as the show says which source is on air; of equals the newest. */
export const rankOf = (identity: string): number => (identity.startsWith('ingest-') ? 0 : identity.startsWith('whip-') ? 1 : 2);

/** Who is seen: of several one, and everybody sees the same. */
export function seenOf<Sender extends { identity: string; joinedAt?: Date | undefined }>(senders: readonly Sender[]): Sender | undefined {
  const since = ({ joinedAt }: Sender) => joinedAt?.getTime() ?? 0;
  return [...senders].sort((one, other) => rankOf(one.identity) - rankOf(other.identity) || since(other) - since(one))[0];
}

/** A seat in the video room. */
export class Watching {
  private readonly room = new Room({ adaptiveStream: true, dynacast: true });
  private over = false;
  private picture: RemoteTrack | undefined;
  private sound: RemoteTrack | undefined;

  constructor(
    private readonly elements: Elements,
    private readonly tell: (picture: Picture) => void,
  ) {
    this.room
      .on(RoomEvent.TrackSubscribed, () => this.choose())
      .on(RoomEvent.TrackUnsubscribed, () => this.choose())
      .on(RoomEvent.Reconnecting, () => this.tell('connecting'))
      .on(RoomEvent.Reconnected, () => this.choose())
      .on(RoomEvent.Disconnected, () => {
        if (!this.over) this.tell('lost');
      });
  }

  async come({ url, token }: Seat): Promise<void> {
    this.tell('connecting');
    try {
      await this.room.connect(url, token, { autoSubscribe: true });
    } catch (trouble) {
      console.warn('no seat in the video room', trouble);
      if (!this.over) this.tell('lost');
      return;
    }
    if (!this.picture) this.tell('waiting');
  }

  leave(): void {
    this.over = true;
    void this.room.disconnect();
  }

  /** Puts on the picture and the sound of who is seen, when that changed. */
  private choose(): void {
    const one = seenOf(this.sending(Track.Kind.Video));
    const picture = one && trackOf(one, Track.Kind.Video);
    const other = one ?? seenOf(this.sending(Track.Kind.Audio));
    const sound = other && trackOf(other, Track.Kind.Audio);
    if (picture !== this.picture) {
      this.picture?.detach(this.elements.video);
      this.picture = picture;
      picture?.attach(this.elements.video);
    }
    if (sound !== this.sound) {
      const { audio } = this.elements;
      const muted = audio.muted; // attaching takes the sound on without asking
      this.sound?.detach(audio);
      this.sound = sound;
      sound?.attach(audio);
      audio.muted = muted;
    }
    if (picture) this.tell('playing');
    else if (this.room.state === ConnectionState.Connected) this.tell('waiting');
  }

  private sending(kind: Track.Kind): RemoteParticipant[] {
    return [...this.room.remoteParticipants.values()].filter((each) => trackOf(each, kind));
  }
}

const trackOf = (sender: RemoteParticipant, kind: Track.Kind): RemoteTrack | undefined =>
  [...sender.trackPublications.values()].find((each) => each.kind === kind && each.isSubscribed)?.track as RemoteTrack | undefined;
