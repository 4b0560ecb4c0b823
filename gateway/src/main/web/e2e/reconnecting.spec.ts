import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { atTheScreen, logIn, Person } from './people';
import { announced, move } from './show';

const run = promisify(execFile);

/** Whoever starts these tests says how chat-service is killed and started again. */
const { CHAT_PID, RESTART_CHAT } = process.env;

test('chat-service dies: a short "reconnecting", and nothing is missing', async ({ browser }) => {
  test.skip(!CHAT_PID || !RESTART_CHAT, 'nobody said how to kill chat-service');
  const seller = await Person.join('seller', 'Karla');
  const ana = await (await Person.join('buyer', 'Lea')).readyToBuy();
  const bo = await (await Person.join('buyer', 'Mon')).readyToBuy();
  const show = await announced(seller, ['Narra box'], 180);
  await move(show, 'pre_live', 'live');
  await seller.post(`/auctions/${show.lots[0]}/open`);
  const page = await atTheScreen(browser);
  await logIn(page, ana.account);
  await page.goto(`/shows/${show.stream}`);
  await page.getByRole('button', { name: 'Bid $20.00' }).click();
  await expect(page.getByText('You lead')).toBeVisible();

  process.kill(Number(CHAT_PID), 'SIGKILL');
  await expect(page.getByText(/Reconnecting/)).toBeVisible();
  await bo.post(`/auctions/${show.lots[0]}/bid`, { amount: { amount: '40.00', currency: 'USD' } });
  await run('/bin/sh', ['-c', RESTART_CHAT ?? '']);

  await expect(page.getByText(/Reconnecting/)).toBeHidden({ timeout: 60_000 });
  await expect(page.getByText('You were outbid')).toBeVisible();
  await expect(page.getByText('$40.00').first()).toBeVisible();
});
