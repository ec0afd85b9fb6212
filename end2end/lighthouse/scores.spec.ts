// Lighthouse on a phone: at least 95 of 100 in all four categories.

import type { TestInfo } from '@playwright/test';
import { declareUntil, enter } from '../harness/beforehand.ts';
import { middle } from '../harness/lighthouse.ts';
import { newCitizen } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';

const LEAST = 95;

async function scores(info: TestInfo, url: string, cookie?: string): Promise<void> {
  test.setTimeout(180_000);
  const { scores, losses } = await middle(url, LEAST, cookie);
  info.annotations.push({ type: 'scores', description: JSON.stringify(scores) });
  console.log(new URL(url).pathname, JSON.stringify(scores));
  for (const [category, score] of Object.entries(scores)) {
    expect(score, `${category} of ${url}; lost by ${losses.join('; ')}`).toBeGreaterThanOrEqual(LEAST);
  }
}

for (const path of ['/', '/servizi', '/accedi']) {
  test(`${path} scores ${LEAST} or more`, async ({ server }, info) => scores(info, `${server.url}${path}`));
}

test('a step of the declaration, with its search of places, does too', async ({ page, server, mailbox }, info) => {
  await enter(page, server, mailbox, newCitizen());
  await declareUntil(page, 'residenza');
  const cookies = await page.context().cookies();
  await scores(info, `${server.url}/did/residenza`, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
});
