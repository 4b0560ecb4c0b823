import { ConnectionState, Room, RoomEvent, Track, type RemoteTrack } from 'livekit-client';
import type { Seat } from '../../api/shows';

export type Picture = 'connecting' | 'waiting' | 'playing' | 'lost';

interface Elements {
  video: HTMLVideoElement;
  audio: HTMLAudioElement;
}

/** A seat in the video room. The newest picture and sound are shown: a seller who comes back replaces the old one. */
export class Watching {
  private readonly room = new Room({ adaptiveStream: true, dynacast: true });
  private over = false;

  constructor(
    private readonly elements: Elements,
    private readonly tell: (picture: Picture) => void,
  ) {
    this.room
      .on(RoomEvent.TrackSubscribed, (track) => this.show(track))
      .on(RoomEvent.TrackUnsubscribed, (track) => this.hide(track))
      .on(RoomEvent.Reconnecting, () => this.tell('connecting'))
      .on(RoomEvent.Reconnected, () => this.tell(this.hasPicture() ? 'playing' : 'waiting'))
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
    if (!this.hasPicture()) this.tell('waiting');
  }

  leave(): void {
    this.over = true;
    void this.room.disconnect();
  }

  private show(track: RemoteTrack): void {
    if (track.kind === Track.Kind.Video) {
      track.attach(this.elements.video);
      this.tell('playing');
    } else if (track.kind === Track.Kind.Audio) {
      const { audio } = this.elements;
      const muted = audio.muted; // attaching takes the sound on without asking
      track.attach(audio);
      audio.muted = muted;
    }
  }

  private hide(track: RemoteTrack): void {
    track.detach();
    if (track.kind === Track.Kind.Video && this.room.state === ConnectionState.Connected && !this.hasPicture()) this.tell('waiting');
  }

  private hasPicture(): boolean {
    return [...this.room.remoteParticipants.values()].some((participant) =>
      [...participant.videoTrackPublications.values()].some((publication) => publication.isSubscribed),
    );
  }
}
