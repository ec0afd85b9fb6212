// Emilia-Romagna: the same program with its pack, from the list of services to the passages of the first visit.

import { firstVisit } from '../harness/region.ts';
import { test } from '../harness/test.ts';

test.use({ region: 'emilia-romagna' });

test('declared, received, recorded with the codes of Emilia-Romagna', async ({ page, another, server, mailbox, clean }) => {
  test.setTimeout(240_000);
  const visit = ['2', '3'];
  const region = { comune: 'Bologna (BO)', cap: '40121', interview: '3', visit, asked: {} };
  await firstVisit(page, await another(), server, mailbox, region, clean);
});
