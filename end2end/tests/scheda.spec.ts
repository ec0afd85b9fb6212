// The scheda: a citizen proposes changes, the centre validates them with their passage or refuses them, and an operator
// writes it with the person at the desk.

import type { Page } from '@playwright/test';
import { confirm, declare, enter, operatorLogIn } from '../harness/beforehand.ts';
import { act, expectErrors, fill, send, typed } from '../harness/form.ts';
import { type Citizen, newCitizen } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';

let citizen: Citizen;
let desk: Page;
/** Address of the person's file. */
let person: string;

/** The visible button that saves: the first one of the form is for the Enter key. */
async function save(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator('main form button[value="save"]').last().click()]);
}

/** B.2 stands so often in the person's file at the desk. */
async function expectUpdates(times: number): Promise<void> {
  await desk.goto(person);
  await expect(desk.locator('#timeline').getByRole('cell', { name: 'B.2', exact: true })).toHaveCount(times);
}

// A declaration that was confirmed without the scheda: the update of today is still to be recorded (R032).
test.beforeEach(async ({ page, another, server, mailbox }) => {
  test.setTimeout(240_000);
  citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  const protocol = await declare(page);
  desk = await another();
  await operatorLogIn(desk, server, 'op.fermo');
  person = await confirm(desk, protocol, { 'p-B.2-keep': false });
  await expectUpdates(0);
});

test('proposed by the person, validated with its passage, then refused with a reason', async ({ page, mailbox, clean }) => {
  await page.goto('/fascicolo');
  await page.locator('main a[href="/fascicolo/scheda"]').click();
  await expect(page.getByRole('main')).toContainText('Questi dati vengono dalla tua DID');
  await clean();
  await page.goto('/fascicolo/scheda?lang=en');
  await clean();
  await page.goto('/fascicolo/scheda?lang=it');
  await page.locator('main a[href="/fascicolo/scheda/patenti"]').click();
  await clean();
  await fill(page, { 'row-0-licence': 'b' });
  await send(page, 'more');
  expect(await typed(page, ['row-0-licence'])).toEqual({ 'row-0-licence': 'b' });
  await fill(page, { 'row-1-licence': 'b' });
  await save(page);
  await expectErrors(page, ['row-1-licence']);
  await clean();
  await fill(page, { 'row-1-licence': 'c' });
  await save(page);
  await expect(page).toHaveURL(/\/fascicolo\/scheda\?fatto=inviata$/);
  await expect(page.getByRole('main')).toContainText('Le tue modifiche aspettano il Centro');
  await clean();

  await desk.goto('/operatore/richieste');
  await expect(desk.locator(`main a[href="${person}/scheda"]`)).toHaveCount(1);
  await clean(desk);
  await desk.goto(`${person}/scheda`);
  await expect(desk.locator('[name="p-B.2-keep"]')).toBeChecked();
  await clean(desk);
  await send(desk, undefined, act(desk, 'refuse'));
  await expectErrors(desk, ['reason']);
  await clean(desk);
  await send(desk, undefined, act(desk, 'validate'));
  await expect(desk).toHaveURL(/\/scheda\?fatto=convalidata$/);
  await clean(desk);
  await mailbox.about(citizen.email, 'La tua scheda è aggiornata');
  await expectUpdates(1);
  await page.goto('/fascicolo');
  await expect(page.getByRole('main')).toContainText('B.2');
  await page.goto('/fascicolo/scheda');
  await expect(page.getByRole('main')).toContainText('Scheda controllata dal Centro');
  await clean();
  const file = (await (await page.request.get('/fascicolo/dati.json')).json()) as { scheda_now: { from: string; version: number } };
  expect(file.scheda_now).toMatchObject({ from: 'version', version: 1 });

  // Another section; the day has its passage already.
  await page.goto('/fascicolo/scheda/informatica');
  await fill(page, { 'row-0-computing': 'Disegno tecnico con il CAD' });
  await save(page);
  await desk.goto(`${person}/scheda`);
  await expect(desk.getByRole('main')).toContainText('Disegno tecnico con il CAD');
  await expect(desk.locator('[name="p-B.2-keep"]')).toHaveCount(0);
  await clean(desk);
  await fill(desk, { reason: 'Porta l’attestato del corso.' }, act(desk, 'refuse'));
  await send(desk, undefined, act(desk, 'refuse'));
  await expect(desk).toHaveURL(/\/scheda\?fatto=rifiutata$/);
  await page.goto('/fascicolo/scheda');
  await expect(page.getByRole('main')).toContainText('Porta l’attestato del corso.');
  await clean();
});

test('written at the desk with the person: it counts at once, with its passage', async ({ page, mailbox, clean }) => {
  await desk.goto(`${person}/scheda`);
  await clean(desk);
  await desk.locator(`main a[href="${person}/scheda/patenti"]`).click();
  await expect(desk.locator('[name="p-B.2-keep"]')).toBeChecked();
  await clean(desk);
  const minutes = await desk.locator('[name="p-B.2-minutes"]').inputValue();
  await fill(desk, { 'row-0-licence': 'b', 'p-B.2-minutes': 'molti' });
  await save(desk);
  await expectErrors(desk, ['p-B-2-minutes']);
  expect(await typed(desk, ['row-0-licence'])).toEqual({ 'row-0-licence': 'b' });
  await clean(desk);
  await fill(desk, { 'p-B.2-minutes': minutes });
  await save(desk);
  await expect(desk).toHaveURL(/\/scheda\?fatto=scritta$/);
  await clean(desk);
  await mailbox.about(citizen.email, 'Il Centro ha aggiornato la tua scheda');

  // The day has its passage; what changes nothing records nothing.
  await desk.locator(`main a[href="${person}/scheda/patenti"]`).click();
  await expect(desk.locator('[name="p-B.2-keep"]')).toHaveCount(0);
  await save(desk);
  await expect(desk).toHaveURL(/\/scheda\?fatto=uguale$/);
  await clean(desk);
  await expectUpdates(1);
  await page.goto('/fascicolo');
  await expect(page.getByRole('main')).toContainText('B.2');
  await page.goto('/fascicolo/scheda');
  await expect(page.getByRole('main')).toContainText('Scheda controllata dal Centro');
  await clean();
});
