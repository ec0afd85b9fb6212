// Appointments as a citizen books, loses, moves and cancels them; the operators' day is in agenda.spec.ts.

import type { Page } from '@playwright/test';
import { declare, enter } from '../harness/beforehand.ts';
import { entryIn, readCalendar } from '../harness/calendar.ts';
import { expectErrors, fill, send, typed } from '../harness/form.ts';
import { followByKeyboard, pressByKeyboard, skipToContent } from '../harness/keyboard.ts';
import { type Citizen, newCitizen } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';

const interview = '/appuntamenti/nuovo?servizio=C.1&sede=fermo';

/** The forms that take a place. */
const places = (page: Page) => page.locator('main form', { has: page.locator('[name="inizio"]') });

/** Takes the first place on the page. */
async function take(page: Page): Promise<void> {
  await send(page, undefined, places(page).first());
}

/** Somebody whose declaration waits for the interview. */
async function declared(page: Page, server: Parameters<typeof enter>[1], mailbox: Parameters<typeof enter>[2]): Promise<Citizen> {
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  await declare(page);
  return citizen;
}

/** The interview, booked; gives the address of the appointment. The last place of the page: the earliest may be so near that
 *  a minute later nobody may move it. */
async function book(page: Page): Promise<string> {
  await page.goto(interview);
  await send(page, undefined, places(page).last());
  await send(page, 'confirm');
  await expect(page).toHaveURL(/\/appuntamenti\/[0-9a-f-]{36}\?fatto=prenotato$/);
  return new URL(page.url()).pathname;
}

test('from the receipt to the booked interview, every page clean', async ({ page, server, mailbox, clean }) => {
  const citizen = await declared(page, server, mailbox);
  await page.locator('main a[href^="/appuntamenti/nuovo"]').click();
  await expect(places(page)).toHaveCount(3);
  await clean();
  await take(page);
  await expect(page).toHaveURL(/\/conferma$/);
  await clean();
  await send(page, 'confirm');
  await expect(page).toHaveURL(/fatto=prenotato$/);
  await clean();

  const address = new URL(page.url()).pathname;
  const entry = entryIn(await mailbox.about(citizen.email, 'Il tuo appuntamento è prenotato'));
  const file = readCalendar(await (await page.request.get(`${address}/calendario.ics`)).text());
  expect(file.uid).toBe(entry.uid);
  expect(file.starts).toEqual(entry.starts);
  const code = (await page.locator('.spoken-code').innerText()).trim();
  expect(entry.description).toContain(code);

  for (const path of ['/area', '/appuntamenti', '/did/ricevuta', '/appuntamenti/nuovo?sede=fermo', interview]) {
    await page.goto(path);
    await clean();
  }
  // Booked once: the same service leads to what is booked.
  await expect(places(page)).toHaveCount(0);
  await expect(page.locator(`main a[href="${address}"]`)).toHaveCount(1);
});

test('a place that somebody else takes meanwhile', async ({ page, another, server, mailbox, sent, clean }) => {
  await declared(page, server, mailbox);
  const other = await another();
  await declared(other, server, mailbox);
  for (const one of [page, other]) await one.goto(`${interview}&canale=telefono`);
  await take(other);
  await expect(other).toHaveURL(/\/conferma$/);
  await take(page);
  expect((await sent()).status).toBe(409);
  await expect(places(page)).toHaveCount(3);
  await clean();
  for (const channel of await page.locator('main form [type="hidden"][name="canale"]').all()) {
    await expect(channel).toHaveValue('telefono');
  }
  await take(page);
  await expect(page).toHaveURL(/\/conferma$/);
});

test('a place is kept for ten minutes and no longer', async ({ page, server, mailbox, sent, clean }) => {
  await declared(page, server, mailbox);
  await page.goto(interview);
  await take(page);
  await page.goto('/appuntamenti');
  await clean();
  await page.goBack();
  await server.advance(601);
  await send(page, 'confirm');
  expect((await sent()).status).toBe(409);
  await expect(places(page)).toHaveCount(3);
  await clean();
  await take(page);
  await send(page, 'release');
  await expect(page).toHaveURL(/\/appuntamenti\?fatto=lasciato$/);
  await clean();
});

test('moved to a day of the calendar, then cancelled', async ({ page, server, mailbox, sent, clean }) => {
  await declared(page, server, mailbox);
  const address = await book(page);
  const before = await page.locator('.ticket-when time').getAttribute('datetime');
  await page.goto(`${address}/sposta`);
  await clean();
  await page.locator('main a[href*="vista=calendario"]').first().click();
  await clean();
  await page.locator('.week a').nth(3).click();
  await clean();
  await page.locator('.times a').first().click();
  await clean();
  await send(page, 'move');
  await expect(page).toHaveURL(/fatto=spostato$/);
  expect(await page.locator('.ticket-when time').getAttribute('datetime')).not.toBe(before);

  await page.goto(`${address}/annulla`);
  await clean();
  await fill(page, { note: 'Parto "domani" & </textarea><b>1' });
  await send(page, 'cancel');
  expect((await sent()).status).toBe(422);
  await expectErrors(page, ['why']);
  await clean();
  expect(await typed(page, ['note'])).toEqual({ note: 'Parto "domani" & </textarea><b>1' });
  await fill(page, { why: 'work' });
  await send(page, 'cancel');
  await expect(page).toHaveURL(/fatto=annullato$/);
  await clean();
  await page.goto('/appuntamenti');
  await clean();
});

test('without a declaration the rest can be booked', async ({ page, server, mailbox, clean }) => {
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  await page.goto('/appuntamenti');
  await clean();
  await page.goto('/appuntamenti/nuovo');
  await clean();
  await page.locator('main a[href$="sede=fermo"]').click();
  await clean();
  await expect(page.locator('main a[href*="servizio=C.1"]')).toHaveCount(0);
  await page.locator('main a[href*="servizio=E.1"]').click();
  await take(page);
  await send(page, 'confirm');
  await expect(page).toHaveURL(/fatto=prenotato$/);
});

test('by keyboard alone, from the calendar', async ({ page, server, mailbox, isMobile }) => {
  test.skip(isMobile, 'a phone has no Tab key');
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  await declare(page);
  await page.goto(`${interview}&vista=calendario`);
  await skipToContent(page);
  const day = await page.locator('.week a').nth(2).getAttribute('href');
  await followByKeyboard(page, day ?? '');
  await skipToContent(page);
  await pressByKeyboard(page);
  await expect(page).toHaveURL(/\/conferma$/);
  await skipToContent(page);
  await pressByKeyboard(page, 'confirm');
  await expect(page).toHaveURL(/fatto=prenotato$/);
});

test('whoever comes back from a link logs in and finds the appointment', async ({ page, another, server, mailbox }) => {
  const citizen = await declared(page, server, mailbox);
  const address = await book(page);
  const other = await another();
  await other.goto(address);
  await expect(other).toHaveURL(/\/accedi\?poi=/);
  await fill(other, { cf: citizen.cf, password: citizen.password });
  await send(other);
  await expect(other).toHaveURL(new RegExp(`${address}$`));
  // Somebody else's is not found.
  const stranger = await another();
  const neighbour = newCitizen();
  await enter(stranger, server, mailbox, neighbour);
  expect((await stranger.goto(address))?.status()).toBe(404);
});
