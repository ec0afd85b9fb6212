// The declaration as a citizen makes it: with mistakes, with an interruption, to the receipt.

import { declare, declareUntil, enter, logIn } from '../harness/beforehand.ts';
import { unemployed } from '../harness/declaration.ts';
import { date, expectErrors, fill, send, typed } from '../harness/form.ts';
import * as byHand from '../harness/journey.ts';
import { linkIn } from '../harness/mailbox.ts';
import { newCitizen } from '../harness/people.ts';
import { readPdf } from '../harness/pdf.ts';
import { expect, test } from '../harness/test.ts';

test('from the registration to the receipt, every page clean', async ({ page, server, mailbox, clean, sent }) => {
  const citizen = newCitizen();
  await byHand.enter(page, server, mailbox, citizen);
  await clean();
  await page.goto('/did');
  await clean();
  await send(page, 'begin');
  for (const { slug, answers } of unemployed) {
    await expect(page).toHaveURL(new RegExp(`/did/${slug}$`));
    await clean();
    await fill(page, answers);
    await send(page, 'next');
  }
  await expect(page).toHaveURL(/\/did\/ricevuta$/);
  expect((await sent()).status).toBe(200);
  await clean();

  const receipt = await page.request.get('/did/ricevuta.pdf');
  expect(receipt.headers()['content-type']).toBe('application/pdf');
  const { words, lang } = readPdf(await receipt.body());
  expect(lang).toBe('it');
  expect(words).toContain(citizen.cf);
  expect(words).toMatch(/20\d\d\/FER\/\d{6}|20\d\d\/[A-Z]{3}\/\d{6}/);

  const mail = await mailbox.about(citizen.email, 'Abbiamo ricevuto la tua DID');
  // Subjects stand on locked screens: no name, no number of a person.
  expect(mail.subject).not.toContain(citizen.surname);
  expect(mail.subject).not.toContain(citizen.cf);
  await page.goto('/area');
  await clean();
  await page.goto('/did');
  await clean();
});

test('in English from the registration to the receipt, mails and paper too', async ({ page, server, mailbox, clean, sent }) => {
  const { cf, surname, name, email, password } = newCitizen();
  const english = async () => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await clean();
  };
  await page.goto('/registrati');
  await page.getByRole('link', { name: 'English' }).first().click();
  await english();
  await fill(page, { cf, surname, name, email, password, privacy: true });
  await send(page);
  await english();
  await page.goto(linkIn(await mailbox.about(email, 'Confirm your e-mail address'), server.url));
  await english();
  await send(page);
  await english();
  await fill(page, { cf, password });
  await send(page);
  await expect(page).toHaveURL(/\/area$/);
  await english();

  await page.goto('/did');
  await english();
  await send(page, 'begin');
  for (const { slug, answers } of unemployed) {
    await expect(page).toHaveURL(new RegExp(`/did/${slug}$`));
    await english();
    if (slug === 'residenza') {
      await send(page, 'next');
      expect((await sent()).status).toBe(422);
      await expectErrors(page, ['residence-kind']);
      await english();
    }
    await fill(page, answers);
    await send(page, 'next');
  }
  await expect(page).toHaveURL(/\/did\/ricevuta$/);
  await english();

  const receipt = await page.request.get('/did/ricevuta.pdf');
  const { words, lang } = readPdf(await receipt.body());
  expect(lang).toBe('en');
  expect(words).toContain('Protocol number');
  await mailbox.about(email, 'We have received your DID');
});

test('mistakes keep what was typed and stand beside their fields', async ({ page, server, mailbox, sent, clean }) => {
  await enter(page, server, mailbox, newCitizen());
  await declareUntil(page, 'residenza');

  await send(page, 'next');
  expect((await sent()).status).toBe(422);
  await expectErrors(page, ['residence-kind']);
  await clean();

  const wrong = {
    'residence-kind': 'italy',
    'residence-comune': 'Castro',
    'residence-address': 'via "della" Fonte & </textarea><b>1',
    'residence-cap': '6390',
    'domicile-kind': 'same',
  };
  await fill(page, wrong);
  await send(page, 'next');
  expect((await sent()).status).toBe(422);
  const names = ['residence-comune', 'residence-address', 'residence-cap'];
  expect(await typed(page, names)).toEqual(Object.fromEntries(names.map((name) => [name, wrong[name as keyof typeof wrong]])));
  await clean();
});

test('a date in the future is refused at its first box', async ({ page, server, mailbox, sent }) => {
  await enter(page, server, mailbox, newCitizen());
  await declareUntil(page, 'situazione');
  await fill(page, { situation: 'unemployed', ...date('unemployed-since', '2199-01-01'), 'benefit-asked': 'no' });
  await send(page, 'next');
  expect((await sent()).status).toBe(422);
  await expectErrors(page, ['unemployed-since-day']);
});

test('saved on one device, resumed on another', async ({ page, another, server, mailbox }) => {
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  await declareUntil(page, 'situazione');
  await fill(page, { situation: 'unemployed', ...date('unemployed-since', '2026-03-02') });
  await send(page, 'save');

  const other = await another();
  await logIn(other, citizen);
  await other.goto('/did/situazione');
  expect(await typed(other, ['unemployed-since-day', 'unemployed-since-month', 'unemployed-since-year'])).toEqual({
    'unemployed-since-day': '2',
    'unemployed-since-month': '3',
    'unemployed-since-year': '2026',
  });
});

test('whoever has declared is shown the declaration, not a second form', async ({ page, server, mailbox }) => {
  await enter(page, server, mailbox, newCitizen());
  const protocol = await byHand.declare(page);
  await page.goto('/did');
  await expect(page.getByRole('main')).toContainText(protocol);
  await expect(page.locator('main button[value="begin"]')).toHaveCount(0);
});

test('a declaration can be withdrawn', async ({ page, server, mailbox, clean }) => {
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  await declare(page);
  await page.goto('/did/ritira');
  await clean();
  await fill(page, { reason: 'Ho trovato lavoro' });
  await send(page, 'withdraw');
  await mailbox.about(citizen.email, 'Hai ritirato la tua DID');
  await page.goto('/did');
  await clean();
});
