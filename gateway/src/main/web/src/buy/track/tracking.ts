import { api } from '../../api/client';
import { Fields, read } from '../../api/fields';
import type { Place } from '../../map/places';

export interface Position extends Place {
  heading: number | null;
  speed: number | null;
  at: string;
}

export interface Milestone {
  status: string;
  at: string;
  notes: string | null;
}

export interface Story {
  deliveryId: string | null;
  status: string;
  milestones: readonly Milestone[];
  /** What the rider is told at the door. */
  pin: string | null;
  rider: Position | null;
  eta: string | null;
}

const PROOFS = ['pin', 'admin'] as const;

export interface Route {
  pickup: Place & { name: string };
  door: Place & { name: string };
  /** How the parcel came into the right hands, when it did. */
  proof: (typeof PROOFS)[number] | null;
}

export function positionOf(view: Fields): Position {
  return {
    lat: view.number('lat'),
    lng: view.number('lng'),
    heading: view.numberOr('heading'),
    speed: view.numberOr('speed'),
    at: view.text('last_updated'),
  };
}

export function storyOf(view: Fields): Story {
  const rider = view.at('real_time_location');
  return {
    deliveryId: view.textOr('delivery_id'),
    status: view.text('status'),
    milestones: view.list('tracking_events').map((event) => ({ status: event.text('status'), at: event.text('timestamp'), notes: event.textOr('notes') })),
    pin: view.textOr('pin'),
    rider: rider && positionOf(rider),
    eta: view.textOr('eta'),
  };
}

export const readStory = (orderId: string): Promise<Story> =>
  read(api.GET('/api/v1/orders/{orderId}/tracking', { params: { path: { orderId } } }), storyOf);

/** The way until now, of a parcel that is on it. */
export const readTrail = (orderId: string): Promise<readonly Position[]> =>
  read(api.GET('/api/v1/orders/{orderId}/tracking/trail', { params: { path: { orderId } } }), (view) => view.list('points').map(positionOf));

const stopOf = (stop: Fields | null): Route['pickup'] => {
  const place = stop?.at('location');
  if (!stop || !place) throw new TypeError('a stop is missing');
  return { name: stop.text('name'), lat: place.number('lat'), lng: place.number('lng') };
};

export const readRoute = (id: string): Promise<Route> =>
  read(api.GET('/api/v1/deliveries/{id}', { params: { path: { id } } }), (view) => ({
    pickup: stopOf(view.at('pickup')),
    door: stopOf(view.at('drop_off')),
    proof: view.at('proof')?.word('kind', PROOFS, null) ?? null,
  }));

const LONGEST_TRAIL = 500;

/** The way so far; a position that was told before adds nothing. */
export function withPosition(trail: readonly Position[], position: Position): readonly Position[] {
  const last = trail.at(-1);
  if (last && last.at >= position.at) return trail;
  return [...trail, position].slice(-LONGEST_TRAIL);
}

/** What was ridden before this page was open, and what was seen here since. */
export function joined(before: readonly Position[], seen: readonly Position[]): readonly Position[] {
  const until = before.at(-1)?.at ?? '';
  return [...before, ...seen.filter(({ at }) => at > until)];
}
