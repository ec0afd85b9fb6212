// Three runs of the same journeys: with JavaScript, without it, and on a phone; and Lighthouse.
//
// Every worker has a server, a database and a mailbox of its own (harness/test.ts), so tests of different workers
// never meet; tests of one file run in order and may.

import { defineConfig } from '@playwright/test';
import { chromium } from './harness/chromium.ts';

export default defineConfig({
  globalSetup: './harness/demo.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['html', { open: 'never' }]],
  use: {
    browserName: 'chromium',
    launchOptions: chromium,
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    screenshot: 'only-on-failure',
    // A trace draws the page at every step, which takes as long as all the rest. Whoever looks into a failure has the
    // test write one: scripts/browser-tests --trace=retain-on-failure …
    trace: 'off',
  },
  projects: [
    { name: 'js', testDir: 'tests', use: { viewport: { width: 1280, height: 900 } } },
    { name: 'nojs', testDir: 'tests', use: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false } },
    { name: 'phone', testDir: 'tests', use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
    { name: 'samples', testDir: 'samples' },
    // Alone and last (scripts/test): it measures time.
    { name: 'lighthouse', testDir: 'lighthouse', workers: 1 },
  ],
});
