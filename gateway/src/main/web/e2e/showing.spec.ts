import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { Camera, canFilm, canLook } from './camera';
import { atTheScreen, logIn, Person, soon } from './people';
import { announced, move, type LiveShow } from './show';

const begun: LiveShow[] = [];

async function planned(...terms: Parameters<typeof announced>): Promise<LiveShow> {
  const show = await announced(...terms);
  begun.push(show);
  return show;
}

/** Nothing goes on after a test, also where it failed. */
test.afterEach(async () => {
  for (const { seller, stream } of begun.splice(0)) {
    const { status } = await seller.get<{ status: string }>(`/streams/${stream}`);
    if (status !== 'ended' && status !== 'cancelled') await seller.post(`/streams/${stream}/${status === 'ending' ? 'end' : 'cancel'}`);
  }
});

interface Seen {
  video: { state: string; source: string | null };
  playback_url: string | null;
  recording: { url: string } | null;
  marks: { title: string; at_seconds: number }[];
}

const seen = ({ seller, stream }: LiveShow) => seller.get<Seen>(`/streams/${stream}`);
const shows = (show: LiveShow, source: string) => soon(`${source} is on air`, async () => ((await seen(show)).video.source === source ? true : undefined), 60_000);

const hasVideo = async (show: LiveShow) => (await show.seller.post<{ livekit: object | null }>(`/streams/${show.stream}/join`)).livekit !== null;

const position = (page: Page) => page.locator('main video').first().evaluate((element: HTMLVideoElement) => element.currentTime);

/** Each lot opens and ends by its clock, and then the show. */
async function played(show: LiveShow): Promise<void> {
  await soon('it is recorded', async () => ((await seen(show)).playback_url ? true : undefined), 60_000);
  for (const lot of show.lots) {
    await show.seller.post(`/auctions/${lot}/open`);
    await new Promise((resolve) => setTimeout(resolve, 5_500));
  }
  await show.seller.post(`/streams/${show.stream}/end`);
}

async function isWatchedAfterwards(browser: Browser, show: LiveShow): Promise<void> {
  const { marks } = await soon('the recording', async () => {
    const known = await seen(show);
    return known.recording ? known : undefined;
  }, 60_000);
  expect(marks.map(({ title }) => title)).toEqual(['Capiz lamp', 'Brass bowl']);

  const page = await atTheScreen(browser);
  await page.goto(`/shows/${show.stream}`);
  const video = page.locator('main video').first();
  await video.evaluate((element: HTMLVideoElement) => {
    element.muted = true;
    return element.play();
  });
  await expect.poll(() => position(page)).toBeGreaterThan(0.5);
  await page.getByRole('button', { name: /Brass bowl/ }).click();
  await expect.poll(() => position(page)).toBeGreaterThanOrEqual(marks[1]?.at_seconds ?? Infinity);
}

/** From the studio of its seller. */
async function sent(browser: Browser, show: LiveShow): Promise<Page> {
  const studio = await atTheScreen(browser);
  await logIn(studio, show.seller.account);
  await studio.goto(`/sell/shows/${show.stream}`);
  await studio.getByRole('button', { name: 'Turn the camera on' }).click();
  await studio.getByRole('button', { name: 'Send to viewers' }).click();
  await shows(show, 'browser');
  return studio;
}

test('a show is watched afterwards, from one product to the next', async ({ browser }) => {
  const show = await planned(await Person.join('seller', 'Perla'), ['Capiz lamp', 'Brass bowl'], 5);
  test.skip(!canFilm() || !(await hasVideo(show)), 'no LiveKit, or no ffmpeg');
  await move(show, 'pre_live', 'live');
  const camera = await Camera.into(show.seller, show.stream);
  try {
    await shows(show, 'rtmp');
    await played(show);
  } finally {
    camera.stop();
  }
  await isWatchedAfterwards(browser, show);
});

test('a show that came from a browser is watched afterwards, too', async ({ browser }) => {
  const show = await planned(await Person.join('seller', 'Queenie'), ['Capiz lamp', 'Brass bowl'], 5);
  test.skip(!canLook() || !(await hasVideo(show)), 'no LiveKit, or no Go that built what records a browser');
  await move(show, 'pre_live', 'live');
  const studio = await sent(browser, show);
  await played(show);
  await studio.close();
  await isWatchedAfterwards(browser, show);
});

test('two cameras send into one show', async ({ browser }) => {
  const show = await planned(await Person.join('seller', 'Remy'), ['Rattan chair']);
  test.skip(!canFilm() || !(await hasVideo(show)), 'no LiveKit, or no ffmpeg');
  await move(show, 'pre_live', 'live');
  const studio = await sent(browser, show);

  const camera = await Camera.into(show.seller, show.stream);
  try {
    await shows(show, 'rtmp');
    await expect(studio.getByText('Two cameras are sending')).toBeVisible({ timeout: 30_000 });
    const second = await Camera.into(show.seller, show.stream);
    try {
      expect(await second.ended()).not.toBe(0);
    } finally {
      second.stop();
    }
    expect((await seen(show)).video).toMatchObject({ state: 'on_air', source: 'rtmp' });
    const viewer = await atTheScreen(browser);
    await logIn(viewer, (await Person.join('buyer', 'Sol')).account);
    await viewer.goto(`/shows/${show.stream}`);
    await expect.poll(() => position(viewer), { timeout: 30_000 }).toBeGreaterThan(0.5);
  } finally {
    camera.stop();
  }

  await shows(show, 'browser');
  await expect(studio.getByText('Two cameras are sending')).toBeHidden({ timeout: 60_000 });
});

test('a camera that the browser refuses', async () => {
  const show = await planned(await Person.join('seller', 'Tala'), ['Wooden bowl']);
  await move(show, 'pre_live');
  const { launchOptions, baseURL } = test.info().project.use;
  const browser = await chromium.launch({ ...launchOptions, args: ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny'] });
  try {
    const page = await (await browser.newContext({ locale: 'en-PH', ...(baseURL && { baseURL }) })).newPage();
    await logIn(page, show.seller.account);
    await page.goto(`/sell/shows/${show.stream}`);
    await page.getByRole('button', { name: 'Turn the camera on' }).click();

    await expect(page.getByRole('alert').filter({ hasText: 'The browser was not allowed' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Go live' })).toBeEnabled();
  } finally {
    await browser.close();
  }
});

test('two gigabytes, and a text that is called a picture', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'console-'));
  const huge = join(folder, 'huge.jpg');
  const text = join(folder, 'text.png');
  writeFileSync(huge, Buffer.from([0xff, 0xd8, 0xff]));
  truncateSync(huge, 2 * 1024 ** 3);
  writeFileSync(text, 'no picture at all');
  const seller = await Person.join('seller', 'Ula');
  await seller.store('Ula’s finds');
  try {
    const page = await atTheScreen(browser);
    await logIn(page, seller.account);
    await page.goto('/sell/products');
    await page.getByRole('button', { name: 'New product' }).first().click();
    const chosen = page.locator('input[type=file]');

    await chosen.setInputFiles(huge);
    await expect(page.getByText('Larger than 10 MB.')).toBeVisible();
    await chosen.setInputFiles(text);
    await expect(page.getByText('This is no JPEG or PNG.')).toBeVisible();
  } finally {
    rmSync(folder, { recursive: true });
  }
  await expect(seller.post('/uploads', { content_type: 'image/jpeg', size_bytes: 2 * 1024 ** 3 })).rejects.toThrow(/: 422 /);
  await expect(seller.post('/uploads', { content_type: 'text/plain', size_bytes: 17 })).rejects.toThrow(/: 422 /);
});

test('the order of what comes, by keyboard', async ({ browser }) => {
  const show = await planned(await Person.join('seller', 'Vina'), ['First', 'Second', 'Third']);
  const order = async () => (await show.seller.get<{ lots: string[] }>(`/streams/${show.stream}/lots`)).lots;
  const [one, two, three] = show.lots;
  const page = await atTheScreen(browser);
  await logIn(page, show.seller.account);
  await page.goto(`/sell/shows/${show.stream}`);
  const up = page.getByRole('button', { name: 'Move Third up' });

  await page.waitForLoadState('networkidle');
  await up.press('Enter');
  await expect(page.getByText('Third is number 2 of 3 now')).toBeAttached();
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(up).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Move Third down' })).toBeFocused();

  await expect.poll(order).toEqual([three, one, two]);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Open the bidding on/ }).first()).toHaveAccessibleName('Open the bidding on Third');
});

test('the house stops a show', async ({ browser }) => {
  const name = `Wena-${randomUUID().slice(0, 8)}`;
  const show = await planned(await Person.join('seller', name), ['A forgery'], 600);
  await move(show, 'pre_live', 'live');
  await show.seller.post(`/auctions/${show.lots[0]}/open`);
  const [run, viewer] = await Promise.all([atTheScreen(browser), atTheScreen(browser)]);
  await logIn(run, (await Person.demo('admin')).account);
  await logIn(viewer, (await Person.join('buyer', 'Xena')).account);
  await viewer.goto(`/shows/${show.stream}`);
  await expect(viewer.getByText('Live', { exact: true }).first()).toBeVisible();

  await run.goto('/run/shows');
  await run.locator('.mantine-Paper-root').filter({ hasText: name }).getByRole('button', { name: 'Cancel the show' }).click();
  const question = run.getByRole('dialog');
  await expect(question.getByText(`Friday finds with ${name}`)).toBeVisible();
  await question.getByLabel('Reason, for the seller').fill('It is a forgery.');
  await question.getByRole('button', { name: 'Cancel the show' }).click();
  await expect(question).toBeHidden();

  await expect(viewer.getByText(/^(The show is over|This show was cancelled)/).first()).toBeVisible();
  await expect(viewer.getByText('A forgery was not sold')).toBeVisible();
  await soon('its lot is stopped', async () => ((await show.seller.get<{ status: string }>(`/auctions/${show.lots[0]}`)).status === 'cancelled' ? true : undefined));
  const studio = await atTheScreen(browser);
  await logIn(studio, show.seller.account);
  await studio.goto(`/sell/shows/${show.stream}`);
  await expect(studio.getByRole('alert').filter({ hasText: 'It is a forgery.' })).toBeVisible();
});

test('a banned person’s token, and somebody else’s page', async ({ browser }) => {
  const buyer = await Person.join('buyer', 'Yoli');
  await (await Person.demo('admin')).post(`/users/${buyer.id}/ban`, { reason: 'a try' });
  await expect(buyer.get('/notifications')).rejects.toThrow(/: 40[13] /);

  const page = await atTheScreen(browser);
  await logIn(page, (await Person.join('buyer', 'Zita')).account);
  const answer = await page.request.post('/api/v1/notifications/read-all', { headers: { Origin: 'https://elsewhere.test' } });
  expect(answer.status()).toBe(403);
});
