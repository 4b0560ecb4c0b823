import { expect, test, type Page } from '@playwright/test';
import { atTheScreen, logIn, Person, soon } from './people';
import { announced, move } from './show';

/** Its picture moves: time goes on, and the pixels change. */
async function moves(page: Page): Promise<void> {
  const video = page.locator('main video').first();
  const seen = () =>
    video.evaluate((element: HTMLVideoElement) => {
      const canvas = document.createElement('canvas');
      canvas.width = 64;
      canvas.height = 36;
      const pen = canvas.getContext('2d');
      pen?.drawImage(element, 0, 0, 64, 36);
      return { at: element.currentTime, pixels: [...(pen?.getImageData(0, 0, 64, 36).data ?? [])].join() };
    });
  await expect.poll(async () => (await seen()).at, { timeout: 30_000 }).toBeGreaterThan(0.5);
  const before = await seen();
  await page.waitForTimeout(1_500);
  const after = await seen();
  expect(after.at).toBeGreaterThan(before.at);
  expect(after.pixels).not.toBe(before.pixels);
}

test('from the camera to the door', async ({ browser }) => {
  test.setTimeout(300_000);
  const seller = await Person.join('seller', 'Liwayway');
  const ana = await (await Person.join('buyer', 'Ana')).readyToBuy();
  const bo = await (await Person.join('buyer', 'Bo')).readyToBuy();
  const rider = await Person.join('rider', 'Rico');
  const show = await announced(seller, ['Capiz shell lamp'], 300);
  const [studio, phone, desk, bike] = await Promise.all([
    atTheScreen(browser),
    atTheScreen(browser, { width: 390, height: 844 }),
    atTheScreen(browser, { width: 1440, height: 900 }),
    atTheScreen(browser, { width: 360, height: 780 }),
  ]);
  await logIn(studio, seller.account);
  await logIn(phone, ana.account);
  await logIn(desk, bo.account);

  await studio.goto(`/sell/shows/${show.stream}`);
  await studio.getByRole('button', { name: 'Open the doors' }).click();
  await expect(studio.getByRole('button', { name: 'Go live' })).toBeVisible();
  const { livekit } = await ana.post<{ livekit: object | null }>(`/streams/${show.stream}/join`);
  if (livekit) {
    await studio.getByRole('button', { name: 'Turn the camera on' }).click();
    await studio.getByRole('button', { name: 'Send to viewers' }).click();
    await expect(studio.getByText('On air').first()).toBeVisible();
  }
  await studio.getByRole('button', { name: 'Go live' }).click();
  await expect(studio.getByRole('button', { name: 'Say goodbye' })).toBeVisible();

  await Promise.all([phone.goto(`/shows/${show.stream}`), desk.goto(`/shows/${show.stream}`)]);
  await expect(phone.getByText('Live', { exact: true })).toBeVisible();
  if (livekit) await moves(desk);

  // the chat, from one to all; whatever looks like a script is a text
  await phone.getByRole('textbox', { name: 'Say something' }).fill('Magkano po? <img src=x onerror=alert(1)>');
  await phone.keyboard.press('Enter');
  await expect(desk.getByText('Magkano po? <img src=x onerror=alert(1)>')).toBeVisible();

  // the hammer
  await studio.getByRole('button', { name: 'Open the bidding on Capiz shell lamp' }).click();
  await phone.getByRole('button', { name: 'Bid $20.00' }).click();
  await expect(phone.getByText('You lead')).toBeVisible();
  await desk.getByRole('button', { name: /^Bid \$2[1-9]\.\d\d$/ }).first().click();
  await expect(desk.getByText('You lead')).toBeVisible();
  await expect(phone.getByText('You were outbid')).toBeVisible();
  await studio.getByRole('button', { name: 'Close the bidding on Capiz shell lamp' }).click();
  await expect(desk.getByText('Last seconds for Capiz shell lamp')).toBeVisible();
  await expect(desk.getByText('You won!')).toBeVisible({ timeout: 60_000 });
  await expect(phone.getByText(/goes to|Sold/).first()).toBeVisible();

  // paid by itself, with the saved card
  const order = await soon('the order is paid', async () => {
    const { items } = await bo.get<{ items: { id: string; status: string }[] }>('/orders');
    return items.find(({ status }) => status === 'paid')?.id;
  });
  await desk.goto('/orders');
  await expect(desk.getByText('Capiz shell lamp').first()).toBeVisible();

  // handed over, brought, followed on the map
  await studio.goto('/sell/orders');
  await logIn(bike, rider.account);
  await bike.goto('/ride');
  await bike.getByRole('button', { name: 'Begin' }).click();
  await expect(bike.getByText('You are on shift')).toBeVisible();
  await studio.getByRole('button', { name: 'Hand over to a rider' }).first().click();
  await bike.getByRole('button', { name: 'Accept' }).click({ timeout: 30_000 });
  await desk.goto(`/orders/${order}`);
  await bike.getByRole('button', { name: 'I have the parcel' }).click();
  await expect(bike.locator('canvas')).toBeVisible();
  await bike.context().setGeolocation({ latitude: 14.5935, longitude: 120.982 });
  await expect(desk.getByRole('img', { name: 'Your rider' })).toBeVisible();
  await expect(desk.locator('canvas').first()).toBeVisible();
  const { pin } = await bo.get<{ pin: string }>(`/orders/${order}/tracking`);
  await expect(desk.getByText(pin, { exact: true })).toBeVisible();
  await bike.getByRole('textbox', { name: 'PIN' }).fill(pin);
  await bike.getByRole('button', { name: 'Delivered' }).click();
  await expect(bike.getByText('Brought').locator('..').getByText('Delivered')).toBeVisible();
  await bike.getByRole('button', { name: 'End shift' }).click();
  await soon('it is delivered', async () => ((await bo.get<{ status: string }>(`/orders/${order}`)).status === 'delivered' ? true : undefined));
  await expect(desk.getByText('Delivered').first()).toBeVisible({ timeout: 30_000 });

  // told: one counter, gone when it is read
  await desk.goto('/notifications');
  await expect(desk.getByRole('listitem').first()).toBeVisible();

  await studio.goto('/sell/money');
  await expect(studio.getByText('Available').first()).toBeVisible();
});

test('an admin sees the house', async ({ browser }) => {
  const page = await atTheScreen(browser);
  await logIn(page, (await Person.demo('admin')).account);
  await page.goto('/run');
  for (const service of ['auth', 'catalog', 'auction', 'order', 'payment', 'chat', 'notification', 'tracking', 'analytics']) {
    await expect(page.getByText(new RegExp(service, 'i')).first()).toBeVisible();
  }
  await page.goto('/run/money');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a buyer is no admin', async ({ browser }) => {
  const page = await atTheScreen(browser);
  await logIn(page, (await Person.join('buyer', 'Cora')).account);
  await page.goto('/run');
  await expect(page.getByText('Not for your account')).toBeVisible();
});

test('what is typed as a bid and is none', async ({ browser }) => {
  const seller = await Person.join('seller', 'Tomas');
  const buyer = await (await Person.join('buyer', 'Dina')).readyToBuy();
  const show = await announced(seller, ['Rattan chair'], 120);
  await move(show, 'pre_live', 'live');
  await seller.post(`/auctions/${show.lots[0]}/open`);
  const page = await atTheScreen(browser);
  await logIn(page, buyer.account);
  await page.goto(`/shows/${show.stream}`);
  await page.getByRole('button', { name: 'Other amount' }).click();
  for (const text of ['1e9', '-5', '10.005', 'lots']) {
    await page.getByRole('textbox', { name: 'Your bid' }).fill(text);
    await page.getByRole('button', { name: 'Bid', exact: true }).click();
    await expect(page.getByText('Please type an amount in USD').first()).toBeVisible();
  }
  const { total_bids } = await seller.get<{ total_bids: number }>(`/auctions/${show.lots[0]}`);
  expect(total_bids).toBe(0);
});

test('a lost network in the middle of a bid', async ({ browser }) => {
  const seller = await Person.join('seller', 'Nita');
  const buyer = await (await Person.join('buyer', 'Elmo')).readyToBuy();
  const show = await announced(seller, ['Brass bowl'], 120);
  await move(show, 'pre_live', 'live');
  await seller.post(`/auctions/${show.lots[0]}/open`);
  const page = await atTheScreen(browser);
  await logIn(page, buyer.account);
  await page.goto(`/shows/${show.stream}`);
  await expect(page.getByRole('button', { name: 'Bid $20.00' })).toBeVisible();

  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Bid $20.00' }).click();
  await expect(page.getByText(/We do not know yet|still have no answer/)).toBeVisible();
  await expect(page.getByText('You lead')).toBeHidden();
  await page.context().setOffline(false);

  await expect(page.getByText('You lead')).toBeVisible({ timeout: 60_000 });
  const { total_bids } = await seller.get<{ total_bids: number }>(`/auctions/${show.lots[0]}`);
  expect(total_bids).toBe(1);
});

test('a stale CSRF token', async ({ browser }) => {
  const page = await atTheScreen(browser);
  await logIn(page, (await Person.join('buyer', 'Fe')).account);

  const answer = await page.evaluate(async () => {
    const said = await fetch('/api/v1/notifications/read-all', { method: 'POST', headers: { 'X-CSRF-Token': 'yesterday' } });
    return [said.status, ((await said.json()) as { code: string }).code];
  });

  expect(answer).toEqual([403, 'csrf_token_invalid']);
});
