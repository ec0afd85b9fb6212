// The comfort on top of pages that work without it: what the islands do once they are awake. Whoever types faster than
// they wake is not helped, so what wakes is typed until it answers.

import { declareUntil, enter } from '../harness/beforehand.ts';
import { newCitizen } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'islands are JavaScript');

test('while the codice fiscale is typed, the page says what it holds', async ({ page, clean }) => {
  await page.goto('/registrati');
  const said = page.locator('.live-check');
  const box = page.locator('main [name="cf"]');
  await expect(async () => {
    await box.fill('');
    await box.pressSequentially('BNC MRA 92T71 A271Q');
    await expect(said).toContainText('31 dicembre 1992', { timeout: 500 });
  }).toPass();
  await expect(said).toContainText('Ancona');
  await clean();
  await box.fill('BNCMRA92T71A271A');
  await expect(said).not.toContainText('31 dicembre 1992');
  await expect(said).toHaveText(/\S/);
});

test('a password is shown when asked for', async ({ page, clean }) => {
  await page.goto('/accedi');
  const box = page.locator('main [name="password"]');
  await box.fill('sette gatti sul tetto');
  await expect(box).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Mostra la password' }).click();
  await expect(box).toHaveAttribute('type', 'text');
  await expect(box).toHaveValue('sette gatti sul tetto');
  await clean();
});

test('comuni are offered while their name is typed', async ({ page, server, mailbox, clean }) => {
  await enter(page, server, mailbox, newCitizen());
  await declareUntil(page, 'residenza');
  await page.locator('main [name="residence-kind"][value="italy"]').check();
  const box = page.locator('main [name="residence-comune"]');
  const list = await box.getAttribute('list');
  await expect(async () => {
    await box.fill('');
    await box.pressSequentially('Monteg');
    await expect(page.locator(`[id="${list}"] option[value^="Montegranaro"]`)).toBeAttached({ timeout: 2000 });
  }).toPass();
  await clean();
});
