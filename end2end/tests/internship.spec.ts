// An internship from the request to the attestation, with an extension: the host, the intern and the centre.

import type { Page } from '@playwright/test';
import { logIn, operatorLogIn } from '../harness/beforehand.ts';
import { type Company, doAct, employer, firstSite, inDays, known, passages, unfold } from '../harness/employer.ts';
import { act, date, expectErrors, fill, follow, send } from '../harness/form.ts';
import { readPdf } from '../harness/pdf.ts';
import type { Citizen } from '../harness/people.ts';
import type { Server } from '../harness/server.ts';
import { expect, test } from '../harness/test.ts';

// It lasts for months.
test.use({ clock: 'of the internship' });

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

/** The addresses of the papers in one part of the page of the internship. */
async function papersIn(page: Page, story: string, part: 'to-sign' | 'papers'): Promise<string[]> {
  await page.goto(story);
  const links = page.locator(`main section[aria-labelledby="${part}-title"] a`);
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
}

/** A contact with the tutor of the host was held (R129). */
async function holdContact(story: string, moment: 'start' | 'during' | 'end', note: string): Promise<void> {
  await desk.goto(story);
  // Who waits first stands first: the ones before it were held.
  const contact = act(desk, 'contact').first();
  const said = `contact-${moment}`;
  await doAct(desk, 'contact', { [`${said}-minutes`]: '15', [`${said}-channel`]: 'telefono', [`${said}-note`]: note }, contact);
  await expect(desk.locator('#contatti')).toContainText(note);
}

/** What a reader finds in the sealed document of a paper. */
async function sealed(page: Page, paper: string): Promise<string> {
  const document = await page.request.get(`${paper}/documento.pdf`);
  expect(document.ok(), `${document.status()} at ${paper}`).toBe(true);
  return readPdf(await document.body()).words;
}

async function signAll(page: Page, story: string, password: string, clean: (page: Page) => Promise<void>): Promise<void> {
  const papers = await papersIn(page, story, 'to-sign');
  expect(papers.length, `papers to sign on ${story}`).toBeGreaterThan(0);
  for (const paper of papers) {
    await page.goto(paper);
    await clean(page);
    await fill(page, { password });
    await send(page);
    await expect(page).toHaveURL(/\?fatto=(signed|whole)$/);
  }
}

/** The promoter approves what has to be approved and signs what waits. */
async function signForCentre(server: Server, story: string, clean: (page: Page) => Promise<void>): Promise<void> {
  for (const paper of await papersIn(desk, story, 'papers')) {
    await desk.goto(paper);
    if ((await act(desk, 'approve').count()) > 0) {
      await clean(desk);
      await doAct(desk, 'approve');
      await desk.goto(paper);
    }
    if ((await act(desk, 'sign').count()) > 0) {
      await clean(desk);
      await doAct(desk, 'sign', { password: server.operator('op.fermo').password });
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
  await follow(page, page.getByRole('link', { name: 'Chiedi un tirocinante' }));
  await clean();
  await fill(page, { site: await firstSite(page), title: request.title });
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

  // The centre: in its list, in order, offered.
  await desk.goto('/operatore/tirocini');
  await clean(desk);
  await follow(desk, desk.getByRole('row').filter({ hasText: company.name }).getByRole('link'));
  await expect(desk).toHaveURL(atDesk);
  await clean(desk);
  await doAct(desk, 'open', { 'open-minutes': '30', 'open-channel': 'sportello' });
  await clean(desk);
  const offer = act(desk, 'offer');
  await unfold(offer);
  await send(desk, undefined, offer);
  await expectErrors(desk, ['cf']);
  await clean(desk);
  await doAct(desk, 'offer', { cf: intern.cf, 'offer-minutes': '30', 'offer-channel': 'sportello' });
  await mailbox.about(intern.email, 'Il Centro ti propone un tirocinio');

  // Nobody is named to the host before the yes (R079).
  await page.goto(story);
  await expect(page.getByRole('main')).not.toContainText(intern.surname);
  await clean();
  await own.goto('/tirocini');
  await clean(own);
  await follow(own, own.getByRole('main').getByRole('link', { name: request.title }));
  await clean(own);
  await send(own, undefined, act(own, 'accept'));
  await expect(own.getByRole('main')).toContainText('La persona ha detto sì');
  await clean(own);
  await mailbox.about(company.citizen.email, 'Una persona ha detto sì al tirocinio');
  await page.goto(story);
  await expect(page.getByRole('main')).toContainText(intern.surname);
  await clean();

  // Convention and training project.
  await desk.goto(`${atDesk}/progetto`);
  await clean(desk);
  await fill(desk, plan);
  await send(desk, 'show');
  await expect(desk).toHaveURL(`${atDesk}?done=moved`);
  await clean(desk);
  const [paper = ''] = await papersIn(own, atHome, 'to-sign');
  await clean(own);
  await own.goto(paper);
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
  await mailbox.about(company.citizen.email, 'Il tirocinio è firmato da tutti');
  const text = await sealed(page, paper.replace(atHome, story));
  for (const words of [intern.cf, 'Impronta']) expect(text).toContain(words);

  // It begins; the tutor is heard at the start (R129); a month more is signed by the three.
  await later(page, server, 7);
  await desk.goto(atDesk);
  await doAct(desk, 'start', { 'start-minutes': '20', 'start-channel': 'sportello' });
  await expect(desk.getByRole('main')).toContainText('In corso');
  await clean(desk);
  await desk.goto('/operatore/tirocini?elenco=in-corso');
  await expect(desk.getByRole('row').filter({ hasText: company.name })).toContainText('Aspetta te');
  await clean(desk);
  await holdContact(atDesk, 'start', 'Va bene.');
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
  await mailbox.about(intern.email, 'Il tirocinio dura di più');

  // The tutor is heard in the middle and on the last day (R129).
  await later(page, server, 52);
  await holdContact(atDesk, 'during', 'Impara in fretta.');
  await clean(desk);
  await later(page, server, 69);
  await holdContact(atDesk, 'end', 'Sa lavorare da sola.');
  await expect(act(desk, 'contact'), 'every contact was held').toHaveCount(0);
  await clean(desk);

  // What proves the work, the dossier, and only then the attestation (R077).
  await page.goto(`${story}/dossier`);
  await clean();
  await fill(page, {
    ...date('evidence-0-on', inDays(server, -20)),
    'evidence-0-activity': 'Ha preparato venti spedizioni',
    'evidence-0-proof': 'Documenti di trasporto',
    attended: '92',
    judgement: 'Molto attenta.',
  });
  await send(page);
  await expect(page).toHaveURL(`${story}?fatto=noted`);
  await clean();
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
  await mailbox.about(intern.email, 'L’attestazione del tirocinio è pronta');
  const attestation = own.locator('main section[aria-labelledby="papers-title"] a').filter({ hasText: 'Attestazione finale' });
  expect(await sealed(own, (await attestation.getAttribute('href')) ?? '')).toContain('lettore');
  const papers = await papersIn(own, atHome, 'papers');
  expect(papers, 'convention, project, project of the extension, dossier, attestation').toHaveLength(5);
  for (const one of papers) {
    const words = await sealed(own, one);
    expect(words, one).toContain(intern.cf);
    expect(words, one).toContain('Impronta');
  }

  // Every passage with its code, in the file of the person and in that of the company.
  await own.goto('/fascicolo');
  for (const code of ['F2.1', 'F2.4']) await expect(own.getByRole('main')).toContainText(code);
  await clean(own);
  await desk.goto('/operatore/persone');
  await fill(desk, { q: intern.cf });
  await send(desk);
  await follow(desk, desk.getByRole('row').filter({ hasText: intern.cf }).getByRole('link').first());
  await expect(passages(desk, 'F2.1'), 'the beginning').toHaveCount(1);
  await expect(passages(desk, 'F2.4'), 'the proposal, the attestation').toHaveCount(2);
  await desk.goto(`/operatore/imprese/${company.id}`);
  await expect(passages(desk, 'R.2'), 'request, extension, three contacts').toHaveCount(5);
  await expect(passages(desk, 'R.3'), 'convention').toHaveCount(1);
  await expect(desk.locator('#hosted').getByRole('link', { name: request.title })).toHaveAttribute('href', atDesk);
  await clean(desk);
});

test('offered, and the person says no: nothing of them stays with the host', async ({ page, server, clean }) => {
  await page.goto(`/impresa/${company.id}/tirocini/nuovo`);
  await fill(page, { ...request, site: await firstSite(page), ...date('starts', inDays(server, 7)), ...date('ends', inDays(server, 98)) });
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
