import { expect, test } from '@playwright/test';
import { atTheScreen, logIn, Person } from './people';
import { announced, move } from './show';

const RUDE = '<img src=x onerror="document.title=1"> buy elsewhere';

test('a buyer reports, a moderator removes and bans', async ({ browser }) => {
  const seller = await Person.join('seller', 'Nena');
  const rudy = await Person.join('buyer', 'Rudy');
  const bea = await Person.join('buyer', 'Bea');
  const keeper = await Person.demo('moderator');
  const show = await announced(seller, []);
  await move(show, 'pre_live', 'live');
  try {
    const [his, hers, watch] = [await atTheScreen(browser), await atTheScreen(browser), await atTheScreen(browser)];
    await logIn(his, rudy.account);
    await logIn(hers, bea.account);
    await logIn(watch, { email: 'moderator@blytz.test', password: 'blytz-demo-1', name: 'moderator' });
    await his.goto(`/shows/${show.stream}`);
    await hers.goto(`/shows/${show.stream}`);

    await his.getByRole('textbox', { name: 'Say something' }).fill(RUDE);
    await his.getByRole('button', { name: 'Send' }).click();
    const chat = hers.getByRole('list', { name: 'What was said' });
    await expect(chat.getByText(RUDE)).toBeVisible();
    await expect(chat.locator('img')).toHaveCount(0);

    await test.step('she reports it, by keyboard', async () => {
      await chat.focus();
      await hers.keyboard.press('ArrowDown');
      await hers.keyboard.press('Enter');
      await hers.getByRole('menuitem', { name: 'Report' }).click();
      await hers.getByRole('radio', { name: 'Fraud' }).check();
      await hers.getByRole('dialog').getByRole('button', { name: 'Report' }).click();
      await expect(hers.getByText('A moderator will look at it.')).toBeVisible();
    });

    await test.step('the moderator reads it as text, mutes nobody yet, and removes it', async () => {
      await watch.goto('/run/moderation');
      const report = watch.locator('.mantine-Paper-root').filter({ hasText: show.seller.account.name }).filter({ hasText: 'buy elsewhere' });
      await expect(report.getByText(RUDE)).toBeVisible();
      await expect(watch.locator('main img[src="x"]')).toHaveCount(0);
      await report.getByRole('button', { name: 'Remove the comment' }).click();
      await expect(chat.getByText('A comment of Rudy', { exact: false })).toBeVisible();
      await expect(chat.getByText('buy elsewhere')).toHaveCount(0);
    });

    await test.step('muted, he reads until when', async () => {
      await seller.put(`/streams/${show.stream}/mutes/${rudy.id}`, { minutes: 10 });
      await expect(his.getByText(/You may not comment here until/)).toBeVisible();
      await expect(his.getByRole('button', { name: 'Send' })).toBeDisabled();
      await seller.delete(`/streams/${show.stream}/mutes/${rudy.id}`);
      await expect(his.getByText(/You may not comment here until/)).toBeHidden();
    });

    await test.step('banned, he is out, and stays out', async () => {
      await his.getByRole('textbox', { name: 'Say something' }).fill('and again');
      await his.getByRole('button', { name: 'Send' }).click();
      await watch.goto(`/shows/${show.stream}`);
      const line = watch.getByRole('list', { name: 'What was said' }).getByRole('listitem').filter({ hasText: 'and again' });
      await line.hover();
      await line.getByRole('button').click();
      await watch.getByRole('menuitem', { name: 'Ban from this show' }).click();
      await watch.getByRole('dialog').getByRole('button', { name: 'Ban from this show' }).click();
      await expect(his.getByText(/You are banned from/)).toBeVisible();
      await his.reload();
      await expect(his.getByText(/You are banned from/)).toBeVisible();
      await watch.goto('/run/moderation');
      await expect(watch.getByRole('button', { name: /Lift this for Rudy/ }).first()).toBeVisible();
    });

    await test.step('a new viewer never sees it', async () => {
      await hers.reload();
      await expect(chat.getByText('and again')).toBeVisible();
      await expect(chat.getByText('buy elsewhere')).toHaveCount(0);
    });
    await keeper.delete(`/streams/${show.stream}/bans/${rudy.id}`);
  } finally {
    await move(show, 'ending', 'ended');
  }
});
