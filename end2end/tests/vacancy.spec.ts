// From a vacancy to a hire: three candidates, of whom one says no and one is never answered by the company.

import type { Page } from '@playwright/test';
import { type Company, employer, inDays, known } from '../harness/employer.ts';
import { act, date, fill, send } from '../harness/form.ts';
import { operatorLogIn } from '../harness/journey.ts';
import type { Citizen } from '../harness/people.ts';
import type { Server } from '../harness/server.ts';
import { expect, test } from '../harness/test.ts';

const vacancy = {
  title: 'Magazziniera o magazziniere',
  profession: 'Addetto al magazzino',
  places: '1',
  tasks: 'Preparare le spedizioni e tenere in ordine il magazzino.',
  musts: 'Usare il computer',
  contract: 'fixed_term',
  hours: 'full',
  timetable: 'Da lunedì a venerdì, 8-17',
  'public-name': 'yes',
};

let company: Company;
let desk: Page;
let people: { page: Page; citizen: Citizen }[];

/** Somebody in Fermo who agrees to be proposed, with the address that may be shown. */
async function candidate(page: Page, server: Server, mailbox: Parameters<typeof known>[3], clean: (page: Page) => Promise<void>): Promise<Citizen> {
  const citizen = await known(page, desk, server, mailbox);
  await page.goto('/proposte');
  await clean(page);
  await fill(page, { comune: 'Fermo', share: ['email', 'phone'], agree: true }, act(page, 'agree'));
  await send(page, undefined, act(page, 'agree'));
  await clean(page);
  return citizen;
}

test.beforeEach(async ({ page, another, server, mailbox, clean }) => {
  test.setTimeout(300_000);
  desk = await another();
  await operatorLogIn(desk, server, 'op.fermo');
  company = await employer(page, desk, server, mailbox);
  people = [];
  for (let place = 0; place < 3; place += 1) {
    const own = await another();
    people.push({ page: own, citizen: await candidate(own, server, mailbox, clean) });
  }
});

test('published, preselected, presented, one hired', async ({ page, server, mailbox, clean }) => {
  const [hired, refuses, silent] = people;
  if (!hired || !refuses || !silent) throw new Error('three people are needed');
  const list = `/impresa/${company.id}/richieste`;
  await page.goto(`${list}/nuova`);
  await clean();
  await send(page, 'submit');
  await expect(page.locator('#error-summary')).toBeFocused();
  await clean();
  await fill(page, { site: (await page.locator('[name="site"] option').nth(1).getAttribute('value')) ?? '', ...vacancy, ...date('expires', inDays(server, 30)) });
  await send(page, 'submit');
  await expect(page.getByRole('main')).toContainText(vacancy.title);
  await clean();
  const story = new URL(page.url()).pathname;
  const id = story.split('/').at(-1) ?? '';

  // The centre looks at it and publishes; the board names the company.
  const check = `/operatore/richieste-imprese/${id}`;
  await desk.goto(check);
  await clean(desk);
  await send(desk, undefined, act(desk, 'publish'));
  if ((await act(desk, 'publish').locator('input[name="warnings-seen"]').count()) > 0) await send(desk, undefined, act(desk, 'publish'));
  await clean(desk);
  await hired.page.goto('/offerte');
  await expect(hired.page.getByRole('main')).toContainText(vacancy.title);
  await clean(hired.page);

  // Criteria before names, then the candidates; all three are asked (R079).
  const board = `${check}/candidati`;
  await desk.goto(board);
  await clean(desk);
  await fill(desk, { reach: 'comune' }, act(desk, 'fix'));
  await send(desk, undefined, act(desk, 'fix'));
  await expect(desk.getByRole('main')).not.toContainText(hired.citizen.cf);
  await clean(desk);
  await send(desk, undefined, act(desk, 'rank'));
  await clean(desk);
  const ask = act(desk, 'ask');
  const boxes = await ask.locator('[name="candidate"]').evaluateAll((found) => found.map((box) => (box as HTMLInputElement).value));
  expect(boxes.length).toBeGreaterThanOrEqual(3);
  const counts = people.map(({ citizen }) => mailbox.to(citizen.email).length);
  await fill(desk, { candidate: boxes, minutes: '15' }, ask);
  await send(desk, undefined, ask);
  if ((await act(desk, 'ask').locator('input[name="warnings-seen"]').count()) > 0) await send(desk, undefined, act(desk, 'ask'));
  await clean(desk);

  // Two say yes, one says no; nobody's name stands in the subject of a mail.
  for (const [place, { page: own, citizen }] of people.entries()) {
    const mail = await mailbox.last(citizen.email, counts[place]);
    expect(mail.subject ?? '').not.toContain(citizen.surname);
    await own.goto('/proposte');
    await own.getByRole('link', { name: vacancy.title }).first().click();
    await clean(own);
    await fill(own, { answer: own === refuses.page ? 'no' : 'yes', share: own === refuses.page ? [] : ['email'] });
    await send(own);
    await clean(own);
  }
  await page.goto(`${list}/${id}/candidati`);
  await expect(page.getByRole('main')).not.toContainText(hired.citizen.email);

  await desk.goto(board);
  await clean(desk);
  await fill(desk, { 'list-minutes': '30' }, act(desk, 'present'));
  await send(desk, undefined, act(desk, 'present'));
  if ((await act(desk, 'present').locator('input[name="warnings-seen"]').count()) > 0) await send(desk, undefined, act(desk, 'present'));
  await clean(desk);

  // The company reads what each agreed to show, of two and not of three, and answers about one.
  await page.goto(`${list}/${id}/candidati`);
  await clean();
  const presented = page.locator('main .results a');
  await expect(presented).toHaveCount(2);
  await presented.first().click();
  await clean();
  const taken = (await page.getByRole('main').innerText()).includes(hired.citizen.email) ? hired : silent;
  const other = taken === hired ? silent : hired;
  await expect(page.getByRole('main')).toContainText(taken.citizen.email);
  await expect(page.getByRole('main')).not.toContainText(refuses.citizen.email);
  await fill(page, { outcome: 'hired', ...date('on', inDays(server, 3)), contract: 'fixed_term' });
  await send(page);
  await clean();

  // Silence is seen by the centre, and chased.
  await desk.goto(board);
  await send(desk, undefined, act(desk, 'remind-employer'));
  await clean(desk);

  // Every passage with its code (R078, R126): F3 for the people, Q.2 for the company.
  await taken.page.goto('/fascicolo');
  for (const code of ['F3.1', 'F3.2']) await expect(taken.page.getByRole('main')).toContainText(code);
  await other.page.goto('/fascicolo');
  await expect(other.page.getByRole('main')).toContainText('F3.1');
  await expect(other.page.getByRole('main')).not.toContainText('F3.2');
  await desk.goto(`/operatore/imprese/${company.id}`);
  await expect(desk.getByRole('main')).toContainText('Q.2');
  await clean(desk);
});
