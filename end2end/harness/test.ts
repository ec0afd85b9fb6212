// The `test` of every spec: a Sportello and a mailbox per worker, and the checks that each page must stand.
//
//   test('…', async ({ page, clean, mailbox, server }) => { await page.goto('/'); await clean(); })
//
// - `clean` is axe, html-validate and the width of the page at once; call it in every state of every page.
// - Every test also fails on a script error, a console error, a refusal of the Content-Security-Policy or a request
//   to another site.

import { type BrowserContext, type Page, type Response, expect, test as base } from '@playwright/test';
import { checks } from './checks.ts';
import { Mailbox } from './mailbox.ts';
import { Server } from './server.ts';

interface PerWorker {
  /** A spec that moves the clock by months names itself here, and gets a server that no other spec meets. */
  clock: string;
  /** The pack that the server loads; a spec about another region names it. */
  region: string;
  mailbox: Mailbox;
  server: Server;
}

interface PerTest {
  /** A page of another person or another device, set up like the first. */
  another: () => Promise<Page>;
  /** The document that a page shows, as it came over the wire. */
  sent: (page?: Page) => Promise<Sent>;
  /** No violation of WCAG 2.2 A and AA nor of axe's good practice (where JavaScript is on), no fault found by
   *  html-validate in what the server sent, and nothing wider than the window. */
  clean: (page?: Page) => Promise<void>;
  followed: Followed;
  quiet: undefined;
}

interface Sent {
  status: number;
  html: string;
  headers: Record<string, string>;
}

/** `html` is asked for as soon as the answer comes: the browser forgets it when it pleases. */
interface Document {
  response: Response;
  html: () => Promise<string>;
}

/** What was seen on every page of a test, whoever opened it. */
interface Followed {
  documents: Map<Page, Document>;
  noise: string[];
}

export const test = base.extend<PerTest, PerWorker>({
  clock: ['shared', { option: true, scope: 'worker' }],
  region: ['marche', { option: true, scope: 'worker' }],

  mailbox: [
    async ({}, use) => {
      const box = await Mailbox.open();
      await use(box);
      await box.close();
    },
    { scope: 'worker' },
  ],

  server: [
    async ({ mailbox, region }, use) => {
      const server = await Server.start(mailbox.url, region);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: async ({ server }, use) => use(server.url),

  another: async ({ browser, followed, baseURL, javaScriptEnabled, viewport, isMobile, hasTouch, locale, timezoneId }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const options = { baseURL, javaScriptEnabled, viewport, isMobile, hasTouch, locale, timezoneId };
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      follow(page, followed, baseURL ?? '');
      return page;
    });
    for (const context of contexts) await context.close();
  },

  followed: async ({ page, server }, use) => {
    const followed: Followed = { documents: new Map(), noise: [] };
    follow(page, followed, server.url);
    await use(followed);
  },

  sent: async ({ page, followed }, use) => {
    await use(async (asked = page) => {
      const last = followed.documents.get(asked);
      if (!last) throw new Error('no page was opened yet');
      return { status: last.response.status(), html: await last.html(), headers: last.response.headers() };
    });
  },

  clean: async ({ page, sent, javaScriptEnabled }, use) => {
    await use(async (asked = page) => {
      const check = checks(asked);
      await check.valid((await sent(asked)).html);
      if (javaScriptEnabled !== false) await check.axe();
      await check.fits();
    });
  },

  quiet: [
    async ({ followed, server }, use, info) => {
      await use(undefined);
      if (info.status !== info.expectedStatus) {
        await info.attach('server.log', { body: server.log().slice(-20_000), contentType: 'text/plain' });
      }
      expect(followed.noise, 'errors in the console, or requests to other sites').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function follow(page: Page, { documents, noise }: Followed, site: string): void {
  page.on('response', (response) => {
    const request = response.request();
    const redirect = response.status() >= 300 && response.status() < 400;
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame() || redirect) return;
    // Of a page that somebody left at once nobody asks for the text: only who asks hears that there is none.
    const text = response.text().then(
      (html) => () => html,
      (error: unknown) => () => {
        throw error;
      },
    );
    documents.set(page, { response, html: async () => (await text)() });
  });
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
}
