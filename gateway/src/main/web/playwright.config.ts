import { defineConfig } from '@playwright/test';

const { BLYTZ_LONG_TESTS, CI, PICTURES, SPEED } = process.env;

/** What takes minutes, such as every page with axe, recordings and mails: by hand always, in a build only where it has the time. */
const long = ['**/pages.spec.ts', '**/showing.spec.ts', '**/mails.spec.ts', '**/pushes.spec.ts', '**/moderating.spec.ts'];
const leftOut = ['**/pictures.spec.ts', '**/speed.spec.ts', ...(CI && !BLYTZ_LONG_TESTS ? long : [])];

/** Debian's Chromium on the running suite. One evening after the other: they share the suite, and two cores. */
export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(CI),
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:21080',
    locale: 'en-PH',
    timezoneId: 'Asia/Manila',
    permissions: ['camera', 'microphone', 'geolocation'],
    geolocation: { latitude: 14.597, longitude: 120.981 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox', // a build machine's root has no user namespaces to put the browser into
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
  projects: [
    { name: 'evening', testIgnore: leftOut },
    ...(PICTURES ? [{ name: 'pictures', testMatch: '**/pictures.spec.ts' }] : []),
    ...(SPEED ? [{ name: 'speed', testMatch: '**/speed.spec.ts', use: { trace: 'off' as const } }] : []),
  ],
});
