// A pact at home and at a terminal: read, asked about, signed, followed, changed; one that is refused.

import type { Page } from '@playwright/test';
import { confirm, declare, enter, operatorLogIn } from '../harness/beforehand.ts';
import { act, expectErrors, fill, send } from '../harness/form.ts';
import { enrol, logInAt, screens } from '../harness/kiosk.ts';
import { type Citizen, newCitizen } from '../harness/people.ts';
import type { Server } from '../harness/server.ts';
import { expect, test } from '../harness/test.ts';

const text = {
  goals: 'Un lavoro in un ufficio vicino a casa.',
  'profile-qualitative': 'Ha lavorato sei anni in un ufficio.',
  'commitment-0-who': 'person',
  'commitment-0-text': 'Aggiorni il curriculum',
  'search-0-text': 'Mandi tre candidature',
  'search-0-timing': 'ogni settimana',
  'search-proof': 'Copia delle candidature.',
  contacts: 'monthly',
  availability: ['initiatives', 'training', 'offers'],
  minutes: '45',
  channel: 'sportello',
};

let citizen: Citizen;
let desk: Page;
let pact: string;

/** Shows the draft for signature; the warning that the index is awaited (R052) is seen. */
async function show(): Promise<void> {
  await send(desk, 'show', act(desk, 'write'));
  await expect(desk.getByRole('main')).toContainText('R052');
  await send(desk, 'show', act(desk, 'write'));
  await expect(desk).toHaveURL(/\/patto\/firma/);
}

/** The operator signs for the centre. */
async function countersign(server: Server): Promise<void> {
  await desk.goto(`${pact}/firma`);
  await fill(desk, { password: server.operator('op.fermo').password }, act(desk, 'sign'));
  await send(desk, undefined, act(desk, 'sign'));
}

/** The form with the button of this value. */
function form(page: Page, go: string) {
  return page.locator('main form', { has: page.locator(`button[value="${go}"]`) });
}

test.beforeEach(async ({ page, another, server, mailbox }) => {
  test.setTimeout(240_000);
  citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  const protocol = await declare(page);
  desk = await another();
  await operatorLogIn(desk, server, 'op.fermo');
  pact = `${await confirm(desk, protocol)}/patto`;
  await desk.goto(pact);
  await send(desk, undefined, act(desk, 'draft'));
  await fill(desk, text, act(desk, 'write'));
});

test('read, asked about, signed at home, followed, changed', async ({ page, server, mailbox, clean, sent }) => {
  await page.goto('/patto');
  await expect(page.getByRole('main')).toContainText('sta scrivendo il patto');
  await clean();
  await show();
  await mailbox.about(citizen.email, 'Hai un documento da leggere e firmare');

  await page.goto('/area');
  await page.locator('main a[href="/patto"]').click();
  await expect(page.getByRole('main')).toContainText('Aggiorni il curriculum');
  await clean();
  const law = page.getByText('Il testo completo, con le regole della legge');
  await law.click();
  await expect(page.getByText('lettera c', { exact: false }).first()).toBeVisible();
  await clean();
  await page.goto('/patto?lang=en');
  await clean();
  await page.goto('/patto?lang=it');

  await page.getByRole('link', { name: 'Fai una domanda' }).click();
  await clean();
  await send(page);
  await expectErrors(page, ['question']);
  await clean();
  await fill(page, { question: 'Posso farlo la sera?' });
  await send(page);
  await clean();
  await desk.goto(pact);
  const answer = act(desk, 'answer');
  await answer.locator('textarea').fill('Sì, anche la sera.');
  await send(desk, undefined, answer);
  await page.goto('/patto');
  await expect(page.getByRole('main')).toContainText('Sì, anche la sera.');

  await page.locator('#sign').getByRole('link').click();
  await clean();
  await fill(page, { password: 'sbagliata' });
  await send(page, 'sign', form(page, 'sign'));
  expect((await sent()).status).toBe(422);
  await expectErrors(page, ['password']);
  await clean();
  await fill(page, { password: citizen.password });
  await send(page, 'sign', form(page, 'sign'));
  await expect(page.getByRole('main')).toContainText('Adesso firma il Centro');
  await clean();
  await countersign(server);
  await page.goto('/patto');
  await expect(page.getByRole('main')).toContainText('Avete firmato tutti e due');
  await clean();

  // The promise that was signed is followed from the same page.
  await page.locator('main a[href^="/patto/impegni/"]').first().click();
  await clean();
  await send(page, 'finish', page.locator('main form', { has: page.locator('[name="note"]') }));
  await page.goto('/patto');
  await expect(page.getByRole('main')).toContainText('Fatto, in verifica');

  // A change shows both wordings; until it is signed the earlier text is a click away.
  await desk.goto(pact);
  const edit = act(desk, 'edit');
  await edit.locator('xpath=ancestor::details').evaluate((details: HTMLDetailsElement) => details.setAttribute('open', ''));
  await edit.locator('textarea').fill('Ci sentiamo più spesso.');
  await send(desk, undefined, edit);
  await desk.goto(pact);
  await fill(desk, { contacts: 'weekly', minutes: '20', channel: 'sportello' }, act(desk, 'write'));
  await show();
  await page.goto('/patto');
  for (const words of ['ogni mese', 'ogni settimana', 'Ci sentiamo più spesso.']) {
    await expect(page.locator('.pact-changes')).toContainText(words);
  }
  await clean();
  await page.getByRole('link', { name: 'Leggi il testo di prima' }).click();
  await clean();
  await page.goto('/patto/firma');
  await fill(page, { password: citizen.password });
  await send(page, 'sign', form(page, 'sign'));
  await countersign(server);
  await page.goto('/fascicolo');
  for (const code of ['D.1', 'D.2']) await expect(page.getByRole('main')).toContainText(code);
});

test('refused, with the reason that somebody wants to give', async ({ page, clean }) => {
  await show();
  await page.goto('/patto/firma');
  const refuse = form(page, 'refuse');
  await refuse.locator('xpath=ancestor::details').locator('summary').first().click();
  await clean();
  await fill(page, { reason: 'Ne parlo prima a casa.', 'refuse-password': 'sbagliata' }, refuse);
  await send(page, 'refuse', refuse);
  await expectErrors(page, ['refuse-password']);
  await clean();
  await fill(page, { 'refuse-password': citizen.password }, form(page, 'refuse'));
  await send(page, 'refuse', form(page, 'refuse'));
  await expect(page.getByRole('main')).toContainText('Ne parlo prima a casa.');
  await clean();
  await desk.goto(pact);
  await expect(desk.getByRole('main')).toContainText('Ne parlo prima a casa.');
});

test('signed at the terminal with the code that was handed over', async ({ another, server, isMobile, clean }) => {
  test.skip(isMobile, 'a terminal is no phone');
  await show();
  const hall = await another();
  await hall.setViewportSize(screens.lying);
  await enrol(hall, await another(), server);
  await logInAt(hall, citizen, '/patto');
  await clean(hall);
  await hall.locator('#sign').getByRole('link').click();
  // At a terminal the script looks at the line before it follows a link.
  await expect(hall).toHaveURL(/\/patto\/firma/);
  await expect(hall.locator('main [name="password"]')).toHaveCount(0);
  await clean(hall);
  await desk.goto(`${pact}/firma`);
  await send(desk, undefined, act(desk, 'code'));
  const code = (await desk.locator('.handed-code').innerText()).trim();
  await fill(hall, { code });
  await send(hall, 'sign', form(hall, 'sign'));
  await expect(hall.getByRole('main')).toContainText('Adesso firma il Centro');
  await countersign(server);
  await hall.goto('/patto');
  await expect(hall.locator('main a[href$=".pdf"]')).toHaveCount(0);
  await clean(hall);
});
