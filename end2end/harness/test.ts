// The `test` of every spec: a Sportello and a mailbox per worker, and the checks that each page must stand.
//
//   test('…', async ({ page, clean, mailbox, server }) => { await page.goto('/'); await clean(); })
//
// - `clean` is axe, html-validate and the width of the page at once; call it in every state of every page.
// - Every test also fails on a script error, a console error, a refusal of the Content-Security-Policy or a request
//   to another site.

import { type Page, type Response, expect, test as base } from '@playwright/test';
import { checks } from './checks.ts';
import { Mailbox } from './mailbox.ts';
import { Server } from './server.ts';

interface PerWorker {
  mailbox: Mailbox;
  server: Server;
}

interface PerTest {
  /** The document that the page shows, as it came over the wire. */
  sent: () => Promise<{ status: number; html: string; headers: Record<string, string> }>;
  /** No violation of WCAG 2.2 A and AA nor of axe's good practice. Nothing is asked where JavaScript is off. */
  axe: () => Promise<void>;
  /** No fault found by html-validate in what the server sent. */
  valid: () => Promise<void>;
  /** Both, and nothing wider than the window. */
  clean: () => Promise<void>;
  quiet: undefined;
}

export const test = base.extend<PerTest, PerWorker>({
  mailbox: [
    async ({}, use) => {
      const box = await Mailbox.open();
      await use(box);
      await box.close();
    },
    { scope: 'worker' },
  ],

  server: [
    async ({ mailbox }, use) => {
      const server = await Server.start(mailbox.url);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: async ({ server }, use) => use(server.url),

  sent: async ({ page }, use) => {
    let last: Response | undefined;
    page.on('response', (response) => {
      const request = response.request();
      const redirect = response.status() >= 300 && response.status() < 400;
      if (request.isNavigationRequest() && request.frame() === page.mainFrame() && !redirect) last = response;
    });
    await use(async () => {
      if (!last) throw new Error('no page was opened yet');
      return { status: last.status(), html: await last.text(), headers: last.headers() };
    });
  },

  axe: async ({ page, javaScriptEnabled }, use) => {
    await use(async () => {
      if (javaScriptEnabled !== false) await checks(page).axe();
    });
  },

  valid: async ({ page, sent }, use) => {
    await use(async () => checks(page).valid((await sent()).html));
  },

  clean: async ({ page, axe, valid }, use) => {
    await use(async () => {
      await valid();
      await axe();
      await checks(page).fits();
    });
  },

  quiet: [
    async ({ page, server }, use, info) => {
      const noise = listen(page, server.url);
      await use(undefined);
      if (info.status !== info.expectedStatus) {
        await info.attach('server.log', { body: server.log().slice(-20_000), contentType: 'text/plain' });
      }
      expect(noise, 'errors in the console, or requests to other sites').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Also for a second page that a test opens by itself, say another device of the same person. */
export function listen(page: Page, site: string): string[] {
  const noise: string[] = [];
  page.on('pageerror', (error) => noise.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    // Chromium reports our own 4xx answers to a form as errors; tests look at the status themselves.
    const refusal = message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (message.type() === 'error' && !refusal) noise.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${site}/`) && !url.startsWith('data:') && !url.startsWith('blob:')) noise.push(`request to ${url}`);
  });
  return noise;
}
