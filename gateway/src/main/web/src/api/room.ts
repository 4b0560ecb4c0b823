import { createStore, type StoreApi } from 'zustand/vanilla';
import { ServerClock } from './clock';
import { newsOf } from './frames';
import { Line, socketAddress, type Frame, type LineState } from './line';
import { readBids, readLot, readLotsOf, type SeenLot } from './lots';
import { answered, hear, readLots, roomOf, withPoints, type RoomState } from './roomState';
import type { Show } from './shows';
import type { BidAnswer } from './standing';

export type { FeedItem } from './feed';
export type { RoomState } from './roomState';

/** This person is banned from this show. */
export const BANNED = 4423;

/** No valid token, banned, no such show, and: the show is over. */
const FINAL = new Set([4401, 4403, 4404, BANNED, 1000]);

export interface LiveState {
  room: RoomState;
  line: LineState;
  /** Why the line is closed for good. */
  closed: number | null;
}

type Reactions = (counts: ReadonlyMap<string, number>) => void;

/**
 * A show's live room: what its socket says, put together with what the API says when something may be missing. It
 * comes back with the last sequence number that it saw, so that nothing is lost, and takes nothing twice.
 */
export class LiveRoom {
  readonly store: StoreApi<LiveState>;
  readonly clock = new ServerClock();
  private readonly reactions = new Set<Reactions>();
  private line: Line | null = null;
  private asking: ReturnType<typeof setTimeout> | undefined;
  private lotsWanted = false;
  private over = false;

  constructor(private readonly show: Show) {
    this.store = createStore<LiveState>(() => ({ room: roomOf(show), line: 'connecting', closed: null }));
  }

  open(): void {
    this.line = new Line({
      address: () => {
        const { seq } = this.store.getState().room;
        return socketAddress(`/streams/${this.show.id}${seq > 0 ? `?last_seq=${seq}` : ''}`);
      },
      frame: (frame) => this.hear(frame),
      state: (line, code) => this.store.setState({ line, closed: line === 'closed' ? (code ?? 0) : null }),
      final: FINAL,
    });
  }

  close(): void {
    clearTimeout(this.asking);
    this.over = true;
    this.line?.close();
    this.line = null;
  }

  /** False: there is no line right now, and nobody will see it. */
  react(reaction: string): boolean {
    return this.line?.send('reaction', { reaction }) ?? false;
  }

  onReactions(listener: Reactions): () => void {
    this.reactions.add(listener);
    return () => this.reactions.delete(listener);
  }

  /** What the API says of the lots, with where we stand in them. */
  take(lots: readonly SeenLot[]): void {
    this.change((room) => readLots(room, lots));
  }

  /** What the API says of the show: all there is to know without a socket. */
  showRead(show: Show): void {
    if (this.store.getState().line !== 'open') this.change((room) => ({ ...room, title: show.title, status: show.status, video: show.video }));
  }

  answered(answer: BidAnswer): void {
    this.change((room) => answered(room, answer));
    this.catchUp();
  }

  async askLots(): Promise<void> {
    this.take((await readLotsOf(this.show.id)).items);
  }

  async askLot(id: string): Promise<void> {
    this.take([await readLot(id)]);
  }

  /** The bids so far, for the price's curve. */
  async askBids(id: string): Promise<void> {
    const { items } = await readBids(id);
    const points = items.map(({ sequence, amount, placedAt }) => ({ sequence, amount, at: Date.parse(placedAt) }));
    this.change((room) => withPoints(room, id, points));
  }

  private hear(frame: Frame): void {
    // Written just now, unlike frames that are told again after a gap.
    if (frame.ts && (frame.event === 'pong' || frame.event === 'snapshot')) this.clock.hear(frame.ts);
    const news = newsOf(frame);
    if (!news) return;
    if (news.event === 'reactions') this.reactions.forEach((listener) => listener(news.counts));
    this.change((room) => hear(room, news, frame.seq ?? null, frame.ts ?? new Date().toISOString()));
    if (news.event === 'snapshot' || news.event === 'lot_announced') this.lotsWanted = true;
    this.catchUp();
  }

  /**
   * Asks for what frames do not say: after a gap all lots, else those where I may or may not lead, since my mask may be
   * another's too. In a moment: bids come in flocks.
   */
  private catchUp(): void {
    const unsure = () => [...this.store.getState().room.standings].filter(([, standing]) => standing.unsure).map(([id]) => id);
    if (this.asking !== undefined || (!this.lotsWanted && unsure().length === 0)) return;
    this.asking = setTimeout(() => {
      const asked = this.lotsWanted ? this.askLots() : Promise.all(unsure().map((id) => this.askLot(id)));
      this.lotsWanted = false;
      asked.then(
        () => this.rest(0),
        (trouble: unknown) => {
          console.warn('the lots could not be asked', trouble);
          this.lotsWanted = true;
          this.rest(AGAIN_MS);
        },
      );
    }, GATHER_MS);
  }

  private rest(wait: number): void {
    if (this.over) return;
    this.asking = setTimeout(() => {
      this.asking = undefined;
      this.catchUp();
    }, wait);
  }

  private change(next: (room: RoomState) => RoomState): void {
    this.store.setState(({ room }) => ({ room: next(room) }));
  }
}

const GATHER_MS = 120;
const AGAIN_MS = 2_000;
