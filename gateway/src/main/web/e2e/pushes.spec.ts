import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { atTheScreen, logIn, Person, soon } from './people';
import { pushesOn, pushOn, screenOf, turnOn } from './pushes';
import { admitted, onAir, over } from './show';

const WIDTHS = { wide: 1280, narrow: 360 };
const folder = process.env.PICTURES;

const dollars = (amount: string) => ({ amount: { amount, currency: 'USD' } });

/** As a phone shows it: light and dark, wide and narrow, and readable in each. */
async function looksRight(page: Page, token: string, title: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [size, width] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width, height: 760 });
      await page.goto(screenOf(token));
      await expect(page.getByRole('heading', { level: 3 })).toHaveText(title);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      if (folder) await page.screenshot({ path: `${folder}/push-${scheme}-${size}.png` });
    }
    const bare = await page.context().newPage(); // with scripts of ours, which the page itself allows nobody
    await bare.emulateMedia({ colorScheme: scheme });
    await bare.setContent(await (await fetch(screenOf(token))).text());
    const { violations } = await new AxeBuilder({ page: bare }).withRules(['color-contrast', 'html-has-lang', 'link-name', 'document-title']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await bare.close();
  }
}

test('outbid on a phone: the latest words alone, and the way back into the show', async ({ browser }) => {
  const ana = await (await Person.join('buyer', 'Ana')).readyToBuy();
  const ben = await (await Person.join('buyer', 'Ben')).readyToBuy();
  const show = await onAir(await Person.join('seller', 'Perla'), 'Capiz <b>lamp</b> & shade');
  const [lot = ''] = show.lots;
  await admitted(ana, lot);
  await admitted(ben, lot);
  const token = await turnOn(ana, 'web');

  await ana.post(`/auctions/${lot}/bid`, dollars('20.00'));
  await ben.post(`/auctions/${lot}/bid`, dollars('30.00'));
  await pushOn(token, /\$30\.00/);
  await ana.post(`/auctions/${lot}/bid`, dollars('40.00'));
  await ben.post(`/auctions/${lot}/bid`, dollars('50.00'));
  const push = await pushOn(token, /\$50\.00/);

  expect((await pushesOn(token)).map(({ is_shown }) => is_shown)).toEqual([true, false]);
  expect(push.tag).toBe(`outbid-${lot}`);
  const page = await atTheScreen(browser);
  await logIn(page, ana.account);
  await looksRight(page, token, 'You were outbid');
  await expect(page.getByText('replaces 1')).toBeVisible();
  await expect(page.getByText(/\$50\.00 on Capiz <b>lamp<\/b> & shade/)).toBeVisible();

  await page.setViewportSize({ width: 1280, height: 760 });
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: 'Bid again' }).click()]);
  await expect(opened).toHaveURL(new RegExp(`/shows/${show.stream}$`)); // what it counted by is gone from the address
  await soon('it is read', async () => {
    const { items } = await ana.get<{ items: { id: string; read: boolean }[] }>('/notifications');
    return items.find(({ id, read }) => id === push.notification_id && read);
  });
  await over(show);
});

test('a device that gets messages is shown, and taken off', async ({ browser }) => {
  const cora = await Person.join('buyer', 'Cora');
  await turnOn(cora, 'android', '2.4.0');
  await turnOn(cora, 'ios');
  const page = await atTheScreen(browser, { width: 360, height: 780 });
  await logIn(page, cora.account);
  await page.goto('/me#devices');
  const devices = page.locator('#devices');

  await expect(devices.getByText('Android phone')).toBeVisible();
  await expect(devices.getByText(/version 2\.4\.0/)).toBeVisible();
  await devices.getByRole('listitem').filter({ hasText: 'iPhone or iPad' }).getByRole('button', { name: 'Send nothing there' }).click();

  await expect(devices.getByText('iPhone or iPad')).toBeHidden();
  const { items } = await cora.get<{ items: { platform: string }[] }>('/devices');
  expect(items.map(({ platform }) => platform)).toEqual(['android']);
});
