import { describe, expect, it } from 'vitest';
import { newsOf } from './frames';
import { Fields } from './fields';
import type { Frame } from './line';
import { seenLotOf } from './lots';
import { answered, hear, readLots, roomOf, type RoomState } from './roomState';
import { showOf } from './shows';
import type { BidAnswer } from './standing';

const dollars = (amount: string) => ({ amount, currency: 'USD' });
const AT = '2026-11-21T12:00:00Z';

const show = showOf(Fields.of({ id: 's', seller_id: 'ana', title: 'Friday finds', status: 'live', scheduled_start: AT }));
const lamp = { auction_id: 'lamp', product_id: 'p', title: 'Capiz lamp', starting_price: dollars('20.00'), lowest_acceptable: dollars('20.00'), ends_at: '2026-11-21T12:01:00Z' };

const opened = (seq: number): Frame => ({ event: 'auction_opened', seq, data: lamp });
const bid = (seq: number, sequence: number, amount: string, name = 'B***b', id = `bid-${sequence}`): Frame => ({
  event: 'bid_placed',
  seq,
  data: { auction_id: 'lamp', bid_id: id, bidder_name: name, amount: dollars(amount), sequence, is_auto: false, total_bids: sequence, lowest_acceptable: dollars(`${Number(amount) + 1}.00`), ends_at: '2026-11-21T12:01:00Z', reserve_met: true },
});
const comment = (seq: number, id: string, at = AT): Frame => ({
  event: 'new_comment', seq, data: { comment_id: id, user_id: 'u', user_name: 'Ben', text: `says ${id}`, created_at: at },
});
const closed = (seq: number): Frame => ({ event: 'auction_closed', seq, data: { auction_id: 'lamp', outcome: 'sold', winner_name: 'M***e', winning_amount: dollars('22.00'), total_bids: 2 } });
const snapshot = (seq: number, data: object = {}): Frame => ({
  event: 'snapshot', seq, data: { stream_id: 's', title: 'Friday finds', status: 'live', seller_id: 'ana', viewers: 3, peak: 5, auction: null, pinned: null, recent_comments: [], seq, ...data },
});

function told(room: RoomState, ...frames: Frame[]): RoomState {
  return frames.reduce((state, frame) => {
    const news = newsOf(frame);
    return news ? hear(state, news, frame.seq ?? null, frame.ts ?? AT) : state;
  }, room);
}

const mine = (sequence: number, leading = true): BidAnswer => ({
  lotId: 'lamp', bidId: `mine-${sequence}`, sequence, leading, amount: dollars('22.00'), currentBid: dollars('22.00'), lowestAcceptable: dollars('23.00'), endsAt: null, maxAmount: dollars('40.00'),
});
const standing = (room: RoomState) => room.standings.get('lamp');

const warning = (seq: number, ends_at: string): Frame => ({ event: 'fair_warning_given', seq, data: { auction_id: 'lamp', ends_at, previous_ends_at: lamp.ends_at } });

describe('a live room', () => {
  it('ends sooner, and says so once, when the seller gives fair warning', () => {
    const soon = '2026-11-21T12:00:20Z';
    const room = told(roomOf(show), opened(4), warning(5, soon), warning(5, soon));
    expect(room.lots.get('lamp')).toMatchObject({ status: 'live', endsAt: soon });
    expect(room.feed).toEqual([{ kind: 'warning', id: `warning-lamp-${soon}`, title: 'Capiz lamp', at: AT }]);
  });

  it('does not take the end of before a warning from an answer that comes late', () => {
    const soon = '2026-11-21T12:00:20Z';
    const room = told(roomOf(show), opened(4), warning(5, soon));
    const late = seenLotOf(Fields.of({ ...lamp, id: 'lamp', status: 'live', sequence: 0, total_bids: 0 }));
    expect(readLots(room, [late]).lots.get('lamp')?.endsAt).toBe(soon);
  });

  it('is the same however often its frames are told', () => {
    const frames = [opened(4), bid(7, 1, '20.00'), comment(8, 'a'), bid(12, 2, '21.00')];
    const once = told(roomOf(show), ...frames);
    expect(told(once, ...frames, bid(7, 1, '20.00'))).toEqual(once);
    expect(once.seq).toBe(12);
    expect(once.lots.get('lamp')).toMatchObject({ currentBid: dollars('21.00'), totalBids: 2 });
    expect(once.points.get('lamp')?.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  it('goes on from where it was after a replay that overlaps', () => {
    const before = told(roomOf(show), opened(4), bid(7, 1, '20.00'));
    const resumed = told(before, bid(7, 1, '20.00'), comment(9, 'a'), bid(11, 2, '21.00'));
    expect(resumed).toEqual(told(roomOf(show), opened(4), bid(7, 1, '20.00'), comment(9, 'a'), bid(11, 2, '21.00')));
  });

  it('takes a snapshot in the middle as the new truth, and keeps what was said before', () => {
    const before = told(roomOf(show), opened(4), comment(5, 'a', '2026-11-21T12:00:01Z'));
    const lot = { ...lamp, status: 'live', current_bid: dollars('35.00'), current_bidder_name: 'C***a', total_bids: 9, sequence: 9, reserve_met: true };
    const said = { comment_id: 'z', user_id: 'u', user_name: 'Zoe', text: 'late', created_at: '2026-11-21T12:00:30Z' };
    const after = told(before, snapshot(90, { auction: lot, recent_comments: [said] }), bid(90, 9, '35.00'), comment(91, 'b', '2026-11-21T12:00:40Z'));
    expect(after.lots.get('lamp')).toMatchObject({ currentBid: dollars('35.00'), sequence: 9 });
    expect(after.feed.map(({ id }) => id)).toEqual(['a', 'z', 'b']);
    expect([after.seq, after.snapshots]).toEqual([91, 1]);
  });

  it('believes a snapshot whose numbers begin anew', () => {
    const after = told(told(roomOf(show), comment(500, 'a')), snapshot(3), comment(4, 'b'));
    expect(after.feed.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(after.seq).toBe(4);
  });

  it('does not let an old answer of the API undo what frames said', () => {
    const room = told(roomOf(show), opened(4), bid(7, 3, '25.00'));
    const old = seenLotOf(Fields.of({ ...lamp, id: 'lamp', status: 'live', current_bid: dollars('20.00'), total_bids: 1, sequence: 1, buy_now_price: dollars('90.00') }));
    expect(readLots(room, [old]).lots.get('lamp')).toMatchObject({ currentBid: dollars('25.00'), sequence: 3, buyNowPrice: dollars('90.00') });
  });

  it('is cancelled, and not merely over, when it was stopped on air', () => {
    const moved = (seq: number, to: string): Frame => ({ event: 'status_changed', seq, data: { from: 'live', to } });
    const ended = (seq: number): Frame => ({ event: 'stream_ended', seq, data: { max_viewers: 5 } });
    expect(told(roomOf(show), moved(4, 'cancelled'), ended(5)).status).toBe('cancelled');
    expect(told(roomOf(show), moved(4, 'ending'), ended(5)).status).toBe('ended');
  });

  it('knows who stands beside the seller', () => {
    const pia: Frame = { event: 'cohost_joined', seq: 5, data: { user_id: 'pia', display_name: 'Pia' } };
    expect([...told(roomOf(show), pia).coHosts]).toEqual(['pia']);
    expect([...told(roomOf(show), pia, snapshot(9, { co_hosts: ['leo'] })).coHosts]).toEqual(['leo']);
  });

  it('knows counts without a number, and does not mind frames that it does not know', () => {
    const room = told(roomOf(show), { event: 'viewer_count_updated', data: { viewers: 8, peak: 11 } }, { event: 'poll_opened', seq: 3, data: {} });
    expect([room.viewers, room.peak, room.seq]).toEqual([8, 11, 0]);
  });

  it('keeps the place of a comment that was removed, also when it is told again', () => {
    const removed: Frame = { event: 'moderation', seq: 7, data: { action: 'comment_removed', comment_id: 'a' } };
    const room = told(roomOf(show), comment(5, 'a'), comment(6, 'b'), removed, comment(8, 'a'));
    expect(room.feed.map(({ id, kind }) => [id, kind])).toEqual([['a', 'removed'], ['b', 'comment']]);
    expect(JSON.stringify(room.feed)).not.toContain('says a');
  });

  it('notices in a snapshot what was removed meanwhile', () => {
    const before = told(roomOf(show), comment(5, 'a', '2026-11-21T12:00:01Z'), comment(6, 'b', '2026-11-21T12:00:02Z'), comment(7, 'c', '2026-11-21T12:00:03Z'));
    const said = (id: string, at: string) => ({ comment_id: id, user_id: 'u', user_name: 'Ben', text: `says ${id}`, created_at: at });
    const after = told(before, snapshot(90, { recent_comments: [said('a', '2026-11-21T12:00:01Z'), said('c', '2026-11-21T12:00:03Z')] }));
    expect(after.feed.map(({ id, kind }) => [id, kind])).toEqual([['a', 'comment'], ['b', 'removed'], ['c', 'comment']]);
  });

  it('knows who may not comment, until they may again', () => {
    const mute: Frame = { event: 'moderation', seq: 5, data: { action: 'muted', user_id: 'u', until: AT } };
    const unmute: Frame = { event: 'moderation', seq: 6, data: { action: 'unmuted', user_id: 'u' } };
    const muted = told(roomOf(show), mute);
    expect(muted.muted.get('u')).toBe(AT);
    expect(told(muted, unmute).muted.size).toBe(0);
    expect(told(muted, snapshot(9)).muted.size).toBe(0);
  });

  it('tells the fall of the hammer once', () => {
    const room = told(roomOf(show), opened(4), bid(5, 1, '22.00'), closed(6), closed(6));
    expect(room.fall).toMatchObject({ title: 'Capiz lamp', winner: 'M***e', amount: dollars('22.00') });
    expect(room.feed).toHaveLength(1);
    expect(room.lots.get('lamp')?.status).toBe('sold');
    expect(told(room, { ...opened(9), data: { ...lamp, auction_id: 'vase' } }).fall).toBeNull();
  });
});

describe('where I stand', () => {
  const open = told(roomOf(show), opened(4));

  it('is nothing before I bid, whatever the others do', () => {
    expect(standing(told(open, bid(5, 1, '20.00')))).toBeUndefined();
  });

  it('is at the front from the answer on, and after it when another’s mask follows', () => {
    const leading = told(answered(open, mine(2)), bid(6, 2, '22.00', 'M***e', 'mine-2'));
    expect(standing(leading)).toMatchObject({ leading: true, unsure: false, alias: 'M***e' });
    expect(standing(told(leading, bid(7, 3, '23.00')))).toMatchObject({ leading: false, unsure: false, maxAmount: null });
  });

  it('is unsure when the mask is mine but the bid is not known, until the lot is asked', () => {
    const leading = told(answered(open, mine(2)), bid(6, 2, '22.00', 'M***e', 'mine-2'), bid(7, 4, '25.00', 'M***e', 'another'));
    expect(standing(leading)).toMatchObject({ leading: true, unsure: true });
    const view = { ...lamp, id: 'lamp', status: 'live', sequence: 4, current_bidder_name: 'M***e', you: { leading: true, max_amount: dollars('40.00') } };
    expect(standing(readLots(leading, [seenLotOf(Fields.of(view))]))).toMatchObject({ leading: true, unsure: false });
  });

  it('is unsure when a later bid was told before my answer came', () => {
    expect(standing(answered(told(open, bid(6, 3, '25.00')), mine(2)))).toMatchObject({ leading: true, unsure: true });
  });

  it('is known again after a reload, from the lot alone', () => {
    const view = { ...lamp, id: 'lamp', status: 'live', sequence: 4, current_bidder_name: 'M***e', you: { leading: true, max_amount: null } };
    expect(standing(readLots(open, [seenLotOf(Fields.of(view))]))).toMatchObject({ leading: true, alias: 'M***e' });
  });
});
