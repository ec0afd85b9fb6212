// Piemonte: the same program with its pack, from the list of services to the passages of the first visit.

import { firstVisit } from '../harness/region.ts';
import { test } from '../harness/test.ts';

test.use({ region: 'piemonte' });

test('declared, received, recorded with the codes of Piemonte', async ({ page, another, server, mailbox, clean }) => {
  test.setTimeout(240_000);
  const visit = ['A.2'];
  // The cards print no average: the minutes are the operator's to say. Orientation comes after the pact (R152).
  const asked = { 'p-A.2-minutes': '30', 'p-A.3-keep': false };
  const region = { comune: 'Torino (TO)', cap: '10121', interview: 'A.3', visit, asked };
  await firstVisit(page, await another(), server, mailbox, region, clean);
});
