// Groups: planned, filled by citizens and at the desk, called off, closed with everybody's attendance; and people convened
// in two clicks.

import { declare, enter, operatorLogIn } from '../harness/beforehand.ts';
import { act, expectErrors, fill, send } from '../harness/form.ts';
import { afternoon, plan, planOn } from '../harness/groups.ts';
import { newCitizen } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';

const GROUPS = '/operatore/agenda/gruppi';

test('a laboratory from the plan to the file', async ({ page, another, server, mailbox, clean }) => {
  test.setTimeout(240_000);
  const desk = await another();
  await operatorLogIn(desk, server, 'op.fermo');
  await desk.goto(`${GROUPS}?sede=fermo`);
  await clean(desk);
  await desk.goto(`${GROUPS}/nuovo?sede=fermo`);
  await clean(desk);
  await send(desk);
  await expectErrors(desk, ['code', 'operator', 'date', 'time', 'channel', 'places']);
  await clean(desk);
  // More people than the room holds; nothing typed is lost.
  const day = afternoon(server, 2);
  await planOn(desk, day);
  await fill(desk, { places: '40', 'self-booking': true });
  await send(desk);
  await expectErrors(desk, ['places']);
  await clean(desk);
  await fill(desk, { places: '6' });
  await send(desk);
  await expect(desk).toHaveURL(/\?done=planned$/);
  await clean(desk);
  const group = new URL(desk.url()).pathname;

  // A citizen finds it without logging in, comes in and enrols.
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  const id = group.split('/').at(-1) ?? '';
  await page.goto('/appuntamenti/gruppi');
  await clean();
  await page.locator(`main a[href$="${id}"]`).click();
  await clean();
  await send(page);
  await expect(page).toHaveURL(/\?done=enrolled$/);
  await clean();
  expect((await mailbox.about(citizen.email, 'Il tuo appuntamento è prenotato')).text).toMatch(/15:00/);

  // Somebody else is enrolled at the desk by codice fiscale, found again by name, and removed with a reason.
  const other = newCitizen();
  const theirs = await another();
  await enter(theirs, server, mailbox, other);
  await desk.goto(group);
  await fill(desk, { cf: 'BNCMSL' }, act(desk, 'enrol'));
  await send(desk, undefined, act(desk, 'enrol').first());
  await expectErrors(desk, ['cf']);
  await clean(desk);
  await fill(desk, { cf: other.cf }, act(desk, 'enrol'));
  await send(desk, undefined, act(desk, 'enrol').first());
  await expect(desk).toHaveURL(/\?done=enrolled$/);
  await fill(desk, { q: other.surname }, act(desk, 'search'));
  await send(desk, undefined, act(desk, 'search'));
  expect(desk.url()).not.toContain(other.surname);
  await clean(desk);

  // From its beginning on, the attendance of everybody in one form.
  await server.advanceTo(new Date(`${day}T16:05:00Z`));
  await operatorLogIn(desk, server, 'op.fermo');
  await desk.goto(group);
  await clean(desk);
  const close = act(desk, 'close');
  await send(desk, undefined, close);
  await expect(desk.locator('#error-summary').getByRole('link')).toHaveCount(2);
  await clean(desk);
  const row = (cf: string) => act(desk, 'close').locator('tr', { hasText: cf });
  await row(citizen.cf).locator('input[value="present"]').check();
  await row(other.cf).locator('input[value="justified"]').check();
  await send(desk, undefined, close);
  await expect(desk.locator('#error-summary').getByRole('link')).toHaveCount(1);
  await clean(desk);
  await row(other.cf).locator('input[type="text"]').fill('Certificato medico, visto.');
  await send(desk, undefined, close);
  await expect(desk).toHaveURL(/\?done=closed$/);
  await clean(desk);
  const file = desk.locator('tr', { hasText: citizen.cf }).getByRole('link');
  await file.click();
  await expect(desk.locator('#passages')).toContainText('F1.5');
});

test('a group that is called off tells everybody why', async ({ page, another, server, mailbox, clean }) => {
  const desk = await another();
  await operatorLogIn(desk, server, 'op.fermo');
  const group = await plan(desk, afternoon(server, 9));
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  await page.goto(`/appuntamenti/gruppi/${group.split('/').at(-1)}`);
  await send(page);
  await desk.goto(group);
  const cancel = act(desk, 'cancel');
  await cancel.locator('xpath=ancestor::details').evaluate((details: HTMLDetailsElement) => details.setAttribute('open', ''));
  await send(desk, undefined, cancel);
  await expectErrors(desk, ['cancel-reason']);
  await clean(desk);
  await fill(desk, { 'cancel-reason': 'La sala è chiusa per lavori.' }, act(desk, 'cancel'));
  await send(desk, undefined, act(desk, 'cancel'));
  await expect(desk).toHaveURL(/\?done=cancelled$/);
  await clean(desk);
  expect((await mailbox.about(citizen.email, 'Il tuo appuntamento è annullato')).text).toContain('La sala è chiusa per lavori.');
});

test('convened in two clicks', async ({ page, another, server, mailbox, clean }) => {
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  await declare(page);
  const desk = await another();
  await operatorLogIn(desk, server, 'op.fermo');
  await desk.goto('/operatore/agenda/convocazioni?sede=fermo');
  await clean(desk);
  const row = desk.locator('tr', { hasText: citizen.cf });
  await row.locator('a[href*="persona="]').click();
  expect(desk.url()).not.toContain(citizen.cf);
  await expect(desk.locator('input[name="place"]').first()).toBeChecked();
  await clean(desk);
  await send(desk);
  await expect(desk).toHaveURL(/done=convened$/);
  await clean(desk);
  await expect(row.locator('a[href*="persona="]')).toHaveCount(0);
  await mailbox.about(citizen.email, 'Il Centro per l’impiego ti convoca');
  // The person sees it among their appointments.
  await page.goto('/appuntamenti');
  await expect(page.locator('main a[href^="/appuntamenti/"]').first()).toBeVisible();
});
