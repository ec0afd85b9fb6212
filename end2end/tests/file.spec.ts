// A person's own file: one page of lists, and a request for correction that an operator answers from the story.

import type { Page } from '@playwright/test';
import { declare, enter } from '../harness/beforehand.ts';
import { act, date, expectErrors, fill, send } from '../harness/form.ts';
import { operatorLogIn } from '../harness/journey.ts';
import { newCitizen } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';

const document = {
  'document-kind': 'carta_identita',
  'document-number': 'CA12345AA',
  ...date('document-issued', '2023-05-10'),
  ...date('document-expires', '2033-05-10'),
};

/** The person's file, from the queue. */
async function openFile(desk: Page, protocol: string): Promise<void> {
  await desk.goto('/operatore/richieste');
  await fill(desk, { q: protocol }, act(desk, 'search'));
  await send(desk, undefined, act(desk, 'search'));
  await desk.getByRole('row').filter({ hasText: protocol }).getByRole('link').first().click();
  await fill(desk, document, act(desk, 'identify'));
  await send(desk, undefined, act(desk, 'identify'));
  await desk.locator('main a[href^="/operatore/persone/"]').first().click();
  await expect(desk).toHaveURL(/\/operatore\/persone\/[0-9a-f-]+$/);
}

test('the file is one page, and what is wrong in it is asked and answered', async ({ page, another, server, mailbox, clean }) => {
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  const protocol = await declare(page);
  const desk = await another();
  await operatorLogIn(desk, server, 'op.fermo');
  await openFile(desk, protocol);
  await clean(desk);

  await page.goto('/fascicolo');
  await expect(page.getByRole('main')).toContainText(protocol);
  await expect(page.getByRole('main')).toContainText('Operatore Fermo');
  await expect(page.locator('main table')).toHaveCount(0);
  await clean();

  await page.locator('main a[href="/fascicolo/correzione"]').click();
  await clean();
  await fill(page, { text: 'Il telefono giusto è 333 1234567' });
  await send(page);
  await expectErrors(page, ['about']);
  await expect(page.locator('main [name="text"]')).toHaveValue('Il telefono giusto è 333 1234567');
  await clean();
  await fill(page, { about: 'data' });
  await send(page);
  await expect(page).toHaveURL(/\/fascicolo\/correzione\?fatto=inviata$/);
  await clean();

  await desk.goto('/operatore/richieste');
  await clean(desk);
  const waiting = desk.locator('section', { has: desk.locator('#follow-title') });
  await waiting.getByRole('listitem').filter({ hasText: citizen.surname }).getByRole('link').first().click();
  await expect(desk.getByRole('main')).toContainText('333 1234567');
  const answer = act(desk, 'correction').first();
  await answer.locator('xpath=ancestor::details').locator('summary').click();
  await clean(desk);
  await answer.locator('textarea').fill('Abbiamo scritto il numero giusto.');
  await send(desk, 'done', answer);
  await clean(desk);
  await mailbox.about(citizen.email, 'Il tuo Centro ti ha risposto');

  await page.goto('/fascicolo/correzione');
  await expect(page.getByRole('main')).toContainText('Abbiamo scritto il numero giusto.');
  await clean();
});
