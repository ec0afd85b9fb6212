// What a centre offers, changed by its head: nobody who is booked is moved silently; one date changes, or the series from
// it on; where no place is in time, the way leads here.

import type { Page } from '@playwright/test';
import { declare, enter, operatorLogIn } from '../harness/beforehand.ts';
import { daysAfter, isHoliday, today, weekday, workday } from '../harness/days.ts';
import { act, date, fill, follow, send, typed } from '../harness/form.ts';
import { newCitizen } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';

const HOURS = '/operatore/agenda/orari?sede=fermo';
const RULES = '/operatore/agenda/regole?sede=fermo';
const CONVOCATIONS = '/operatore/agenda/convocazioni?sede=fermo';

/** Somebody books the last free day of the calendar; gives the appointment's id and its day. */
async function booked(page: Page): Promise<{ id: string; day: string }> {
  await page.goto('/appuntamenti/nuovo?servizio=E.1&sede=fermo&vista=calendario');
  await follow(page, page.locator('.week a').last());
  await send(page, undefined, page.locator('main form', { has: page.locator('[name="inizio"]') }).first());
  await send(page, 'confirm');
  await expect(page).toHaveURL(/\?fatto=prenotato$/);
  const starts = (await page.locator('.ticket-when time').getAttribute('datetime')) ?? '';
  return { id: new URL(page.url()).pathname.split('/').at(-1) ?? '', day: starts.slice(0, 10) };
}

test('a day is closed: who is booked is shown first, and moved from the list', async ({ page, another, server, mailbox, sent, clean }) => {
  await enter(page, server, mailbox, newCitizen());
  const { id, day } = await booked(page);
  const head = await another();
  await operatorLogIn(head, server, 'head.fermo');
  await head.goto(HOURS);
  await clean(head);
  const close = act(head, 'close');
  await close.locator('xpath=ancestor::details/summary').click();
  await fill(head, date('date', day), close);
  await send(head, undefined, close);
  expect((await sent(head)).status).toBe(409);
  await expect(head.locator(`#outside a[href="/operatore/agenda/${id}"]`)).toHaveCount(1);
  await clean(head);

  // Back: the day is kept, and nobody is to be moved.
  await send(head, 'back');
  expect((await sent(head)).status).toBe(200);
  expect(await typed(head, ['date-day'])).toEqual({ 'date-day': String(Number(day.slice(8))) });
  const move = head.locator(`#to-move a[href="/operatore/agenda/${id}/sposta"]`);
  await expect(move).toHaveCount(0);
  await clean(head);

  await send(head, undefined, close);
  await send(head, 'anyway');
  await expect(head).toHaveURL(/&done=centre-closed$/);
  await clean(head);
  await follow(head, move);
  await clean(head);
  await send(head, undefined, act(head, 'move').first());
  await expect(head).toHaveURL(new RegExp(`/operatore/agenda/${id}\\?done=moved$`));
  await head.goto(HOURS);
  await expect(move).toHaveCount(0);
  const back = act(head, 'take-back').filter({ has: head.locator(`input[name="day"][value="${day}"]`) });
  await send(head, undefined, back.first());
  await expect(head).toHaveURL(/&done=exception-back$/);
  await expect(back).toHaveCount(0);
});

test('one date changes, then the series from another one on', async ({ page: head, server, clean }) => {
  await operatorLogIn(head, server, 'head.fermo');
  const week = (day: string) => head.goto(`${HOURS}&data=${day}`);
  const colleague = head.locator('.staff-week', { hasText: 'Collega Fermo' });
  /** The first opening of the colleague on a day. */
  const slot = (day: string) => colleague.locator('.week-day', { has: head.locator(`time[datetime="${day}"]`) }).locator('.slot').first();
  const change = async (day: string, scope: string, from: string) => {
    await week(day);
    await follow(head, slot(day).locator('a'));
    await clean();
    await fill(head, { scope, from });
    await send(head, 'change');
    await expect(head).toHaveURL(new RegExp(`&data=${day}&done=opening-changed$`));
    await expect(slot(day)).toContainText(`${from}–12:30`);
    await clean();
  };

  // Three Wednesdays without a holiday, weeks in which nobody has booked.
  const wednesdays = [42, 49, 56, 63].map((ahead) => workday(server, ahead, [3]));
  const day = wednesdays.find((one) => !isHoliday(daysAfter(one, 7)) && !isHoliday(daysAfter(one, 14))) ?? '';
  const [next, last] = [daysAfter(day, 7), daysAfter(day, 14)];
  await change(day, 'day', '10:00');
  await expect(slot(day)).toContainText('Solo questa data');
  await week(next);
  await expect(slot(next)).not.toContainText('10:00');
  await change(next, 'series', '09:00');
  await expect(slot(next)).not.toContainText('Solo questa data');
  await week(last);
  await expect(slot(last)).toContainText('09:00–12:30');
  // What was said of one date before it stays.
  await week(day);
  await expect(slot(day)).toContainText('10:00–12:30');
});

test('without a place in time the convocations lead to the openings', async ({ page, another, server, mailbox, clean }) => {
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  await declare(page);
  const head = await another();
  await operatorLogIn(head, server, 'head.fermo');
  const rules = async (min: number, max: number) => {
    await head.goto(RULES);
    await fill(head, { min_notice_hours: String(min), max_notice_days: String(max) });
    await send(head);
    await expect(head).toHaveURL(/&done=rules$/);
  };
  // Between this notice and this horizon lies a Sunday.
  const days = 7 - weekday(today(server));
  await rules(24 * days, days);

  const open = head.getByRole('link', { name: 'Apri altri posti' });
  await head.goto(CONVOCATIONS);
  const row = head.locator('tr', { hasText: citizen.cf });
  // The nearest terms come first.
  while ((await row.count()) === 0) await follow(head, head.locator('a[rel="next"]'));
  const list = head.url();
  await expect(row).toContainText('Nessun posto in tempo');
  await expect(open).toHaveCount(1);
  await clean(head);
  await follow(head, row.locator('a[href*="persona="]'));
  await expect(head.locator('input[name="place"]')).toHaveCount(0);
  await clean(head);
  await follow(head, open);
  await expect(head).toHaveURL(new RegExp(`${HOURS.replace('?', '\\?')}$`));
  await expect(head.locator('main a[href^="/operatore/agenda/orari/nuovo"]')).toHaveCount(1);

  await rules(2, 60);
  await head.goto(list);
  await expect(row).not.toContainText('Nessun posto in tempo');
});
