// Fills forms by the names of their fields, whatever the fields look like: the names are the contract with `domain`.

import { type Locator, type Page, expect } from '@playwright/test';

/** A text, a chosen code, several codes of a group of boxes, or a single box ticked or not. */
export type Answer = string | string[] | boolean;
export type Answers = Record<string, Answer>;

/** The form of a page with several, by its hidden `act`. */
export function act(page: Page, code: string): Locator {
  return page.locator('main form', { has: page.locator(`input[name="act"][value="${code}"]`) });
}

/** Fills in the order given: an answer may open the next question. */
export async function fill(page: Page, answers: Answers, form: Locator = page.locator('main')): Promise<void> {
  // One question to the browser for all of them; whoever is not there yet is waited for.
  const kinds = await form.locator('[name]').evaluateAll(kindsOf);
  for (const [name, answer] of Object.entries(answers)) {
    const all = form.locator(`[name="${name}"]`);
    if (!kinds[name]) {
      await expect(all.first(), `a field called ${name} on ${page.url()}`).toBeAttached();
      Object.assign(kinds, await all.evaluateAll(kindsOf));
    }
    await answerOne(all, kinds[name] ?? '', answer);
  }
}

/** What each name stands for: the kind of its first field. */
function kindsOf(fields: Element[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const field of fields) {
    found[field.getAttribute('name') ?? ''] ??= field instanceof HTMLInputElement ? field.type : field.tagName.toLowerCase();
  }
  return found;
}

async function answerOne(all: Locator, kind: string, answer: Answer): Promise<void> {
  const first = all.first();
  if (typeof answer === 'boolean') return first.setChecked(answer);
  if (kind === 'radio') return choose(all.and(first.page().locator(`[value="${answer}"]`)));
  if (kind === 'checkbox') {
    for (const box of await all.all()) await box.setChecked(answer.includes((await box.getAttribute('value')) ?? ''));
    return;
  }
  if (kind === 'select') return void (await first.selectOption(answer));
  await first.fill(String(answer));
}

/** Clicks until it is chosen, as a person does: once in some thousand times a busy browser drops the click. */
async function choose(radio: Locator): Promise<void> {
  await expect(async () => {
    await radio.click();
    expect(await radio.isChecked()).toBe(true);
  }).toPass({ timeout: 10_000 });
}

/** Three boxes of a date: `2026-03-12` becomes day, month and year. */
export function date(name: string, iso: string): Answers {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { [`${name}-day`]: String(Number(day)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
}

/** What stands in the fields, to see that nothing typed was lost. */
export async function typed(page: Page, names: string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of names) found[name] = await page.locator(`main [name="${name}"]`).first().inputValue();
  return found;
}

/** Sends the form of the page as its first button does, or as the button of that value or name does. */
export async function send(page: Page, button?: string, form: Locator = page.locator('main form[method="post"]')): Promise<void> {
  const buttons = form.locator('button[type="submit"]');
  const wanted = button === undefined ? buttons.first() : buttons.and(page.locator(`[value="${button}"], [name="${button}"]`)).first();
  await Promise.all([page.waitForEvent('load'), wanted.click()]);
}

/** Follows a link and waits for the page behind it. */
export async function follow(page: Page, link: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), link.click()]);
}

/** Each error is read together with its field, and the list on top leads to it. `fields` are the first boxes. */
export async function expectErrors(page: Page, fields: string[]): Promise<void> {
  const summary = page.locator('#error-summary');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveCount(fields.length);
  for (const name of fields) {
    await expect(summary.locator(`a[href="#${name}"]`), `a link to ${name} in the list on top`).toHaveCount(1);
    // The box itself, or the group of boxes it stands in.
    const described = page.locator(`[id="${name}"]`).locator('xpath=ancestor-or-self::*[contains(@aria-describedby, "-error")][1]');
    await expect(described, `${name} is described by its error`).toHaveCount(1);
    const id = ((await described.getAttribute('aria-describedby')) ?? '').split(' ').find((part) => part.endsWith('-error'));
    await expect(page.locator(`[id="${id}"]`)).toHaveText(/\S/);
  }
}
