// An internship from the request to the attestation, with an extension: the host, the intern and the centre.

import type { Page } from '@playwright/test';
import { type Company, doAct, employer, inDays, known, unfold } from '../harness/employer.ts';
import { act, date, expectErrors, fill, send } from '../harness/form.ts';
import { logIn, operatorLogIn } from '../harness/journey.ts';
import { readPdf } from '../harness/pdf.ts';
import type { Citizen } from '../harness/people.ts';
import type { Server } from '../harness/server.ts';
import { expect, test } from '../harness/test.ts';

const request = {
  title: 'Aiuto in magazzino',
  profession: 'Addetta al magazzino',
  goals: 'Imparare a preparare le spedizioni.',
  tasks: 'Preparare i colli e i documenti.',
  skills: 'Usare il lettore di codici\nPreparare un documento',
  'weekly-hours': '30',
  schedule: 'Da lunedì a venerdì, 9-15',
  allowance: '500',
  'tutor-name': 'Carla Neri',
  'tutor-role': 'Capo magazzino',
  'tutor-contact': 'carla.neri@example.org',
  former: '0',
  hired: '0',
  dismissals: 'none',
  declares: ['no_replacement', 'training_needed', 'safety', 'targeted_placement'],
};

const plan = {
  situation: 'Disoccupata, con DID',
  monitoring: 'Un contatto con il tutor all’inizio, durante e alla fine.',
  inail: 'Posizione 12345678',
  policy: 'RC 987654',
  minutes: '45',
  channel: 'sportello',
};

let company: Company;
let intern: Citizen;
/** The pages of the operator and of the intern; `page` is the host's. */
let desk: Page;
let own: Page;

/** A long time passed: everybody comes in again. */
async function later(page: Page, server: Server, days: number): Promise<void> {
  await server.advance(days * 86_400);
  await logIn(page, company.citizen);
  await logIn(own, intern);
  await operatorLogIn(desk, server, 'op.fermo');
}

/** The papers that wait for this reader, from the page of the internship. */
async function waiting(page: Page, story: string): Promise<string[]> {
  await page.goto(story);
  const links = page.locator('main section[aria-labelledby="to-sign-title"] a');
  return Promise.all((await links.all()).map(async (link) => (await link.getAttribute('href')) ?? ''));
}

async function signAll(page: Page, story: string, password: string, clean: (page: Page) => Promise<void>): Promise<void> {
  const papers = await waiting(page, story);
  expect(papers.length, `papers to sign on ${story}`).toBeGreaterThan(0);
  for (const paper of papers) {
    await page.goto(paper);
    await clean(page);
    await fill(page, { password });
    await send(page);
  }
}

/** The promoter approves what has to be approved and signs what waits. */
async function signForCentre(server: Server, story: string, clean: (page: Page) => Promise<void>): Promise<void> {
  await desk.goto(story);
  const links = desk.locator('main section[aria-labelledby="papers-title"] a');
  const papers = await Promise.all((await links.all()).map(async (link) => (await link.getAttribute('href')) ?? ''));
  for (const paper of papers) {
    await desk.goto(paper);
    await clean(desk);
    if ((await act(desk, 'approve').count()) > 0) {
      await send(desk, undefined, act(desk, 'approve'));
      await desk.goto(paper);
    }
    if ((await act(desk, 'sign').count()) > 0) {
      await fill(desk, { password: server.operator('op.fermo').password }, act(desk, 'sign'));
      await send(desk, undefined, act(desk, 'sign'));
    }
  }
}

test.beforeEach(async ({ page, another, server, mailbox }) => {
  test.setTimeout(300_000);
  desk = await another();
  await operatorLogIn(desk, server, 'op.fermo');
  company = await employer(page, desk, server, mailbox);
  own = await another();
  intern = await known(own, desk, server, mailbox);
});

test('asked for, offered, signed by three, extended, attested', async ({ page, server, mailbox, clean }) => {
  const list = `/impresa/${company.id}/tirocini`;
  await page.goto(list);
  await clean();
  await page.getByRole('link', { name: 'Chiedi un tirocinante' }).click();
  await clean();
  await fill(page, { site: (await page.locator('[name="site"] option').nth(1).getAttribute('value')) ?? '', title: request.title });
  await send(page, 'submit');
  await expect(page.locator('#error-summary')).toBeFocused();
  await clean();
  const [first, last] = [inDays(server, 7), inDays(server, 98)];
  await fill(page, { ...request, ...date('starts', first), ...date('ends', last) });
  await send(page, 'submit');
  await expect(page.getByRole('main')).toContainText('Inviata al Centro');
  await clean();
  const story = new URL(page.url()).pathname;
  const id = story.split('/').at(-1) ?? '';
  const [atDesk, atHome] = [`/operatore/tirocini/${id}`, `/tirocini/${id}`];

  // The centre: in the queue, in its own list, in order, offered.
  await desk.goto('/operatore/tirocini');
  await clean(desk);
  await desk.getByRole('link', { name: request.title }).click();
  await clean(desk);
  await doAct(desk, 'open', { 'open-minutes': '30', 'open-channel': 'sportello' });
  await clean(desk);
  const offer = act(desk, 'offer');
  await unfold(offer);
  await send(desk, undefined, offer);
  await expectErrors(desk, ['cf']);
  const before = mailbox.to(intern.email).length;
  await doAct(desk, 'offer', { cf: intern.cf, 'offer-minutes': '30', 'offer-channel': 'sportello' });
  const mail = await mailbox.last(intern.email, before);
  expect(mail.subject ?? '').not.toContain(company.name);

  // Nobody is named to the host before the yes (R079).
  await page.goto(story);
  await expect(page.getByRole('main')).not.toContainText(intern.surname);
  await clean();
  await own.goto('/tirocini');
  await clean(own);
  await own.getByRole('link', { name: request.title }).click();
  await clean(own);
  await send(own, undefined, act(own, 'accept'));
  await expect(own.getByRole('main')).toContainText('La persona ha detto sì');
  await page.goto(story);
  await expect(page.getByRole('main')).toContainText(intern.surname);

  // Convention and training project.
  await desk.goto(`${atDesk}/progetto`);
  await clean(desk);
  await fill(desk, plan);
  await send(desk, 'show');
  await expect(desk).toHaveURL(new RegExp(`${atDesk}\\?`));
  const [convention = ''] = await waiting(own, atHome);
  await own.goto(convention);
  await fill(own, { password: 'sbagliata' });
  await send(own);
  await expectErrors(own, ['password']);
  await clean(own);
  await signAll(own, atHome, intern.password, clean);
  await signAll(page, story, company.citizen.password, clean);
  await signForCentre(server, atDesk, clean);
  await page.goto(story);
  await expect(page.getByRole('main')).toContainText('Firmato da tutti');
  await clean();
  const paper = await page.request.get(`${convention.replace(atHome, story)}/documento.pdf`);
  expect(paper.ok()).toBe(true);
  expect(readPdf(await paper.body())).toContain('SHA-256');

  // It begins; the tutor is heard at the start (R129); a month more is signed by the three.
  await later(page, server, 7);
  await desk.goto(atDesk);
  await doAct(desk, 'start', { 'start-minutes': '20', 'start-channel': 'sportello' });
  await clean(desk);
  const contact = act(desk, 'contact').first();
  await doAct(desk, 'contact', { 'contact-start-minutes': '15', 'contact-start-channel': 'telefono', 'contact-start-note': 'Va bene.' }, contact);
  await clean(desk);
  const until = inDays(server, 121);
  await doAct(desk, 'extend', {
    ...date('until', until),
    'extend-reason': 'Serve ancora un mese per imparare le spedizioni estere.',
    'extend-minutes': '20',
    'extend-channel': 'sportello',
  });
  await clean(desk);
  await signAll(page, story, company.citizen.password, clean);
  await signAll(own, atHome, intern.password, clean);
  await signForCentre(server, atDesk, clean);
  await own.goto(atHome);
  await expect(own.getByRole('main')).toContainText('Tirocinio prorogato');
  await clean(own);

  // What proves the work, the dossier, and only then the attestation (R077).
  await later(page, server, 121);
  await page.goto(`${story}/dossier`);
  await clean();
  await fill(page, { ...date('evidence-0-on', inDays(server, -20)), 'evidence-0-activity': 'Ha preparato venti spedizioni', 'evidence-0-proof': 'Documenti di trasporto', attended: '92', judgement: 'Molto attenta.' });
  await send(page);
  await desk.goto(atDesk);
  await doAct(desk, 'dossier');
  await clean(desk);
  await signAll(page, story, company.citizen.password, clean);
  await signAll(own, atHome, intern.password, clean);
  await signForCentre(server, atDesk, clean);
  await desk.goto(atDesk);
  await doAct(desk, 'attest', { 'level-0': 'full', 'level-1': 'basic', 'attest-minutes': '30', 'attest-channel': 'sportello' });
  await clean(desk);
  await signAll(page, story, company.citizen.password, clean);
  await signAll(own, atHome, intern.password, clean);
  await signForCentre(server, atDesk, clean);
  await own.goto(atHome);
  await expect(own.getByRole('main')).toContainText('Con attestazione');
  await clean(own);

  // Every passage with its code, in the file of the person and in that of the company.
  await own.goto('/fascicolo');
  for (const code of ['F2.1', 'F2.4']) await expect(own.getByRole('main')).toContainText(code);
  await desk.goto(`/operatore/imprese/${company.id}`);
  for (const code of ['R.2', 'R.3']) await expect(desk.getByRole('main')).toContainText(code);
});

test('offered, and the person says no: nothing of them stays with the host', async ({ page, server, clean }) => {
  await page.goto(`/impresa/${company.id}/tirocini/nuovo`);
  await fill(page, { site: (await page.locator('[name="site"] option').nth(1).getAttribute('value')) ?? '' });
  await fill(page, { ...request, ...date('starts', inDays(server, 7)), ...date('ends', inDays(server, 98)) });
  await send(page, 'submit');
  const story = new URL(page.url()).pathname;
  const id = story.split('/').at(-1) ?? '';
  await desk.goto(`/operatore/tirocini/${id}`);
  await doAct(desk, 'open', { 'open-minutes': '30', 'open-channel': 'sportello' });
  await doAct(desk, 'offer', { cf: intern.cf, 'offer-minutes': '30', 'offer-channel': 'sportello' });
  await own.goto(`/tirocini/${id}`);
  const no = act(own, 'decline');
  await unfold(no);
  await clean(own);
  await send(own, undefined, no);
  await expect(own).toHaveURL(/\/tirocini\?fatto=declined/);
  await clean(own);
  await page.goto(story);
  await expect(page.getByRole('main')).toContainText('Si cerca la persona');
  await expect(page.getByRole('main')).not.toContainText(intern.surname);
});
