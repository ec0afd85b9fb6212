// The operators' day: booking for somebody at the desk, the hall, receiving, closing, moving, absences; by keyboard alone.
// The whole way from a citizen's search to the passages in both files is in visit.spec.ts.

import type { Page } from '@playwright/test';
import { declare, enter, operatorLogIn } from '../harness/beforehand.ts';
import { expectErrors, fill, follow, send } from '../harness/form.ts';
import { followByKeyboard, pressByKeyboard, skipToContent } from '../harness/keyboard.ts';
import type { Mailbox } from '../harness/mailbox.ts';
import { type Citizen, newCitizen } from '../harness/people.ts';
import type { Server } from '../harness/server.ts';
import { expect, test } from '../harness/test.ts';

const DAY = '/operatore/agenda';

/** The forms of the page that do this, on one line when its list and id are given. */
const does = (page: Page, act: string, line = 'main') => page.locator(`${line} form`, { has: page.locator(`input[name="act"][value="${act}"]`) });

/** Presses the one button of a line for its next act. */
async function press(page: Page, act: string, line: string): Promise<void> {
  await send(page, undefined, does(page, act, line).first());
}

/** Somebody with a declaration, found by an operator who books for them: the page of booking. */
async function booking(page: Page, desk: Page, server: Server, mailbox: Mailbox): Promise<Citizen> {
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  await declare(page);
  await operatorLogIn(desk, server, 'op.fermo');
  await desk.goto(`${DAY}/nuovo`);
  await fill(desk, { q: citizen.cf }, does(desk, 'search'));
  await send(desk, undefined, does(desk, 'search'));
  expect(desk.url()).not.toContain(citizen.cf);
  return citizen;
}

/** The person that the search found. */
const found = (desk: Page) => desk.locator('#people a').first();

test('booked at the desk, moved by the calendar, cancelled with a reason', async ({ page, another, server, mailbox, clean }) => {
  const desk = await another();
  const citizen = await booking(page, desk, server, mailbox);
  await clean(desk);
  await found(desk).click();
  await clean(desk);
  await fill(desk, { servizio: 'C.1' });
  await Promise.all([desk.waitForEvent('load'), desk.locator('form[method="get"] button').first().click()]);
  await expect(does(desk, 'book')).toHaveCount(3);
  await clean(desk);
  await send(desk, undefined, does(desk, 'book').first());
  await expect(desk).toHaveURL(/\/operatore\/agenda\/[0-9a-f-]{36}\?done=booked$/);
  await clean(desk);
  await mailbox.about(citizen.email, 'Il tuo appuntamento è prenotato');
  const address = new URL(desk.url()).pathname;

  await desk.goto(`${address}/sposta`);
  await clean(desk);
  await Promise.all([desk.waitForEvent('load'), desk.locator('form[method="get"] button[value="calendario"]').click()]);
  await clean(desk);
  await Promise.all([desk.waitForEvent('load'), desk.locator('.day-times a').last().click()]);
  await clean(desk);
  await send(desk, undefined, does(desk, 'move', '#scelto'));
  await expect(desk).toHaveURL(new RegExp(`${address}\\?done=moved$`));

  const cancel = does(desk, 'cancel');
  await cancel.locator('xpath=ancestor::details').evaluate((details: HTMLDetailsElement) => details.setAttribute('open', ''));
  await send(desk, undefined, cancel);
  await expectErrors(desk, ['cancel-reason']);
  await clean(desk);
  await fill(desk, { 'cancel-reason': 'Sciopero dei treni.' }, does(desk, 'cancel'));
  await send(desk, undefined, does(desk, 'cancel'));
  await expect(desk).toHaveURL(new RegExp(`${address}\\?done=cancelled$`));
  await clean(desk);
  await page.goto('/appuntamenti');
  await expect(page.getByRole('main')).not.toContainText(/prenotato/i);
});

test('received without an appointment, called, received, put back, closed with nothing', async ({ page, another, server, mailbox, clean }) => {
  const desk = await another();
  await booking(page, desk, server, mailbox);
  await found(desk).click();
  const now = does(desk, 'walk-in');
  await send(desk, undefined, now);
  await expectErrors(desk, ['code']);
  await clean(desk);
  await fill(desk, { code: 'A.1', channel: 'sportello' }, does(desk, 'walk-in'));
  await send(desk, undefined, does(desk, 'walk-in'));
  await expect(desk).toHaveURL(/\?done=received$/);
  await clean(desk);
  const id = new URL(desk.url()).pathname.split('/').at(-1) ?? '';
  const [hall, day] = [`#sala-${id}`, `#giorno-${id}`];

  await desk.goto('/operatore');
  await clean(desk);
  await desk.goto(DAY);
  await clean(desk);
  await press(desk, 'call', hall);
  await expect(desk).toHaveURL(new RegExp(`${hall}$`));
  await press(desk, 'start', hall);
  await expect(desk).toHaveURL(new RegExp(`${day}$`));
  await expect(desk.locator(hall)).toHaveCount(0);
  await desk.locator(`${day} summary`).click();
  await press(desk, 'wait', day);
  await press(desk, 'call', day);
  await press(desk, 'start', day);
  await desk.locator(`${day} a[href$="/chiudi"]`).click();
  await clean(desk);
  await fill(desk, { 'p-A.1-keep': false });
  await send(desk);
  await expect(desk).toHaveURL(/\?sede=fermo&done=closed$/);
  await clean(desk);
  await desk.goto(`${DAY}?vista=settimana`);
  await clean(desk);
});

test('missed, then justified with a proof; the week says it', async ({ page, another, server, mailbox, clean }) => {
  const desk = await another();
  await booking(page, desk, server, mailbox);
  await follow(desk, found(desk));
  await fill(desk, { servizio: 'C.1' });
  await follow(desk, desk.locator('form[method="get"] button').first());
  await send(desk, undefined, does(desk, 'book').first());
  await expect(desk).toHaveURL(/\?done=booked$/);
  const address = new URL(desk.url()).pathname;
  const id = address.split('/').at(-1) ?? '';
  // Nobody misses what has not begun.
  await expect(does(desk, 'miss')).toHaveCount(0);
  await expect(does(desk, 'excuse')).toHaveCount(0);

  await page.goto(`/appuntamenti/${id}`);
  const starts = (await page.locator('.ticket-when time').getAttribute('datetime')) ?? '';
  await server.advanceTo(new Date(Date.parse(starts) + 20 * 60_000));
  const later = await another();
  await operatorLogIn(later, server, 'op.fermo');
  await later.goto(DAY);
  const line = `#giorno-${id}`;
  await later.locator(`${line} summary`).click();
  await clean(later);
  await press(later, 'miss', line);
  await expect(later).toHaveURL(new RegExp(`${line}$`));
  await expect(later.locator(`${line} .day-state`)).toContainText('Assenza');
  await later.locator(`${line} summary`).click();
  await follow(later, later.locator(`${line} a[href="${address}#giustifica"]`));
  await clean(later);
  const excuse = does(later, 'excuse');
  await send(later, undefined, excuse);
  await expectErrors(later, ['excuse-reason', 'excuse-proof']);
  await clean(later);
  await fill(later, { 'excuse-reason': 'Figlio in ospedale', 'excuse-proof': 'lettera di dimissioni, vista' }, excuse);
  await send(later, undefined, excuse);
  await expect(later).toHaveURL(new RegExp(`${address}\\?done=excused$`));
  await expect(later.locator('#history')).toContainText('Figlio in ospedale (lettera di dimissioni, vista)');
  await expect(excuse).toHaveCount(0);
  await clean(later);

  await later.goto(DAY);
  await follow(later, later.locator('.day-ways a[href*="vista=settimana"]'));
  const entry = later.locator('.day-week-list li', { has: later.locator(`a[href="${address}"]`) });
  await expect(entry).toContainText('Assenza giustificata');
  await clean(later);
  await follow(later, later.locator('.day-week-day', { has: later.locator(`a[href="${address}"]`) }).locator('h2 a'));
  await expect(later.locator(line)).toBeVisible();
});

test('a stale tab is told what is true now', async ({ page, another, server, mailbox, clean }) => {
  const desk = await another();
  await booking(page, desk, server, mailbox);
  await found(desk).click();
  await fill(desk, { code: 'A.1', channel: 'sportello' }, does(desk, 'walk-in'));
  await send(desk, undefined, does(desk, 'walk-in'));
  const address = new URL(desk.url()).pathname;
  await send(desk, undefined, does(desk, 'call'));
  const stale = await desk.content();
  const version = /name="version" value="(\d+)"/.exec(stale)?.[1] ?? '';
  await send(desk, undefined, does(desk, 'wait'));
  await send(desk, undefined, does(desk, 'call'));
  await desk.locator('main form input[name="version"]').first().evaluate((field: HTMLInputElement, old) => field.setAttribute('value', old), version);
  const [response] = await Promise.all([desk.waitForResponse((answer) => answer.request().method() === 'POST'), send(desk, undefined, does(desk, 'start'))]);
  expect(response.status()).toBe(409);
  expect(new URL(desk.url()).pathname).toBe(address);
  await clean(desk);
});

test('from the hall to the end of the visit by keyboard alone', async ({ page, another, server, mailbox, isMobile }) => {
  test.skip(isMobile, 'a phone has no Tab key');
  test.setTimeout(120_000);
  const desk = await another();
  await booking(page, desk, server, mailbox);
  await found(desk).click();
  await fill(desk, { code: 'A.1', channel: 'sportello' }, does(desk, 'walk-in'));
  await send(desk, undefined, does(desk, 'walk-in'));
  const id = new URL(desk.url()).pathname.split('/').at(-1) ?? '';

  // Each act leads back to its line, from where the next Tab goes on: name, then the next act.
  await desk.goto(`${DAY}?operatore=io#sala-${id}`);
  await expect(desk.locator(`#sala-${id}`)).toBeFocused();
  await pressByKeyboard(desk);
  await expect(desk).toHaveURL(new RegExp(`#sala-${id}$`));
  await expect(desk.locator(`#sala-${id}`)).toBeFocused();
  await pressByKeyboard(desk);
  await expect(desk).toHaveURL(new RegExp(`#giorno-${id}$`));
  await followByKeyboard(desk, `${DAY}/${id}/chiudi`);
  await skipToContent(desk);
  await pressByKeyboard(desk);
  await expect(desk).toHaveURL(/done=closed$/);
});
