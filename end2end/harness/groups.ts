// Groups as a centre plans them.

import { type Page, expect } from '@playwright/test';
import { workday } from './days.ts';
import { date, fill, send } from './form.ts';
import type { Server } from './server.ts';

/** The next Tuesday or Thursday that is at least `days` away and open: the centre receives in the afternoon, too. */
export function afternoon(server: Server, days: number): string {
  return workday(server, days, [2, 4]);
}

/** Fills the plan of a laboratory of two hours, held by the first colleague of the list. */
export async function planOn(desk: Page, day: string): Promise<void> {
  const name = await desk.locator('select[name="operator"] option').nth(1).getAttribute('value');
  const hall = await desk.locator('select[name="room"] option', { hasText: 'Sala gruppi' }).getAttribute('value');
  await fill(desk, { code: 'F1.5', operator: name ?? '', ...date('date', day), time: '15:00', channel: 'sportello', room: hall ?? '' });
}

/** Plans a laboratory that citizens may enter; gives the path of its page. */
export async function plan(desk: Page, day: string): Promise<string> {
  await desk.goto('/operatore/agenda/gruppi/nuovo?sede=fermo');
  await planOn(desk, day);
  await fill(desk, { places: '6', 'self-booking': true });
  await send(desk);
  await expect(desk).toHaveURL(/\?done=planned$/);
  return new URL(desk.url()).pathname;
}
