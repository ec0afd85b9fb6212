// A visit by hand: the interview is booked from the receipt of a declaration, the person received, the visit closed.

import { type Page, expect } from '@playwright/test';
import { type Answers, act, fill, send } from './form.ts';

/** What every page on the way must stand; nothing where the visit is only what happened before. */
export type Look = (page: Page) => Promise<void>;

const pass: Look = () => Promise.resolve();

/** Presses a place of the search and waits for what follows. */
export async function take(page: Page, number: number): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator('.places .place').nth(number).click()]);
}

/** From the receipt to the booked interview that confirms the declaration; gives the path of the appointment. It is the last
 *  place of the first page: the earliest one may be so near that a minute later nobody may move it. */
export async function book(page: Page, look: Look = pass, service = 'C.1'): Promise<string> {
  await page.getByRole('main').locator('a[href^="/appuntamenti/nuovo"]').first().click();
  await page.waitForURL(/\/appuntamenti\/nuovo/);
  if (!page.url().includes('servizio=')) {
    await look(page);
    await page.locator(`main a[href*="servizio=${service}"]`).first().click();
  }
  await expect(page.locator('.places .place')).toHaveCount(3);
  await look(page);
  await take(page, 2);
  await expect(page).toHaveURL(/\/conferma$/);
  await look(page);
  await send(page, 'confirm');
  await expect(page).toHaveURL(/\/appuntamenti\/[0-9a-f-]+\?fatto=prenotato$/);
  await look(page);
  return new URL(page.url()).pathname;
}

/** Where an operator finds the appointment that a citizen has at this path. */
export function atDesk(address: string): string {
  return address.replace('/appuntamenti/', '/operatore/agenda/');
}

/** How a visit is closed: with which button, what the region's services ask, and what every page must stand. */
export interface Close {
  go?: string;
  answers?: Answers;
  look?: Look;
}

/** The operator does these acts with an appointment until the visit goes on; then closes it and confirms the declaration
 *  that waited for this interview. */
export async function hold(desk: Page, appointment: string, acts: string[], { go, answers = { interview: 'yes' }, look = pass }: Close = {}): Promise<void> {
  await desk.goto(appointment);
  await look(desk);
  for (const step of acts) await send(desk, undefined, act(desk, step));
  await desk.goto(`${appointment}/chiudi`);
  await look(desk);
  await fill(desk, { 'did-confirm': true, ...answers });
  await send(desk, go);
  // What deserves a second look is shown once; the same form goes through then.
  if (desk.url().endsWith('/chiudi')) await send(desk, go);
  await expect(desk).not.toHaveURL(/\/chiudi$/);
  await look(desk);
}
