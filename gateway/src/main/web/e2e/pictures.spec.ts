import { test, type Page } from '@playwright/test';
import { atTheScreen, logIn, Person } from './people';

/**
 * Pictures of the main pages for people to look at: `PICTURES=folder npx playwright test --project=pictures`. They need a suite on
 * which something goes on, such as `./blytz demo` in its first minutes.
 */
const folder = process.env.PICTURES ?? 'pictures';

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

async function take(page: Page, name: string, where: string): Promise<void> {
  await page.goto(where);
  await page.waitForTimeout(3_000);
  if (where.startsWith('/shows/')) await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 1, undefined, { timeout: 60_000 });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${size}, ${colorScheme}`, async ({ browser }) => {
      const page = await atTheScreen(browser, viewport);
      await page.emulateMedia({ colorScheme });
      const picture = (name: string, where: string) => take(page, `${name}-${size}-${colorScheme}`, where);
      await picture('lobby', '/');
      const anybody = await Person.demo('buyer');
      await logIn(page, anybody.account);
      const { items } = await anybody.get<{ items: { id: string }[] }>('/streams?status=live');
      if (items[0]) await picture('show', `/shows/${items[0].id}`);
      await picture('orders', '/orders');
      await picture('profile', '/me');
      await page.context().clearCookies();
      await logIn(page, (await Person.demo('seller')).account);
      await picture('sell', '/sell');
      await page.context().clearCookies();
      await logIn(page, (await Person.demo('rider')).account);
      await picture('ride', '/ride');
      await page.context().clearCookies();
      await logIn(page, (await Person.demo('admin')).account);
      await picture('run', '/run');
    });
  }
}
