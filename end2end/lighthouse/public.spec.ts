// Lighthouse on a phone: at least 95 of 100 in all four categories.

import { middle } from '../harness/lighthouse.ts';
import { expect, test } from '../harness/test.ts';

const LEAST = 95;

for (const path of ['/', '/servizi', '/accedi']) {
  test(`${path} scores ${LEAST} or more`, async ({ server }, info) => {
    test.setTimeout(180_000);
    const { scores, losses } = await middle(`${server.url}${path}`, LEAST);
    info.annotations.push({ type: 'scores', description: JSON.stringify(scores) });
    console.log(path, JSON.stringify(scores));
    for (const [category, score] of Object.entries(scores)) {
      expect(score, `${category} of ${path}; lost by ${losses.join('; ')}`).toBeGreaterThanOrEqual(LEAST);
    }
  });
}
