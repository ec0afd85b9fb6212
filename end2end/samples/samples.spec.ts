// Every page and component in every state that `app` has a sample of, in both languages: markup and accessibility,
// on a wide screen and on a phone. One test for a page in both languages: what does not depend on the words is judged
// once. No server: what stands behind a page is tested by the journeys.

import { type Page, expect, test as base } from '@playwright/test';
import { type Checks, checks } from '../harness/checks.ts';
import { readSample, sampleFiles, serveSamples } from '../harness/samples.ts';

// One tab for all: the pages are static, and opening tabs would take longer than reading them.
const test = base.extend<object, { url: string; tab: Page }>({
  tab: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  url: [
    async ({}, use) => {
      const { url, server } = await serveSamples();
      await use(url);
      server.close();
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'parallel' });

const files = sampleFiles();
const languages = ['it', 'en'];
const names = (lang: string) => files.filter((file) => file.endsWith(`.${lang}.html`)).map((file) => file.split('.')[0]);

test('there are samples, in both languages', () => {
  expect(names('it').length, 'run these tests with scripts/samples').toBeGreaterThan(0);
  expect(names('en')).toEqual(names('it'));
  expect(files.length).toBe(languages.length * names('it').length);
});

for (const name of names('it')) {
  test(`${name}`, async ({ tab: page, url }) => {
    const check: Checks = checks(page);
    for (const lang of languages) {
      const file = `${name}.${lang}.html`;
      await check.valid(readSample(file));
      await page.goto(`${url}/samples/${file}`);
      await check.axeIn([{ width: 1280, height: 900 }, { width: 390, height: 844 }]);
    }
  });
}
