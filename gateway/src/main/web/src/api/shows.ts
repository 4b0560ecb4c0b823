import { api } from './client';
import { read, readPage, type Fields, type Page } from './fields';
import { seenLotOf, type SeenLot } from './lots';

export const SHOW_STATUSES = ['scheduled', 'pre_live', 'live', 'ending', 'ended', 'cancelled'] as const;
export type ShowStatus = (typeof SHOW_STATUSES)[number];

export const VIDEO_STATES = ['none', 'waiting', 'on_air', 'interrupted', 'ended'] as const;
export type VideoState = (typeof VIDEO_STATES)[number];

export interface Recording {
  url: string;
  durationSeconds: number | null;
  availableUntil: string | null;
}

/** When a product was shown, in the recording. */
export interface Mark {
  productId: string;
  title: string;
  atSeconds: number;
}

export interface Show {
  id: string;
  sellerId: string;
  title: string;
  description: string | null;
  status: ShowStatus;
  scheduledStart: string;
  actualStart: string | null;
  actualEnd: string | null;
  maxViewers: number;
  pinnedProductId: string | null;
  playbackUrl: string | null;
  video: VideoState;
  recording: Recording | null;
  marks: readonly Mark[];
  /** Who stopped it. */
  cancelReason: string | null;
  /** In their own words; for the show's seller and admins only. */
  cancelNote: string | null;
}

export function showOf(view: Fields): Show {
  const recording = view.at('recording');
  return {
    id: view.text('id'),
    sellerId: view.text('seller_id'),
    title: view.text('title'),
    description: view.textOr('description'),
    status: view.word('status', SHOW_STATUSES, 'scheduled'),
    scheduledStart: view.text('scheduled_start'),
    actualStart: view.textOr('actual_start'),
    actualEnd: view.textOr('actual_end'),
    maxViewers: view.numberOr('max_viewers') ?? 0,
    pinnedProductId: view.textOr('pinned_product_id'),
    playbackUrl: view.textOr('playback_url'),
    video: view.at('video')?.word('state', VIDEO_STATES, 'none') ?? 'none',
    recording: recording && {
      url: recording.text('url'),
      durationSeconds: recording.numberOr('duration_seconds'),
      availableUntil: recording.textOr('available_until'),
    },
    marks: view.list('marks').map((mark) => ({
      productId: mark.text('product_id'),
      title: mark.text('title'),
      atSeconds: mark.number('at_seconds'),
    })),
    cancelReason: view.textOr('cancel_reason'),
    cancelNote: view.textOr('cancel_note'),
  };
}

export const isOver = (status: ShowStatus): boolean => status === 'ended' || status === 'cancelled';

/** Comments, reactions and gifts are taken. */
export const takesComments = (status: ShowStatus): boolean => ['pre_live', 'live', 'ending'].includes(status);

/** The way into the video room. */
export interface Seat {
  url: string;
  token: string;
  expiresAt: string | null;
}

export interface Welcome {
  seat: Seat | null;
  playbackUrl: string | null;
  lots: readonly SeenLot[];
}

function welcomeOf(answer: Fields): Welcome {
  const livekit = answer.at('livekit');
  return {
    seat: livekit && { url: livekit.text('url'), token: livekit.text('token'), expiresAt: livekit.textOr('expires_at') },
    playbackUrl: answer.textOr('playback_url'),
    lots: answer.at('snapshot')?.list('auctions').map(seenLotOf) ?? [],
  };
}

export const readShow = (id: string): Promise<Show> =>
  read(api.GET('/api/v1/streams/{id}', { params: { path: { id } } }), showOf);

export const readShows = (status: ShowStatus, limit: number): Promise<Page<Show>> =>
  readPage(api.GET('/api/v1/streams', { params: { query: { status, limit } } }), showOf);

export const joinShow = (id: string): Promise<Welcome> =>
  read(api.POST('/api/v1/streams/{id}/join', { params: { path: { id } } }), welcomeOf);
