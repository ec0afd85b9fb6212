// One visit from the first search to the file: booked as soon as the DID is submitted, moved, checked in at the terminal in
// the hall, closed by the operator. Four services, four passages, and nobody typed one of them twice.

import type { Page } from '@playwright/test';
import { declare, enter, logIn, operatorLogIn } from '../harness/beforehand.ts';
import { nextEntry } from '../harness/calendar.ts';
import { act, date, fill, send } from '../harness/form.ts';
import { enrol, screens } from '../harness/kiosk.ts';
import { newCitizen } from '../harness/people.ts';
import type { Server } from '../harness/server.ts';
import { expect, test } from '../harness/test.ts';

const document = {
  'document-kind': 'carta_identita',
  'document-number': 'CA12345AA',
  ...date('document-issued', '2023-05-10'),
  ...date('document-expires', '2033-05-10'),
};

/** The instant at which the appointment of a page begins, as the page itself says it to programs. */
async function sleepUntil(server: Server, instant: Date): Promise<void> {
  const seconds = Math.ceil((instant.getTime() - server.now()) / 1000);
  if (seconds > 0) await server.advance(seconds);
}

/** Presses a place of the search and waits for what follows. */
async function take(page: Page, number: number): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator('.places .place').nth(number).click()]);
}

test('booked, moved, checked in and closed: four passages in both files', async ({ page, another, server, mailbox, clean }) => {
  test.setTimeout(240_000);
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  const protocol = await declare(page);

  // From the receipt: the interview that confirms the declaration.
  await page.getByRole('main').locator('a[href^="/appuntamenti/nuovo"]').first().click();
  await page.waitForURL(/\/appuntamenti\/nuovo/);
  await clean();
  if (!page.url().includes('servizio=')) await page.locator('main a[href*="servizio=C.1"]').first().click();
  await expect(page.locator('.places .place')).toHaveCount(3);
  await clean();
  let mails = mailbox.to(citizen.email).length;
  await take(page, 0);
  await expect(page).toHaveURL(/\/conferma$/);
  await clean();
  await send(page, 'confirm');
  await expect(page).toHaveURL(/\/appuntamenti\/[0-9a-f-]+\?fatto=prenotato$/);
  await clean();
  const address = new URL(page.url()).pathname;
  const booked = await nextEntry(mailbox, citizen.email, mails);
  expect(booked.status).toBe('CONFIRMED');
  expect(booked.ends.getTime() - booked.starts.getTime()).toBe(90 * 60_000);

  // To another place; the calendar replaces the entry.
  mails = mailbox.to(citizen.email).length;
  await page.goto(`${address}/sposta`);
  await clean();
  await take(page, 1);
  await clean();
  await send(page, 'move');
  await expect(page).toHaveURL(new RegExp(`${address}\\?fatto=`));
  const moved = await nextEntry(mailbox, citizen.email, mails);
  expect(moved.uid).toBe(booked.uid);
  expect(moved.sequence).toBeGreaterThan(booked.sequence);
  expect(moved.starts).not.toEqual(booked.starts);
  const code = /\b[2-9A-HJ-NP-Z]{6,8}\b/.exec(moved.description)?.[0] ?? '';
  await expect(page.getByRole('main')).toContainText(code);

  // Reminders come by themselves, and say the new day.
  await sleepUntil(server, new Date(moved.starts.getTime() - 2 * 3600_000));
  const reminder = await mailbox.about(citizen.email, 'Il tuo appuntamento è oggi');
  expect(reminder.text).toContain(code);
  const reminders = mailbox.to(citizen.email).filter((mail) => /è tra due giorni$|è oggi$/.test(mail.subject ?? ''));
  expect(reminders.length).toBeLessThanOrEqual(2);

  // At the terminal, a quarter of an hour before.
  await sleepUntil(server, new Date(moved.starts.getTime() - 15 * 60_000));
  const desk = await another();
  const hall = await another();
  await hall.setViewportSize(screens.standing);
  await enrol(hall, desk, server);
  await hall.goto('/kiosk/arrivo');
  await clean(hall);
  await fill(hall, { code });
  await send(hall);
  await expect(hall).toHaveURL(/\/kiosk\/arrivo\?fatto=arrivo$/);
  await expect(hall.getByRole('main')).not.toContainText(citizen.surname);
  await clean(hall);

  // The operator sees who waits, looks at the document, receives and closes.
  const operator = await another();
  await operatorLogIn(operator, server, 'op.fermo');
  await operator.goto('/operatore/richieste');
  await fill(operator, { q: protocol }, act(operator, 'search'));
  await send(operator, undefined, act(operator, 'search'));
  await operator.getByRole('row').filter({ hasText: protocol }).getByRole('link').first().click();
  await fill(operator, document, act(operator, 'identify'));
  await send(operator, undefined, act(operator, 'identify'));

  const appointment = address.replace('/appuntamenti/', '/operatore/agenda/');
  await operator.goto('/operatore/agenda');
  await expect(operator.getByRole('main')).toContainText(citizen.surname);
  await clean(operator);
  await operator.goto(appointment);
  await clean(operator);
  for (const step of ['call', 'start']) await send(operator, undefined, act(operator, step));
  await operator.goto(`${appointment}/chiudi`);
  await clean(operator);
  await fill(operator, { 'did-confirm': true, interview: 'yes' });
  await send(operator);
  // What deserves a second look is shown once; the same form goes through then.
  if (operator.url().endsWith('/chiudi')) await send(operator);
  await expect(operator).not.toHaveURL(/\/chiudi$/);
  await clean(operator);

  await operator.goto(appointment);
  await operator.locator('main a[href^="/operatore/persone/"]').first().click();
  for (const code of ['A.1', 'B.1', 'B.2', 'C.1']) {
    await expect(operator.locator('#timeline').getByRole('cell', { name: code, exact: true })).toHaveCount(1);
  }

  await logIn(page, citizen);
  await page.goto('/fascicolo');
  for (const code of ['A.1', 'B.1', 'B.2', 'C.1']) await expect(page.getByRole('main')).toContainText(code);
  await clean();
  await page.goto('/appuntamenti');
  await clean();
});
