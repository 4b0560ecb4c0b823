import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { atTheScreen, logIn, Person } from './people';
import { announced, move } from './show';

/** Whatever a screen reader or a narrow telephone would stumble over. */
async function isFit(page: Page, where: string): Promise<void> {
  await page.goto(where);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[role=status][aria-label=Loading]')).toHaveCount(0);
  for (const colours of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect.soft(serious.map(({ id, nodes }) => `${where} ${colours}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(wide, `${where} is wider than the screen`).toBeLessThanOrEqual(0);
}

const RUN = ['', '/users', '/stores', '/shows', '/orders', '/waiting', '/money', '/moderation', '/audit'].map((page) => `/run${page}`);
const PHONE = { width: 360, height: 780 };

test('for everybody, on a small telephone', async ({ browser }) => {
  const seller = await Person.join('seller', 'Gloria');
  const show = await announced(seller, ['Abaca basket'], 120);
  await move(show, 'pre_live', 'live');
  await seller.post(`/auctions/${show.lots[0]}/open`);
  const page = await atTheScreen(browser, PHONE);
  for (const where of ['/', `/shows/${show.stream}`, '/login', '/register', '/verify', '/forgot', '/nowhere']) await isFit(page, where);
});

test('for buyers', async ({ browser }) => {
  const seller = await Person.join('seller', 'Nena');
  const buyer = await (await Person.join('buyer', 'Hilda')).readyToBuy('pm_card_chargeDeclined');
  const order = await buyer.orderNotPaid(await seller.product(await seller.store('Nena’s'), 'Woven bag', '40.00'));
  const page = await atTheScreen(browser, PHONE);
  await logIn(page, buyer.account);
  for (const where of ['/orders', `/orders/${order}`, '/notifications', '/me']) await isFit(page, where);
});

test('for sellers', async ({ browser }) => {
  const seller = await Person.join('seller', 'Iris');
  const show = await announced(seller, ['Wooden bowl']);
  const page = await atTheScreen(browser, PHONE);
  await logIn(page, seller.account);
  for (const where of ['/sell', '/sell/products', '/sell/shows', `/sell/shows/${show.stream}`, '/sell/orders', '/sell/money']) await isFit(page, where);
});

test('for riders and admins', async ({ browser }) => {
  const rider = await atTheScreen(browser, PHONE);
  await logIn(rider, (await Person.join('rider', 'Jun')).account);
  await isFit(rider, '/ride');
  const admin = await atTheScreen(browser, PHONE);
  await logIn(admin, (await Person.demo('admin')).account);
  for (const where of RUN) await isFit(admin, where);
});

test('in Filipino', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fil-PH' });
  const page = await context.newPage();
  await page.goto('/login');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fil');
  await expect(page.getByRole('heading', { name: 'Mag-log in' })).toBeVisible();
});
