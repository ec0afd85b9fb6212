// A pact at the desk: written in one form, shown, signed by the person with the code handed over; one that is refused; a
// text of the centre put into a draft.

import type { Page } from '@playwright/test';
import { confirm, declare, enter, operatorLogIn } from '../harness/beforehand.ts';
import { act, expectErrors, fill, send, typed } from '../harness/form.ts';
import { newCitizen } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';

const text = {
  goals: 'Trovare un lavoro in un ufficio.',
  'profile-qualitative': 'Diploma di ragioneria, due anni in un negozio.',
  'measure-0-service': 'F1.5',
  'commitment-0-text': 'Aggiornare il curriculum',
  'search-0-text': 'Mandare tre candidature',
  'search-0-timing': 'ogni settimana',
  'search-proof': 'Copia delle candidature.',
  contacts: 'monthly',
  availability: ['initiatives', 'training', 'offers'],
  minutes: '45',
  channel: 'sportello',
};

test.describe('with a declaration that was confirmed at the desk', () => {
  let desk: Page;
  let pact: string;

  test.beforeEach(async ({ page, another, server, mailbox }) => {
    test.setTimeout(240_000);
    const citizen = newCitizen();
    await enter(page, server, mailbox, citizen);
    const protocol = await declare(page);
    desk = await another();
    await operatorLogIn(desk, server, 'op.fermo');
    pact = `${await confirm(desk, protocol)}/patto`;
    await desk.goto(pact);
    await send(desk, undefined, act(desk, 'draft'));
  });

  /** Everything typed, shown for signature; the warning that the index is awaited (R052) is seen. */
  async function show(): Promise<void> {
    const write = act(desk, 'write');
    await fill(desk, text, write);
    await send(desk, 'show', write);
    await expect(desk.getByRole('main')).toContainText('R052');
    await send(desk, 'show', act(desk, 'write'));
    await expect(desk).toHaveURL(/\/patto\/firma/);
  }

  test('written in one form, shown, signed by the person at the desk', async ({ clean }) => {
    await clean(desk);
    const write = act(desk, 'write');
    await fill(desk, { goals: text.goals, 'search-0-text': 'Mandare tre candidature', minutes: 'molti' }, write);
    await send(desk, 'more-search', write);
    await expect(desk.locator('[name="search-1-text"]')).toBeVisible();
    expect(await typed(desk, ['goals', 'minutes'])).toEqual({ goals: text.goals, minutes: 'molti' });
    await send(desk, 'remove-search-1', act(desk, 'write'));
    await send(desk, 'save', act(desk, 'write'));
    await expectErrors(desk, ['minutes']);
    await clean(desk);
    await fill(desk, { minutes: '45' }, act(desk, 'write'));
    await send(desk, 'preview', act(desk, 'write'));
    await expect(desk.locator('#anteprima')).toContainText('Mandare tre candidature');
    await clean(desk);
    await show();
    await clean(desk);

    await fill(desk, { password: 'sbagliata' }, act(desk, 'sign'));
    await send(desk, undefined, act(desk, 'sign'));
    await expectErrors(desk, ['password']);
    await send(desk, undefined, act(desk, 'code'));
    const code = (await desk.locator('.handed-code').innerText()).trim();
    await clean(desk);
    await fill(desk, { code }, act(desk, 'desk'));
    await send(desk, undefined, act(desk, 'desk'));
    await expect(act(desk, 'desk')).toHaveCount(0);
    await clean(desk);
    await desk.goto('/operatore/patti?elenco=firme');
    await expect(desk.locator(`main a[href="${pact}/firma"]`)).toHaveCount(1);
    await clean(desk);

    // In force only when the centre has signed, too.
    await desk.goto(pact);
    await expect(act(desk, 'rewrite')).toHaveCount(1);
    await clean(desk);
  });

  test('refused at the desk: written down, and another may be begun', async ({ clean }) => {
    await show();
    const refuse = act(desk, 'refuse');
    await desk.locator('details', { has: desk.locator('input[value="refuse"]') }).locator('summary').click();
    await fill(desk, { 'refuse-reason': 'Ha trovato lavoro' }, refuse);
    await send(desk, undefined, refuse);
    await expect(desk.locator('#firme')).toContainText('Ha trovato lavoro');
    await expect(act(desk, 'draft')).toHaveCount(1);
    await clean(desk);
  });

  test('a text of the centre is put into the draft without scripts', async ({ clean }) => {
    await desk.goto('/operatore/testi');
    await clean(desk);
    const title = `Frase ${Date.now()}`;
    const add = act(desk, 'add');
    await fill(desk, { section: 'goals', title, body: 'Lavorare vicino a casa.' }, add);
    await send(desk, undefined, add);
    await expect(desk.getByRole('main')).toContainText(title);
    await clean(desk);
    await desk.goto(pact);
    await fill(desk, { goals: 'Prima.' }, act(desk, 'write'));
    await desk.locator('[name="block-goals"]').selectOption({ label: title });
    await send(desk, 'block-goals', act(desk, 'write'));
    await expect(desk.locator('[name="goals"]')).toHaveValue('Prima.\nLavorare vicino a casa.');
    await clean(desk);
  });
});
