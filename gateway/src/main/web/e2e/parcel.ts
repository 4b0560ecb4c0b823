import { Person, soon } from './people';

type Place = readonly [lat: number, lng: number];

/** From Escolta over the bridge towards Taft Avenue, as streets go. */
const WAY: readonly Place[] = [[14.5966, 120.98], [14.5957, 120.9776], [14.5925, 120.9781], [14.5893, 120.9806]];
const METRES_A_SECOND = 30;
const METRES_A_DEGREE = 111_320;

export interface Parcel {
  buyer: Person;
  order: string;
  /** Most of the way, with a point every second. */
  ride: () => Promise<void>;
  delivered: () => Promise<void>;
}

/** A parcel on its way to the door: bought, paid, and in its rider's bag. */
export async function onItsWay(title: string): Promise<Parcel> {
  const [seller, buyer, rider] = await Promise.all([Person.join('seller', 'Liwayway'), Person.join('buyer', 'Ana'), Person.join('rider', 'Rico')]);
  await (await buyer.readyToBuy()).proveAddress();
  const [[lat, lng]] = WAY as [Place];
  const product = await seller.product(await seller.store('Liwayway’s finds', { lat, lng }), title, '40.00');
  const order = await soon('an order', () => buyer.post<{ id: string }>('/orders', { product_id: product }).then(({ id }) => id, () => undefined));
  await soon('it is paid', async () => ((await buyer.get<{ status: string }>(`/orders/${order}`)).status === 'paid' ? true : undefined));
  await rider.post('/riders/me/shift', { online: true, location: { lat, lng } });
  await seller.post(`/orders/${order}/ship`);
  const delivery = await soon('an offer', async () => (await rider.get<{ items: { id: string }[] }>('/riders/me/offers')).items[0]?.id);
  await rider.post(`/deliveries/${delivery}/accept`);
  await rider.post(`/deliveries/${delivery}/pick-up`);
  const delivered = async () => {
    const { pin } = await buyer.get<{ pin: string }>(`/orders/${order}/tracking`);
    await rider.post(`/deliveries/${delivery}/complete`, { pin });
    await rider.post('/riders/me/shift', { online: false });
  };
  return { buyer, order, ride: () => ride(rider), delivered };
}

/** No faster than tracking believes. */
async function ride(rider: Person): Promise<void> {
  for (const [index, to] of WAY.slice(1).entries()) {
    const from = WAY[index] ?? to;
    const north = (to[0] - from[0]) * METRES_A_DEGREE;
    const east = (to[1] - from[1]) * METRES_A_DEGREE * Math.cos((to[0] * Math.PI) / 180);
    const steps = Math.ceil(Math.hypot(north, east) / METRES_A_SECOND);
    const heading = Math.round((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
    for (let step = 1; step <= steps; step++) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const at = (degree: 0 | 1) => from[degree] + ((to[degree] - from[degree]) * step) / steps;
      await rider.post('/riders/me/positions', { lat: at(0), lng: at(1), heading, speed: METRES_A_SECOND * 3.6 });
    }
  }
}
