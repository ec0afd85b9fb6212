// The journey by keyboard alone: nobody clicks in this file.

import { declare, enter } from '../harness/beforehand.ts';
import { unemployed } from '../harness/declaration.ts';
import { date } from '../harness/form.ts';
import { operatorAnswers } from '../harness/journey.ts';
import { fillByKeyboard, followByKeyboard, pressByKeyboard, skipToContent } from '../harness/keyboard.ts';
import { linkIn } from '../harness/mailbox.ts';
import { newCitizen } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';

test.skip(({ isMobile }) => isMobile, 'a phone has no Tab key');

test('from the registration to the receipt', async ({ page, server, mailbox }) => {
  test.setTimeout(180_000);
  const { cf, surname, name, email, password } = newCitizen();
  await page.goto('/registrati');
  await skipToContent(page);
  await fillByKeyboard(page, { cf, surname, name, email, password, privacy: true });
  await pressByKeyboard(page);
  await page.goto(linkIn(await mailbox.last(email), server.url));
  await skipToContent(page);
  await pressByKeyboard(page);
  await expect(page).toHaveURL(/\/accedi\?fatto=conferma$/);
  await skipToContent(page);
  await fillByKeyboard(page, { cf, password });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/area$/);
  await page.goto('/did');
  await skipToContent(page);
  await pressByKeyboard(page, 'begin');
  for (const { slug, answers } of unemployed) {
    await expect(page).toHaveURL(new RegExp(`/did/${slug}$`));
    await skipToContent(page);
    await fillByKeyboard(page, answers);
    await pressByKeyboard(page, 'next');
  }
  await expect(page).toHaveURL(/\/did\/ricevuta$/);
});

test('a clean declaration is confirmed from the queue in two page loads', async ({ page, another, server, mailbox }) => {
  test.setTimeout(120_000);
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  const protocol = await declare(page);

  const desk = await another();
  await desk.goto('/operatore/accedi');
  await skipToContent(desk);
  await fillByKeyboard(desk, await operatorAnswers(server, 'op.fermo'));
  await pressByKeyboard(desk);
  await expect(desk).toHaveURL(/\/operatore$/);

  // Somebody saw the document before: what is left is the decision.
  await desk.goto('/operatore/richieste');
  const href = await desk.getByRole('row').filter({ hasText: protocol }).getByRole('link').first().getAttribute('href');
  await desk.goto(href ?? '');
  await skipToContent(desk);
  await fillByKeyboard(desk, {
    'document-kind': 'passaporto',
    'document-number': 'YA1234567',
    ...date('document-issued', '2022-02-01'),
    ...date('document-expires', '2032-02-01'),
  });
  await pressByKeyboard(desk);

  await desk.goto('/operatore/richieste');
  let loads = 0;
  desk.on('load', () => (loads += 1));
  await followByKeyboard(desk, href ?? '');
  await expect(desk).toHaveURL(new RegExp(`${href}$`));
  await skipToContent(desk);
  await followByKeyboard(desk, '#decision');
  await fillByKeyboard(desk, { interview: 'yes' });
  await pressByKeyboard(desk);
  await expect(desk).toHaveURL(/\/operatore\/persone\/[0-9a-f-]+\?done=did-confirmed/);
  expect(loads).toBe(2);
});
