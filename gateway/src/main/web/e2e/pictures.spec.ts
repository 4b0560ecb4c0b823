import { expect, test, type Page } from '@playwright/test';
import { onItsWay } from './parcel';
import { atTheScreen, logIn, Person } from './people';

/**
 * Pictures of the main pages for people to look at: `PICTURES=folder npx playwright test --project=pictures`. They need a suite on
 * which something goes on: `./blytz demo` in its first minute. What is under the hammer then is bid on.
 */
const folder = process.env.PICTURES ?? 'pictures';

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
const COLOURS = ['light', 'dark'] as const;
const LOOKS = Object.entries(SIZES).flatMap(([size, viewport]) => COLOURS.map((colours) => ({ look: `${size}-${colours}`, viewport, colours })));

type Look = (typeof LOOKS)[number];

/** What is drawn has come: words, pictures, plots. */
async function take(page: Page, name: string, where?: string): Promise<void> {
  if (where) {
    await page.goto(where);
    await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined); // a show is never idle
    await page.waitForTimeout(1_500);
  }
  await page.screenshot({ path: `${folder}/${name}.png` });
}

/** Somebody at the screen, in front of a show whose picture moves. */
async function watching(browser: Parameters<typeof atTheScreen>[0], { viewport, colours }: Look, person: Person, show: string): Promise<Page> {
  const page = await atTheScreen(browser, viewport);
  await page.emulateMedia({ colorScheme: colours });
  await logIn(page, person.account);
  await page.goto(`/shows/${show}`);
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 1, undefined, { timeout: 60_000 });
  return page;
}

/** Others bid, too: until it is so. */
async function leading(page: Page): Promise<void> {
  const next = page.getByRole('region', { name: 'Bid' }).getByRole('button').first();
  await expect(async () => {
    await next.click({ timeout: 1_000 });
    await expect(page.getByText('You lead')).toBeVisible({ timeout: 1_500 });
  }).toPass({ timeout: 90_000, intervals: [200] });
}

test('a show, by somebody who leads', async ({ browser }) => {
  test.setTimeout(400_000);
  const ana = await (await (await Person.join('buyer', 'Ana')).readyToBuy()).proveAddress();
  const { items } = await ana.get<{ items: { id: string }[] }>('/streams?status=live');
  test.skip(!items[0], 'nobody is live');
  for (const look of LOOKS) {
    const page = await watching(browser, look, ana, items[0]?.id ?? '');
    await leading(page);
    await take(page, `show-${look.look}`);
    await page.context().close();
  }
});

test('a parcel on its way', async ({ browser }) => {
  test.setTimeout(400_000);
  const { buyer, order, ride, delivered } = await onItsWay('Capiz shell lamp');
  const pages: Page[] = [];
  for (const { viewport, colours } of LOOKS) {
    const page = await atTheScreen(browser, viewport);
    await page.emulateMedia({ colorScheme: colours });
    await logIn(page, buyer.account);
    await page.goto(`/orders/${order}`);
    await page.locator('canvas').waitFor();
    pages.push(page);
  }
  await ride();
  for (const [index, page] of pages.entries()) await take(page, `order-${LOOKS[index]?.look}`);
  await delivered();
});

const PAGES = {
  nobody: { lobby: '/' },
  buyer: { profile: '/me' },
  seller: { sell: '/sell' },
  rider: { ride: '/ride' },
  admin: { run: '/run', money: '/run/money' },
};

for (const look of LOOKS) {
  test(`pages, ${look.look}`, async ({ browser }) => {
    for (const [role, pages] of Object.entries(PAGES)) {
      const page = await atTheScreen(browser, look.viewport);
      await page.emulateMedia({ colorScheme: look.colours });
      if (role !== 'nobody') await logIn(page, (await Person.demo(role)).account);
      for (const [name, where] of Object.entries(pages)) await take(page, `${name}-${look.look}`, where);
      await page.context().close();
    }
  });
}
