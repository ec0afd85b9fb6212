// Filling forms with the keyboard alone, as somebody who cannot use a mouse does: Tab, arrows, space, Enter.

import { type Page, expect } from '@playwright/test';
import type { Answers } from './form.ts';

interface Focus {
  name: string;
  kind: string;
  value: string;
  checked: boolean;
  href: string;
}

/** What has the focus now. */
function focus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const field = document.activeElement;
    const href = field?.getAttribute('href') ?? '';
    if (field instanceof HTMLInputElement) {
      return { name: field.name, kind: field.type, value: field.value, checked: field.checked, href };
    }
    const kind = field?.tagName.toLowerCase() ?? '';
    if (field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement || field instanceof HTMLButtonElement) {
      return { name: field.name, kind, value: field.value, checked: false, href };
    }
    return { name: '', kind, value: '', checked: false, href };
  });
}

/** Tabs on until `wanted`; a page that never gets there traps the keyboard or cannot be used by it. */
async function reach(page: Page, what: string, wanted: (now: Focus) => boolean): Promise<Focus> {
  for (let step = 0; step < 250; step += 1) {
    const now = await focus(page);
    if (wanted(now)) return now;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${what} on ${page.url()}`);
}

/** Fills in the order of the page: Tab only goes forward. */
export async function fillByKeyboard(page: Page, answers: Answers): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const now = await reach(page, name, (focused) => focused.name === name);
    if (now.kind === 'checkbox') {
      if (now.checked !== Boolean(answer)) await page.keyboard.press('Space');
    } else if (now.kind === 'radio') {
      await choose(page, name, String(answer));
    } else if (now.kind === 'select') {
      await select(page, name, String(answer));
    } else {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(String(answer));
    }
  }
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    const now = await focus(page);
    if (now.value === value) {
      if (!now.checked) await page.keyboard.press('Space');
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrows do not reach ${value} of ${name}`);
}

async function select(page: Page, name: string, value: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let step = 0; step < 200; step += 1) {
    if ((await focus(page)).value === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrows do not reach ${value} of ${name}`);
}

/** Tabs to a button by its value, or to the next one at all, and presses Enter. */
export async function pressByKeyboard(page: Page, value?: string): Promise<void> {
  await reach(page, `the button ${value ?? ''}`, (now) => now.kind === 'button' && (value === undefined || now.value === value));
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** Tabs to a link by its address and follows it; within the page (`#…`) nothing is loaded. */
export async function followByKeyboard(page: Page, href: string): Promise<void> {
  await reach(page, `the link to ${href}`, (now) => now.href === href);
  const loaded = href.startsWith('#') ? undefined : page.waitForEvent('load');
  await Promise.all([loaded, page.keyboard.press('Enter')]);
}

/** Uses the first link of the page, which skips to the content. */
export async function skipToContent(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', '#contenuto');
  await page.keyboard.press('Enter');
}
