import { createLocalTracks, DisconnectReason, Room, RoomEvent, Track, type LocalTrack } from 'livekit-client';

/** What a browser may say when it is asked for a camera. */
export type CameraRefusal = 'denied' | 'missing' | 'inUse' | 'insecure' | 'other';

export function refusalOf(error: unknown): CameraRefusal {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'inUse';
    default:
      return 'other';
  }
}

export type Connection = 'off' | 'connecting' | 'on' | 'reconnecting' | 'lost' | 'taken';

export interface Devices {
  cameras: MediaDeviceInfo[];
  microphones: MediaDeviceInfo[];
}

/** The seller's own picture and voice, first for themselves, then for the room. */
export class Camera {
  private tracks: LocalTrack[] = [];
  private room: Room | null = null;

  private constructor(private readonly changed: (connection: Connection) => void) {}

  static async open(element: HTMLVideoElement, changed: (connection: Connection) => void): Promise<Camera> {
    const camera = new Camera(changed);
    camera.tracks = await createLocalTracks({
      audio: { echoCancellation: true, noiseSuppression: true },
      video: { resolution: { width: 1280, height: 720, frameRate: 30 } },
    });
    camera.track(Track.Kind.Video)?.attach(element);
    return camera;
  }

  async devices(): Promise<Devices> {
    const all = await Room.getLocalDevices(undefined, false);
    return { cameras: all.filter(({ kind }) => kind === 'videoinput'), microphones: all.filter(({ kind }) => kind === 'audioinput') };
  }

  async choose(kind: 'camera' | 'microphone', device: string): Promise<void> {
    await this.track(kind === 'camera' ? Track.Kind.Video : Track.Kind.Audio)?.setDeviceId(device);
  }

  async mute(kind: 'camera' | 'microphone', muted: boolean): Promise<void> {
    const track = this.track(kind === 'camera' ? Track.Kind.Video : Track.Kind.Audio);
    await (muted ? track?.mute() : track?.unmute());
  }

  async publish(url: string, token: string): Promise<void> {
    const room = new Room({ adaptiveStream: false, dynacast: true, publishDefaults: { stopMicTrackOnMute: false } });
    room
      .on(RoomEvent.Reconnecting, () => this.changed('reconnecting'))
      .on(RoomEvent.Reconnected, () => this.changed('on'))
      .on(RoomEvent.Disconnected, (reason) => this.changed(reason === DisconnectReason.CLIENT_INITIATED ? 'off' : reason === DisconnectReason.DUPLICATE_IDENTITY ? 'taken' : 'lost'));
    this.changed('connecting');
    await room.connect(url, token, { autoSubscribe: false });
    this.room = room;
    for (const track of this.tracks) await room.localParticipant.publishTrack(track);
    this.changed('on');
  }

  async leave(): Promise<void> {
    await this.room?.disconnect(false);
    this.room = null;
  }

  async close(): Promise<void> {
    await this.leave();
    this.tracks.forEach((track) => track.stop());
  }

  private track(kind: Track.Kind): LocalTrack | undefined {
    return this.tracks.find((track) => track.kind === kind);
  }
}
