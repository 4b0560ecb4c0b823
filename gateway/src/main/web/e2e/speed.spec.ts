import { expect, test, type Browser } from '@playwright/test';
import { Person } from './people';

/**
 * How soon the largest thing on a page is painted, with nothing in the browser's cache: `SPEED=1 npx playwright test --project=speed`
 * on a quiet machine, best while `./blytz demo` is live.
 */
const ROUNDS = 5;
const MOST_MS = 2_000;

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

async function largestPaint(browser: Browser, viewport: { width: number; height: number }, where: string): Promise<number> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    await page.goto(where);
    await page.waitForTimeout(MOST_MS + 500); // later paints count too
    return await page.evaluate(
      () =>
        new Promise<number>((tell) => {
          new PerformanceObserver((seen) => tell(seen.getEntries().at(-1)?.startTime ?? Infinity)).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
  } finally {
    await context.close();
  }
}

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`${size}: the largest thing is there within two seconds`, async ({ browser }) => {
    const { items } = await (await Person.demo('buyer')).get<{ items: { id: string }[] }>('/streams?limit=1');
    const pages = { lobby: '/', ...(items[0] && { show: `/shows/${items[0].id}` }) };
    for (const [name, where] of Object.entries(pages)) {
      const paints: number[] = [];
      for (let round = 0; round < ROUNDS; round++) paints.push(await largestPaint(browser, viewport, where));
      paints.sort((a, b) => a - b);
      const [min, median, max] = [paints[0], paints[ROUNDS >> 1], paints.at(-1)].map((ms) => Math.round(ms ?? Infinity));
      console.log(`${size} ${name}: largest contentful paint ${min} / ${median} / ${max} ms (min / median / max of ${ROUNDS})`);
      expect(median).toBeLessThan(MOST_MS);
    }
  });
}
