import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { atTheScreen, logIn, Person, soon } from './people';
import { admitted, onAir, over, type LiveShow } from './show';

test.describe.configure({ timeout: 90_000 });

const shows: LiveShow[] = [];

test.afterEach(async () => {
  for (const show of shows.splice(0)) await over(show);
});

async function show(title: string, fixed?: string): Promise<LiveShow> {
  const opened = await onAir(await Person.join('seller', 'Perla'), title, fixed);
  shows.push(opened);
  return opened;
}

/** The page of an order whose card was declined. */
async function atTheOrder(page: Page, buyer: Person, title: string): Promise<string> {
  const seller = await Person.join('seller', 'Ramon');
  const product = await seller.product(await seller.store(`${title} and more`), title, '30.00');
  const order = await buyer.orderNotPaid(product);
  await logIn(page, buyer.account);
  await page.goto(`/orders/${order}`);
  return order;
}

test('a declined card, and another one', async ({ browser }) => {
  const buyer = await (await Person.join('buyer', 'Sela')).readyToBuy('pm_card_chargeDeclinedInsufficientFunds');
  const page = await atTheScreen(browser);
  await atTheOrder(page, buyer, 'Narra stool');
  await expect(page.getByText('There is not enough money on this card')).toBeVisible();
  await expect(page.getByText('Waiting for payment')).toBeVisible();

  await buyer.saveCard('pm_card_mastercard');
  await page.reload();
  await page.getByRole('radio', { name: /4444/ }).check();
  await page.getByRole('button', { name: 'Pay $35.00' }).click();

  await isPaid(page);
});

test('a bank that asks the buyer: no, and then yes', async ({ browser }) => {
  const buyer = await (await Person.join('buyer', 'Tala')).readyToBuy('pm_card_authenticationRequired');
  const page = await atTheScreen(browser, { width: 360, height: 780 });
  const order = await atTheOrder(page, buyer, 'Buri hat');
  await expect(page.getByRole('heading', { name: 'Your bank wants to hear from you' })).toBeVisible();

  await toTheBank(page);
  await page.getByRole('button', { name: 'Refuse' }).click();
  await expect(page.getByRole('heading', { name: 'Not confirmed by your bank' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('');

  await toTheBank(page);
  await page.getByRole('button', { name: 'Authorise' }).click();
  await expect(page).toHaveURL(new RegExp(`/orders/${order}$`));
  await isPaid(page);
});

test('a gift', async ({ browser }) => {
  const { stream } = await show('Bamboo flute');
  const buyer = await (await Person.join('buyer', 'Uma')).readyToBuy();
  const page = await atTheScreen(browser);
  await logIn(page, buyer.account);
  await page.goto(`/shows/${stream}`);

  await page.getByRole('button', { name: 'Gift', exact: true }).click();
  await page.getByRole('button', { name: /^\S* ?Rose/ }).click();
  await page.getByRole('button', { name: /^Give for/ }).click();

  await expect(page.getByText(/gives a gift: Rose/)).toBeVisible();
});

test('a lot at its fixed price', async ({ browser }) => {
  const { stream, lots } = await show('Santol tray', '45.00');
  const buyer = await (await Person.join('buyer', 'Vina')).readyToBuy();
  await admitted(buyer, lots[0] ?? '');
  const page = await atTheScreen(browser);
  await logIn(page, buyer.account);
  await page.goto(`/shows/${stream}`);

  await page.getByRole('button', { name: 'Buy now for $45.00' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Buy now for $45.00' }).click();

  await expect(page.getByText('You won!')).toBeVisible();
  await soon('it is paid', async () => {
    const { items } = await buyer.get<{ items: { status: string }[] }>('/orders');
    return items[0]?.status === 'paid' ? true : undefined;
  });
});

test('a bid over three times the price is meant twice', async ({ browser }) => {
  const { stream, lots, seller } = await show('Pina shawl');
  const buyer = await (await Person.join('buyer', 'Wena')).readyToBuy();
  await admitted(buyer, lots[0] ?? '');
  const page = await atTheScreen(browser);
  await logIn(page, buyer.account);
  await page.goto(`/shows/${stream}`);

  await page.getByRole('button', { name: 'Other amount' }).click();
  await page.getByRole('textbox', { name: 'Your bid' }).fill('90');
  await page.getByRole('button', { name: 'Bid', exact: true }).click();

  await expect(page.getByText('more than three times the current price')).toBeVisible();
  expect((await seller.get<{ total_bids: number }>(`/auctions/${lots[0]}`)).total_bids).toBe(0);
  await page.getByRole('button', { name: 'Yes, bid $90.00' }).click();
  await expect(page.getByText('You lead')).toBeVisible();
});

async function toTheBank(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pay $35.00' }).click();
  await expect(page.getByRole('link', { name: 'Go to my bank' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect.soft(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: 'Go to my bank' }).click();
  await expect(page.getByRole('heading', { name: 'Your bank' })).toBeVisible();
}

async function isPaid(page: Page): Promise<void> {
  await expect(page.getByText('Waiting for payment')).toHaveCount(0);
  await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible();
}
