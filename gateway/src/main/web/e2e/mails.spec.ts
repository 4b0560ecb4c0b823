import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { atTheScreen, logIn, Person, soon } from './people';
import { codeIn, mailOf, pictureOf, type Mail } from './post';
import { admitted, announced, move } from './show';

const WIDTHS = { wide: 1280, narrow: 360 };
const folder = process.env.PICTURES;

/** As a mail program shows it: readable wide and narrow, with nothing that it asks anybody for, and the same as text. */
async function looksRight(page: Page, mail: Mail, name: string): Promise<void> {
  expect(mail.has_html).toBe(true);
  await page.goto('about:blank'); // what was open before may still be asking
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const [size, width] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width, height: 760 });
    await page.goto(pictureOf(mail));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(mail.subject);
    await expect(page.getByRole('link')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    if (folder) await page.screenshot({ path: `${folder}/mail-${name}-${size}.png` });
  }
  expect(asked.filter((url) => !url.startsWith(pictureOf(mail)) && !url.endsWith('/favicon.ico'))).toEqual([]);
  await isReadable(page, mail);
  const paragraphs = await page.locator('p').allInnerTexts();
  const text = mail.text.replace(/\s+/g, ' ');
  for (const paragraph of paragraphs) expect(text).toContain(paragraph.replace(/\s+/g, ' ').trim());
  expect(mail.text).toContain(await page.getByRole('link').getAttribute('href'));
}

/** With scripts of ours, which the mail page allows nobody. */
async function isReadable(page: Page, mail: Mail): Promise<void> {
  const bare = await page.context().newPage();
  await bare.setContent(await (await fetch(pictureOf(mail))).text());
  const { violations } = await new AxeBuilder({ page: bare }).withRules(['color-contrast', 'html-has-lang', 'link-name', 'document-title']).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await bare.close();
}

/** Where its one link leads, in a window of its own. */
async function follow(page: Page): Promise<Page> {
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link').click()]);
  return opened;
}

test('won, paid, shipped, delivered', async ({ browser }) => {
  const seller = await Person.join('seller', 'Perla');
  const ana = await (await Person.join('buyer', 'Ana')).readyToBuy();
  const rider = await Person.join('rider', 'Rico');
  const title = 'Capiz <b>lamp</b> & shade';
  const show = await announced(seller, [title], 10);
  const [lot = ''] = show.lots;
  await admitted(ana, lot);
  await move(show, 'pre_live', 'live');
  await seller.post(`/auctions/${lot}/open`);
  await ana.post(`/auctions/${lot}/bid`, { amount: { amount: '20.00', currency: 'USD' } });
  const page = await atTheScreen(browser);
  await logIn(page, ana.account);
  const { email } = ana.account;

  await looksRight(page, await mailOf(email, /^You won /), 'won');
  const orders = await follow(page);
  await expect(orders).toHaveURL(/\/orders$/);
  await expect(orders.getByText(title).first()).toBeVisible();

  const order = await soon('a paid order', async () => {
    const { items } = await ana.get<{ items: { id: string; status: string }[] }>('/orders');
    return items.find(({ status }) => status === 'paid')?.id;
  });
  await looksRight(page, await mailOf(email, /^Paid: /), 'paid');
  await expect(await follow(page)).toHaveURL(new RegExp(`/orders/${order}$`));

  await rider.post('/riders/me/shift', { online: true, location: { lat: 14.589, lng: 120.985 } });
  await seller.post(`/orders/${order}/ship`);
  await looksRight(page, await mailOf(email, /^On its way: /), 'shipped');
  const way = await follow(page);
  await expect(way).toHaveURL(new RegExp(`/orders/${order}$`));
  const { pin } = await soon('a PIN', async () => {
    const story = await ana.get<{ pin: string | null }>(`/orders/${order}/tracking`);
    return story.pin ? { pin: story.pin } : undefined;
  });
  await expect(way.getByText(pin, { exact: true })).toBeVisible();

  // the rider, at the door, on a telephone
  const delivery = await soon('an offer', async () => {
    const { items } = await rider.get<{ items: { id: string; order_id: string }[] }>('/riders/me/offers');
    return items.find(({ order_id }) => order_id === order)?.id;
  });
  await rider.post(`/deliveries/${delivery}/accept`);
  await rider.post(`/deliveries/${delivery}/pick-up`);
  const phone = await atTheScreen(browser, { width: 360, height: 780 });
  await logIn(phone, rider.account);
  await phone.goto('/ride');
  await phone.getByRole('textbox', { name: 'PIN' }).fill(pin === '0000' ? '0001' : '0000');
  await phone.getByRole('button', { name: 'Delivered' }).click();
  await expect(phone.getByText(/This is not the PIN of this parcel. Tries left: 4/)).toBeVisible();
  await phone.getByRole('textbox', { name: 'PIN' }).fill(pin);
  await phone.getByRole('button', { name: 'Delivered' }).click();
  await rider.post('/riders/me/shift', { online: false });

  await looksRight(page, await mailOf(email, /^Delivered: /), 'delivered');
  const brought = await follow(page);
  await expect(brought.getByText('Handed over with your PIN')).toBeVisible();
  await expect(brought.getByText(pin, { exact: true })).toBeHidden();
});

test('a new account proves its address', async ({ browser }) => {
  const page = await atTheScreen(browser, { width: 360, height: 780 });
  const email = `bea.${randomUUID()}@console.blytz.test`;
  await page.goto('/register');
  await page.getByLabel('First name').fill('Bea');
  await page.getByLabel('Last name').fill('Luna');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill('correct horse');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByRole('heading', { name: 'Confirm your e-mail' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Another code in \d+ seconds?/ })).toBeDisabled();

  await page.getByRole('link', { name: 'Later' }).click();
  await expect(page.getByText('Your e-mail address is not confirmed yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Confirm it now' }).click();
  const mail = await mailOf(email, /^Confirm your e-mail address$/);
  const code = codeIn(mail);
  await page.getByLabel('Code').fill(code === '000000' ? '000001' : '000000');
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.getByText(/This code does not fit/)).toBeVisible();

  const reader = await page.context().newPage();
  await looksRight(reader, mail, 'verification');
  const opened = await follow(reader);
  await expect(opened.getByLabel('E-mail')).toHaveValue(email);
  await expect(opened.getByLabel('Code')).toHaveValue(code);
  expect(opened.url()).not.toContain(code);
  await opened.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(opened.getByText('Your e-mail address is confirmed.')).toBeVisible();
  await opened.goto('/me');
  await expect(opened.getByText('E-mail confirmed')).toBeVisible();
  await expect(opened.getByText('Your e-mail address is not confirmed yet.')).toBeHidden();
});

test('a forgotten password', async ({ browser }) => {
  const cora = await Person.join('buyer', 'Cora');
  const { email } = cora.account;
  const page = await atTheScreen(browser);
  await page.goto('/login');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByText(/a code is on its way/)).toBeVisible();

  const mail = await mailOf(email, /^A new password for Blytz$/);
  const reader = await page.context().newPage();
  await looksRight(reader, mail, 'password');
  const opened = await follow(reader);
  await expect(opened.getByLabel('Code')).toHaveValue(codeIn(mail));
  await opened.getByRole('textbox', { name: 'New password' }).fill('battery staple');
  await opened.getByRole('button', { name: 'Save and log in' }).click();
  await opened.getByRole('button', { name: 'Your account' }).waitFor();

  await expect(cora.get('/users/me')).rejects.toThrow(/401/);
  await looksRight(reader, await mailOf(email, /^Your password was changed$/), 'password-changed');
});
