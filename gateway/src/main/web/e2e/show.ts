import { Person, soon } from './people';

export interface LiveShow {
  seller: Person;
  stream: string;
  lots: string[];
}

/** A show with these lots that has not begun; the lots wait for their seller. */
export async function announced(seller: Person, titles: readonly string[], seconds = 60, fixed?: string): Promise<LiveShow> {
  const store = await seller.store(`${seller.account.name}'s finds`);
  const { id: stream } = await seller.post<{ id: string }>('/streams', {
    title: `Friday finds with ${seller.account.name}`,
    scheduled_start: new Date(Date.now() + 1_200_000).toISOString(),
  });
  const lots: string[] = [];
  for (const title of titles) {
    const product = await seller.product(store, title, fixed);
    const terms = { product_id: product, stream_id: stream, duration_seconds: seconds };
    // The auction house hears of a product a moment later.
    lots.push(await soon(`a lot of ${title}`, () => seller.post<{ id: string }>('/auctions', terms).then(({ id }) => id, () => undefined)));
  }
  return { seller, stream, lots };
}

export async function move(show: LiveShow, ...statuses: string[]): Promise<void> {
  for (const status of statuses) await show.seller.post(`/streams/${show.stream}/status`, { status });
}

/** The right to bid comes by events, a moment after address and card. */
export async function admitted(buyer: Person, lot: string): Promise<void> {
  await soon(`${buyer.account.name} may bid`, async () => {
    const { bidder } = await buyer.get<{ bidder?: { missing?: string[] } }>(`/auctions/${lot}`);
    return !bidder || (bidder.missing ?? []).length === 0 ? true : undefined;
  });
}

/** A show on air with its first lot under the hammer. */
export async function onAir(seller: Person, title: string, fixed?: string): Promise<LiveShow> {
  const show = await announced(seller, [title], 300, fixed);
  await move(show, 'pre_live', 'live');
  await seller.post(`/auctions/${show.lots[0]}/open`);
  return show;
}

/** The show is over. */
export const over = (show: LiveShow): Promise<void> => move(show, 'ending', 'ended');
