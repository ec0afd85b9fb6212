// From a vacancy to a hire: three candidates, of whom one says no and one is never answered by the company.

import type { Page } from '@playwright/test';
import { operatorLogIn } from '../harness/beforehand.ts';
import { type Company, doAct, employer, firstSite, inDays, known, openFromQueue, passages } from '../harness/employer.ts';
import { act, date, fill, follow, send } from '../harness/form.ts';
import type { Citizen } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';

// Silence is a matter of days.
test.use({ clock: 'of the vacancy' });

const vacancy = {
  title: 'Addetta o addetto alle spedizioni',
  profession: 'Magazziniere',
  places: '1',
  tasks: 'Preparare le spedizioni e tenere in ordine il magazzino.',
  musts: 'Usare il computer',
  contract: 'fixed_term',
  hours: 'full',
  timetable: 'Da lunedì a venerdì, 8-17',
  'public-name': 'yes',
};

/** What the centre did before it published, with the minutes of each. */
const served = { keep: ['need_analysis', 'vacancy_publicity'], 'need_analysis-minutes': '45', 'vacancy_publicity-minutes': '30' };

interface Candidate {
  page: Page;
  citizen: Citizen;
}

let company: Company;
let desk: Page;
let people: Candidate[];

test.beforeEach(async ({ page, another, server, mailbox }) => {
  test.setTimeout(300_000);
  desk = await another();
  await operatorLogIn(desk, server, 'op.fermo');
  company = await employer(page, desk, server, mailbox);
  people = [];
  for (let place = 0; place < 3; place += 1) {
    const own = await another();
    people.push({ page: own, citizen: await known(own, desk, server, mailbox) });
  }
});

test('published, preselected, presented, one hired', async ({ page, server, mailbox, clean }) => {
  const [hired, refuses, silent] = people;
  if (!hired || !refuses || !silent) throw new Error('three people are needed');
  const list = `/impresa/${company.id}/richieste`;

  // Three people of Fermo agree to be proposed, and choose what may be shown.
  for (const { page: own } of people) {
    await own.goto('/proposte');
    await clean(own);
    await fill(own, { comune: 'Fermo', share: ['email', 'phone'], agree: true }, act(own, 'agree'));
    await send(own, undefined, act(own, 'agree'));
    await expect(own.getByRole('main')).toContainText('Hai detto sì');
    await clean(own);
  }

  // The company writes the vacancy.
  await page.goto(list);
  await clean();
  await follow(page, page.getByRole('link', { name: 'Scrivi una nuova offerta' }));
  await clean();
  await send(page, 'submit');
  await expect(page.locator('#error-summary')).toBeFocused();
  await clean();
  await fill(page, { ...vacancy, site: await firstSite(page), ...date('expires', inDays(server, 30)) });
  await send(page, 'submit');
  await expect(page.getByRole('main')).toContainText('Inviata');
  await clean();
  const story = new URL(page.url()).pathname;
  const id = story.split('/').at(-1) ?? '';
  const candidates = `${story}/candidati`;

  // The centre finds it in its queue, takes charge, looks at it and publishes; the board names the company.
  await openFromQueue(desk, company.name);
  const check = `/operatore/richieste-imprese/${id}`;
  await expect(desk).toHaveURL(check);
  await clean(desk);
  await send(desk, undefined, act(desk, 'take'));
  await doAct(desk, 'publish', served);
  await expect(desk.getByRole('main')).toContainText('Pubblicata');
  await clean(desk);
  await desk.goto('/operatore/richieste-imprese?stato=published');
  await expect(desk.getByRole('main')).toContainText(company.name);
  await clean(desk);
  await mailbox.about(company.citizen.email, 'La tua offerta di lavoro è pubblica');
  await hired.page.goto('/offerte');
  await clean(hired.page);
  await follow(hired.page, hired.page.getByRole('main').getByRole('link', { name: vacancy.title }));
  await expect(hired.page.getByRole('main')).toContainText(company.name);
  await clean(hired.page);

  // Criteria before names, then the candidates; all three are asked before anything is sent (R079).
  const board = `${check}/candidati`;
  await desk.goto(board);
  await clean(desk);
  await doAct(desk, 'fix', { reach: 'comune' });
  await expect(desk.getByRole('main')).toContainText('Criteri fissati');
  await expect(desk.getByRole('main')).not.toContainText(hired.citizen.surname);
  await clean(desk);
  await doAct(desk, 'rank');
  await clean(desk);
  const boxes = await act(desk, 'ask')
    .locator('[name="candidate"]')
    .evaluateAll((found) => found.map((box) => (box as HTMLInputElement).value));
  expect(boxes.length, 'people who agreed and live near').toBeGreaterThanOrEqual(3);
  // Fewer minutes than the table has are worth a second look (R002).
  await fill(desk, { candidate: boxes, minutes: '15' }, act(desk, 'ask'));
  await send(desk, undefined, act(desk, 'ask'));
  await expect(act(desk, 'ask').locator('input[name="warnings-seen"]')).toHaveCount(1);
  await clean(desk);
  await send(desk, undefined, act(desk, 'ask'));
  await expect(desk.getByRole('main')).toContainText('In attesa di risposta');
  await clean(desk);

  // Two say yes, one says no; the mail names nobody.
  for (const { page: own, citizen } of people) {
    const mail = await mailbox.about(citizen.email, 'C’è un lavoro che può andare bene per te');
    expect(mail.text ?? '').not.toContain(company.name);
    const yes = own !== refuses.page;
    await own.goto('/area');
    await expect(own.getByRole('main')).toContainText('Un lavoro aspetta la tua risposta');
    await clean(own);
    await own.goto('/proposte');
    await follow(own, own.getByRole('main').getByRole('link', { name: vacancy.title }));
    await expect(own.getByRole('link', { name: 'Leggi tutta l’offerta' })).toHaveAttribute('href', `/offerte/${id}`);
    await clean(own);
    await fill(own, { answer: yes ? 'yes' : 'no', share: yes ? ['email'] : [] });
    await send(own);
    await expect(own.getByRole('main')).toContainText(yes ? 'Hai detto sì' : 'Hai detto no');
    await clean(own);
  }
  await page.goto(candidates);
  await expect(page.getByRole('main')).toContainText('Ancora nessun candidato');
  await clean();

  await desk.goto(board);
  await clean(desk);
  await doAct(desk, 'present', { 'list-minutes': '75' });
  await clean(desk);
  const told = await mailbox.about(company.citizen.email, 'I candidati per la tua offerta di lavoro');
  expect(told.text ?? '').not.toContain(hired.citizen.surname);

  // The company reads what each agreed to show, of two and not of three, and answers about one.
  await page.goto(list);
  await clean();
  await follow(page, page.getByRole('link', { name: 'Mancano le tue risposte per 2 persone' }));
  await expect(page).toHaveURL(candidates);
  await clean();
  const presented = page.locator('main .results a');
  await expect(presented).toHaveCount(2);
  await follow(page, presented.first());
  await clean();
  const words = await page.getByRole('main').innerText();
  const taken = words.includes(hired.citizen.email) ? hired : silent;
  const other = taken === hired ? silent : hired;
  expect(words).toContain(taken.citizen.email);
  for (const hidden of [other.citizen.email, refuses.citizen.email, taken.citizen.cf]) expect(words).not.toContain(hidden);
  await fill(page, { outcome: 'hired' });
  await send(page);
  await expect(page.locator('#error-summary')).toBeFocused();
  await clean();
  await fill(page, { outcome: 'hired', ...date('on', inDays(server, 3)), contract: 'fixed_term' });
  await send(page);
  await expect(page.getByRole('main')).toContainText('Assunzione');
  await clean();
  await mailbox.about(taken.citizen.email, 'L’impresa ci ha dato una risposta');

  // Every passage with its code (R078, R126): F3 for the people, Q.2 for the company.
  await taken.page.goto('/fascicolo');
  for (const code of ['F3.1', 'F3.2']) await expect(taken.page.getByRole('main')).toContainText(code);
  await clean(taken.page);
  for (const { page: own } of [other, refuses]) {
    await own.goto('/fascicolo');
    await expect(own.getByRole('main')).toContainText('F3.1');
    await expect(own.getByRole('main')).not.toContainText('F3.2');
  }
  await desk.goto(`/operatore/imprese/${company.id}`);
  await expect(passages(desk, 'Q.2'), 'need, publicity, shortlist').toHaveCount(3);
  await clean(desk);

  // The place is taken: nobody finds the vacancy any more.
  await page.goto(story);
  await expect(page.getByRole('main')).toContainText('Manca la tua risposta per una persona');
  await send(page, undefined, act(page, 'fill'));
  await expect(page.getByRole('main')).toContainText('Posti coperti');
  await clean();
  await hired.page.goto('/offerte');
  await expect(hired.page.getByRole('main').getByRole('link', { name: vacancy.title })).toHaveCount(0);

  // The other was never answered. The person reads where they stand; the centre sees the silence and chases it.
  await other.page.goto('/proposte');
  await expect(other.page.getByRole('main')).toContainText('Presentato all’impresa');
  await clean(other.page);
  await server.advance(8 * 86_400);
  await operatorLogIn(desk, server, 'op.fermo');
  await desk.goto('/operatore/richieste');
  const silences = desk.locator('section[aria-labelledby="silences-title"]');
  await expect(silences).toContainText(company.name);
  await clean(desk);
  await follow(desk, silences.getByRole('listitem').filter({ hasText: company.name }).getByRole('link'));
  await doAct(desk, 'remind-employer');
  await clean(desk);
  await mailbox.about(company.citizen.email, 'Aspettiamo la tua risposta sui candidati');
});
