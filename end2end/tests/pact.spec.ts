// A pact at home and at a terminal: from the visit to a text that was read, asked about, signed, followed, proved and changed;
// one in English; one that is refused.

import type { Page } from '@playwright/test';
import { confirm, declare, enter, identify, logIn, operatorLogIn } from '../harness/beforehand.ts';
import { readCalendar } from '../harness/calendar.ts';
import { type Answers, act, expectErrors, fill, send } from '../harness/form.ts';
import { enrol, logInAt, screens } from '../harness/kiosk.ts';
import { readPdf } from '../harness/pdf.ts';
import { type Citizen, newCitizen } from '../harness/people.ts';
import { pdf } from '../harness/proof.ts';
import type { Server } from '../harness/server.ts';
import { expect, test } from '../harness/test.ts';
import { atDesk, book, hold } from '../harness/visit.ts';

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

const proof = pdf('attestato.pdf', 'Attestato di frequenza');

let citizen: Citizen;
let protocol: string;
let desk: Page;
/** Where operators find the pact. */
let pact: string;

/** Begins the pact on the page of the desk and writes it. */
async function draft(): Promise<void> {
  await send(desk, undefined, act(desk, 'draft'));
  await fill(desk, text, act(desk, 'write'));
}

/** Shows the draft for signature; the warning that the index is awaited (R052) is seen. */
async function show(): Promise<void> {
  await send(desk, 'show', act(desk, 'write'));
  await expect(desk.getByRole('main')).toContainText('R052');
  await send(desk, 'show', act(desk, 'write'));
  await expect(desk).toHaveURL(/\/patto\/firma/);
}

/** The operator says why the text in force changes, changes it and shows the new one. */
async function change(why: string, answers: Answers): Promise<void> {
  await desk.goto(pact);
  const edit = act(desk, 'edit');
  await edit.locator('xpath=ancestor::details').evaluate((details: HTMLDetailsElement) => details.setAttribute('open', ''));
  await edit.locator('textarea').fill(why);
  await send(desk, undefined, edit);
  await fill(desk, { ...answers, minutes: '20', channel: 'sportello' }, act(desk, 'write'));
  await show();
}

/** The operator answers the one question. */
async function answer(words: string): Promise<void> {
  await desk.goto(pact);
  await act(desk, 'answer').locator('textarea').fill(words);
  await send(desk, undefined, act(desk, 'answer'));
}

/** The person signs at home. */
async function sign(page: Page): Promise<void> {
  await fill(page, { password: citizen.password });
  await send(page, 'sign', form(page, 'sign'));
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

/** The words of a PDF that is handed out to the person, on one line. */
async function paper(page: Page, address: string): Promise<string> {
  const response = await page.request.get(address);
  expect(response.headers()['content-type']).toBe('application/pdf');
  return readPdf(await response.body()).words.replace(/\s+/g, ' ');
}

test.beforeEach(async ({ page, another, server, mailbox }) => {
  test.setTimeout(240_000);
  citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  protocol = await declare(page);
  desk = await another();
});

test('from the visit: read, asked about, signed at home, proved and verified, changed', async ({ page, server, mailbox, clean, sent }) => {
  const address = await book(page);
  const { starts } = readCalendar(await (await page.request.get(`${address}/calendario.ics`)).text());
  await server.advanceTo(new Date(starts.getTime() - 15 * 60_000));
  await operatorLogIn(desk, server, 'op.fermo');
  await identify(desk, protocol);
  await hold(desk, atDesk(address), ['check_in', 'call', 'start'], { go: 'pact' });
  await expect(desk).toHaveURL(/\/patto\?appuntamento=/);
  pact = new URL(desk.url()).pathname;
  await draft();

  await logIn(page, citizen);
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

  await page.getByRole('link', { name: 'Fai una domanda' }).click();
  await clean();
  await send(page);
  await expectErrors(page, ['question']);
  await clean();
  await fill(page, { question: 'Posso farlo la sera?' });
  await send(page);
  await clean();
  await answer('Sì, anche la sera.');
  await page.goto('/patto');
  await expect(page.getByRole('main')).toContainText('Sì, anche la sera.');

  await page.locator('#sign').getByRole('link').click();
  await expect(page).toHaveURL(/\/patto\/firma/);
  await clean();
  const fingerprint = await form(page, 'sign').locator('[name="hash"]').inputValue();
  await fill(page, { password: 'sbagliata' });
  await send(page, 'sign', form(page, 'sign'));
  expect((await sent()).status).toBe(422);
  await expectErrors(page, ['password']);
  await clean();
  await sign(page);
  await expect(page.getByRole('main')).toContainText('Adesso firma il Centro');
  await clean();
  await countersign(server);
  await page.goto('/patto');
  await expect(page.getByRole('main')).toContainText('Avete firmato tutti e due');
  await clean();
  const signed = await paper(page, '/patto/documento.pdf');
  for (const words of [text.goals, citizen.cf, citizen.surname, citizen.name, 'Operatore Fermo']) expect(signed).toContain(words);
  // On paper the fingerprint stands in groups of eight.
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  for (const group of fingerprint.match(/.{8}/g) ?? []) expect(signed).toContain(group);

  // The promise that was signed is followed from the same page: the person proves it, the operator looks and verifies.
  await page.locator('main a[href^="/patto/impegni/"]').first().click();
  await expect(page).toHaveURL(/\/patto\/impegni\//);
  await clean();
  await page.locator('main input[name="proof"]').setInputFiles(proof);
  await send(page, 'finish', form(page, 'finish'));
  await expect(page.getByRole('main')).toContainText('Fatto, in verifica');
  await expect(page.getByRole('main').getByRole('link', { name: proof.name })).toHaveCount(1);
  await clean();
  await desk.goto(`${pact}/impegni`);
  await clean(desk);
  const promise = desk.locator('.draft-promise').filter({ hasText: 'Aggiorni il curriculum' });
  const file = await promise.getByRole('link', { name: proof.name }).getAttribute('href');
  expect(await (await desk.request.get(file ?? '')).body()).toEqual(proof.buffer);
  await send(desk, 'verify', promise.locator('form'));
  await expect(desk.locator('#impegni')).toContainText('Verificato');
  await clean(desk);
  await mailbox.about(citizen.email, 'Il tuo Centro ha guardato un tuo impegno');
  await page.goto('/patto');
  await expect(page.getByRole('main')).toContainText('Verificato');
  await page.locator('main a[href^="/patto/impegni/"]').first().click();
  await expect(page.getByRole('main')).toContainText('Il Centro ha visto che è fatto.');
  await clean();

  // A change that binds both shows both wordings; until it is signed the earlier text is a click away.
  await change('Ci sentiamo più spesso.', { contacts: 'weekly' });
  await page.goto('/patto');
  for (const words of ['ogni mese', 'ogni settimana', 'Ci sentiamo più spesso.']) {
    await expect(page.locator('.pact-changes')).toContainText(words);
  }
  await clean();
  await page.getByRole('link', { name: 'Leggi il testo di prima' }).click();
  await clean();
  await page.goto('/patto/firma');
  await sign(page);
  await expect(page.getByRole('main')).toContainText('Adesso firma il Centro');
  await countersign(server);

  // One that binds the person alone asks the person alone: with that signature it is in force.
  await change('Basta un elenco.', { 'search-proof': 'Un elenco delle candidature.' });
  await expect(act(desk, 'desk')).toHaveCount(1);
  await expect(act(desk, 'sign')).toHaveCount(0);
  await clean(desk);
  await page.goto('/patto');
  for (const words of [text['search-proof'], 'Un elenco delle candidature.']) {
    await expect(page.locator('.pact-changes')).toContainText(words);
  }
  await page.goto('/patto/firma');
  await sign(page);
  await expect(page).toHaveURL(/fatto=attivo$/);
  await expect(page.getByRole('main')).toContainText('Avete firmato tutti e due');
  await clean();

  // Interview, signature and both changes stand in both files, and on the paper that the person takes away.
  await desk.goto(pact.replace(/\/patto$/, ''));
  for (const [code, times] of Object.entries({ 'C.1': 1, 'D.1': 1, 'D.2': 2 })) {
    await expect(desk.locator('#timeline').getByRole('cell', { name: code, exact: true })).toHaveCount(times);
  }
  await clean(desk);
  await page.goto('/fascicolo');
  for (const words of ['C.1', 'D.1', 'D.2', proof.name]) await expect(page.getByRole('main')).toContainText(words);
  await clean();
  const whole = await paper(page, '/fascicolo/dati.pdf');
  for (const words of [citizen.cf, citizen.surname, citizen.name, 'Operatore', 'C.1', 'D.1', 'D.2', 'Aggiorni il curriculum', 'Verificato']) {
    expect(whole).toContain(words);
  }
});

test.describe('with a declaration that was confirmed at the desk', () => {
  test.beforeEach(async ({ server }) => {
    await operatorLogIn(desk, server, 'op.fermo');
    pact = `${await confirm(desk, protocol)}/patto`;
    await desk.goto(pact);
    await draft();
  });

  test('in English: read, asked about, signed, marked as done', async ({ page, server, clean }) => {
    await page.goto('/patto');
    await page.getByRole('link', { name: 'English' }).first().click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('main')).toContainText('Your operator is writing the pact.');
    await clean();
    await show();

    await page.goto('/area');
    await page.locator('main a[href="/patto"]').click();
    for (const words of ['Take your time to read it.', 'What you do', 'every month', 'Do you agree?']) {
      await expect(page.getByRole('main')).toContainText(words);
    }
    await clean();
    await page.getByText('The whole text, with the rules of the law').click();
    await expect(page.getByText('letter c', { exact: false }).first()).toBeVisible();
    await clean();

    await page.getByRole('link', { name: 'Ask a question' }).click();
    await expect(page.getByLabel('Your question')).toBeVisible();
    await clean();
    await send(page);
    await expectErrors(page, ['question']);
    await clean();
    await fill(page, { question: 'Can I do it in the evening?' });
    await send(page);
    await expect(page.getByRole('main')).toContainText('Question sent.');
    await clean();
    await answer('Yes, in the evening too.');
    await page.goto('/patto');
    await expect(page.getByRole('main')).toContainText('Yes, in the evening too.');

    await page.locator('#sign').getByRole('link', { name: 'Go to the signature' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signature');
    await clean();
    await sign(page);
    await expect(page.getByRole('main')).toContainText('You have signed. Now the centre signs.');
    await clean();
    await countersign(server);
    await page.goto('/patto');
    await expect(page.getByRole('main')).toContainText('You and the centre have both signed.');
    await clean();

    await page.locator('main a[href^="/patto/impegni/"]').first().click();
    await expect(page.getByRole('button', { name: 'Mark as done' })).toBeVisible();
    await clean();
    await send(page, 'finish', form(page, 'finish'));
    await expect(page.getByRole('main')).toContainText('Done, being verified');
    await clean();
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
});
