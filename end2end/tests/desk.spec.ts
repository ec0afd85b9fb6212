// A declaration at the operator's desk: confirmed, suspended and revoked, returned and completed, rejected, from INPS,
// filled at the desk. The passages stand in both files and the person hears of every change.

import type { Locator, Page } from '@playwright/test';
import { confirm, declare, enter, logIn, operatorLogIn } from '../harness/beforehand.ts';
import { unemployed } from '../harness/declaration.ts';
import { act, date, expectErrors, fill, send } from '../harness/form.ts';
import * as byHand from '../harness/journey.ts';
import { type Citizen, newCitizen } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';

const document = {
  'document-kind': 'carta_identita',
  'document-number': 'CA12345AA',
  ...date('document-issued', '2023-05-10'),
  ...date('document-expires', '2033-05-10'),
};

/** Opens the request of a protocol from the queue, by the search that leaves no trace in the address. */
async function openRequest(desk: Page, protocol: string): Promise<void> {
  await desk.goto('/operatore/richieste');
  await fill(desk, { q: protocol }, act(desk, 'search'));
  await send(desk, undefined, act(desk, 'search'));
  expect(desk.url()).not.toContain(protocol.split('/').at(-1));
  await desk.getByRole('row').filter({ hasText: protocol }).getByRole('link').first().click();
  await expect(desk).toHaveURL(/\/operatore\/richieste\/[0-9a-f-]+$/);
}

/** Opens the declaration by the link in the person's file. */
async function openFromFile(desk: Page, file: string, protocol: string): Promise<void> {
  await desk.goto(file);
  await desk.locator('#dids').getByRole('link', { name: protocol }).click();
  await expect(desk).toHaveURL(/\/operatore\/richieste\/[0-9a-f-]+$/);
}

/** The form of the decisions besides confirming, opened as a person opens it. */
async function otherDecisions(desk: Page): Promise<Locator> {
  const decide = act(desk, 'decide');
  await decide.locator('xpath=ancestor::details').locator('summary').click();
  return decide;
}

test.describe('with an operator of Fermo', () => {
  let citizen: Citizen;
  let protocol: string;
  let desk: Page;

  test.beforeEach(async ({ page, another, server, mailbox }) => {
    citizen = newCitizen();
    await enter(page, server, mailbox, citizen);
    protocol = await declare(page);
    desk = await another();
    await operatorLogIn(desk, server, 'op.fermo');
    await openRequest(desk, protocol);
  });

  test('identified and confirmed: the passages stand in both files', async ({ page, mailbox, clean }) => {
    await clean(desk);
    await send(desk, undefined, act(desk, 'take'));
    await fill(desk, document, act(desk, 'identify'));
    await send(desk, undefined, act(desk, 'identify'));
    await clean(desk);

    await fill(desk, { interview: 'yes' }, act(desk, 'confirm'));
    await send(desk, undefined, act(desk, 'confirm'));
    await expect(desk).toHaveURL(/\/operatore\/persone\/[0-9a-f-]+/);
    for (const code of ['A.1', 'B.1', 'B.2']) {
      await expect(desk.locator('#timeline').getByRole('cell', { name: code, exact: true })).toHaveCount(1);
    }
    await clean(desk);
    await mailbox.about(citizen.email, 'La tua DID è confermata');

    await page.goto('/fascicolo');
    for (const code of ['A.1', 'B.1', 'B.2']) await expect(page.getByRole('main')).toContainText(code);
    await expect(page.getByRole('main')).toContainText('Operatore Fermo');
    await clean();
    await page.goto('/area');
    await clean();
    await desk.goto('/operatore/passaggi');
    await expect(desk.getByRole('main')).toContainText('B.2');
    await clean(desk);
  });

  test('suspended, resumed, revoked: the person is told each time and reads why', async ({ page, mailbox, sent, clean }) => {
    const file = await confirm(desk, protocol);
    const decide = act(desk, 'decide');
    const area = page.getByRole('main');

    await openFromFile(desk, file, protocol);
    await clean(desk);
    // Nothing is left to confirm, so these decisions stand open.
    await fill(desk, { move: 'suspend' }, decide);
    await send(desk, undefined, decide);
    expect((await sent(desk)).status).toBe(422);
    await expectErrors(desk, ['reason']);
    await clean(desk);
    const job = 'Ha cominciato un lavoro di tre mesi a Fermo.';
    await fill(desk, { reason: job }, decide);
    await send(desk, undefined, decide);
    await expect(desk).toHaveURL(/\?done=did-suspended$/);
    await mailbox.about(citizen.email, 'La tua DID è sospesa');
    await page.goto('/area');
    await expect(area).toContainText(job);
    await clean();

    await openFromFile(desk, file, protocol);
    await clean(desk);
    await fill(desk, { move: 'resume' }, decide);
    await send(desk, undefined, decide);
    await expect(desk).toHaveURL(/\?done=did-resumed$/);
    await mailbox.about(citizen.email, 'La tua DID è ripartita');
    await page.goto('/area');
    await expect(area).toContainText('Confermata');
    await expect(area).not.toContainText(job);
    await clean();

    await openFromFile(desk, file, protocol);
    const moved = 'Il contratto è diventato a tempo indeterminato.';
    await fill(desk, { move: 'revoke', reason: moved }, decide);
    await send(desk, undefined, decide);
    await expect(desk).toHaveURL(/\?done=did-revoked$/);
    await mailbox.about(citizen.email, 'La tua DID non vale più');
    await page.goto('/area');
    await expect(area).toContainText(moved);
    await clean();
    await openFromFile(desk, file, protocol);
    await expect(desk.getByRole('main')).toContainText('non c’è nulla da decidere');
    await expect(decide).toHaveCount(0);
    await clean(desk);
  });

  test('returned with a reason, completed, confirmed without the interview', async ({ page, mailbox, clean }) => {
    await fill(desk, document, act(desk, 'identify'));
    await send(desk, undefined, act(desk, 'identify'));
    const decide = await otherDecisions(desk);
    await fill(desk, { move: 'return' }, decide);
    await send(desk, undefined, decide);
    await expectErrors(desk, ['reason']);
    await clean(desk);
    await fill(desk, { reason: 'Manca il numero civico della residenza.' }, act(desk, 'decide'));
    await send(desk, undefined, act(desk, 'decide'));
    await mailbox.about(citizen.email, 'La tua DID è da completare');

    await page.goto('/did/residenza');
    await expect(page.getByRole('main')).toContainText('Manca il numero civico');
    await clean();
    await fill(page, { 'residence-address': 'via dei Tigli 3, interno 4' });
    await send(page, 'next');
    await page.goto('/did/riepilogo');
    await clean();
    await fill(page, unemployed.at(-1)?.answers ?? {});
    await send(page, 'next');
    await expect(page).toHaveURL(/\/did\/ricevuta$/);
    await expect(page.getByRole('main')).toContainText(protocol);

    await openRequest(desk, protocol);
    await fill(desk, { interview: 'no' }, act(desk, 'confirm'));
    await send(desk, undefined, act(desk, 'confirm'));
    await expect(desk.locator('#timeline').getByRole('cell', { name: 'A.1', exact: true })).toHaveCount(1);
    await expect(desk.locator('#timeline').getByRole('cell', { name: 'B.1', exact: true })).toHaveCount(0);
    await expect(desk.locator('main a[href*="code=B.1"]')).toHaveCount(1);
    await clean(desk);
  });

  test('rejected: the person reads why', async ({ page, mailbox, clean }) => {
    const decide = await otherDecisions(desk);
    await fill(desk, { move: 'reject', reason: 'Risulta un contratto di lavoro in corso.' }, decide);
    await send(desk, undefined, decide);
    const mail = await mailbox.about(citizen.email, 'La tua DID non è stata accettata');
    expect(mail.subject).not.toContain(citizen.surname);
    await page.goto('/did');
    await clean();
    await page.goto('/area');
    await expect(page.getByRole('main')).toContainText(/contratto di lavoro in corso|respinta/i);
    await clean();
  });
});

test('an application to INPS is the declaration: its day counts', async ({ page, server, mailbox, clean }) => {
  await enter(page, server, mailbox, newCitizen());
  const steps = unemployed.map((step) =>
    step.slug === 'situazione'
      ? {
          slug: step.slug,
          answers: {
            situation: 'unemployed',
            ...date('unemployed-since', '2026-11-01'),
            'benefit-asked': 'yes',
            benefit: 'naspi',
            ...date('benefit-date', '2026-11-05'),
          },
        }
      : step,
  );
  await byHand.declare(page, steps);
  await expect(page.getByRole('main')).toContainText('5 novembre 2026');
  // Fifteen days from that day, not thirty from today (art. 21 c. 2 D.Lgs. 150/2015).
  const term = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Entro il 20 novembre 2026' });
  await expect(term).toContainText('Contatta il tuo Centro per l’impiego per il patto di servizio.');
  await clean();
});

test('filled at the desk with a person without e-mail, who approves with a code', async ({ page, another, server, clean }) => {
  const citizen = newCitizen();
  await operatorLogIn(page, server, 'op2.fermo');
  await page.goto('/operatore/persone/nuova');
  await clean();
  await fill(page, { cf: citizen.cf, surname: citizen.surname, name: citizen.name, ...document });
  await send(page);
  const code = await page.locator('.handed-code').innerText();
  await clean();

  const home = await another();
  await home.goto('/accedi/codice');
  await clean(home);
  await fill(home, { cf: citizen.cf, code, password: citizen.password });
  await send(home);
  await logIn(home, citizen);

  await page.locator('main a[href^="/operatore/persone/"]').first().click();
  await clean();
  await page.locator('main a[href$="/did"]').first().click();
  await clean();
  await send(page, 'begin');
  for (const { slug, answers } of unemployed) {
    await expect(page).toHaveURL(new RegExp(`/did/${slug}$`));
    // Without an address there is no mail to write to.
    const given = slug === 'bisogni' ? { ...answers, channel: 'phone' } : answers;
    await fill(page, given);
    if (slug !== 'riepilogo') await send(page, 'next');
  }
  await send(page, 'code');
  await clean();
  const approval = await page.locator('main [role="status"] strong, main [role="alert"] strong').first().innerText();
  await fill(page, { ...(unemployed.at(-1)?.answers ?? {}), 'approval-code': approval });
  await send(page, 'next');
  await expect(page).toHaveURL(/\/operatore\/persone\/[0-9a-f-]+\?done=did-submitted/);
  await clean();
});

test('the file of another centre opens only after a reason, which the person can read', async ({ page, another, server, mailbox, clean }) => {
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  await declare(page);
  const desk = await another();
  await operatorLogIn(desk, server, 'op.ancona');
  await desk.goto('/operatore/persone');
  await fill(desk, { q: citizen.cf });
  await send(desk);
  await clean(desk);
  await desk.getByRole('row').filter({ hasText: citizen.cf }).getByRole('link').first().click();
  await expect(desk.locator('#timeline')).toHaveCount(0);
  await clean(desk);
  await fill(desk, { reason: 'La persona chiede un colloquio ad Ancona.' }, act(desk, 'open'));
  await send(desk, undefined, act(desk, 'open'));
  await expect(desk.locator('#passages')).toHaveCount(1);
  await clean(desk);
});
