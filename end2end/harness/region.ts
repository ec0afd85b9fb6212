// The main path in a region other than Marche: the same program with another pack. What differs is data, so the journey is
// one and takes the region's facts.

import { type Page, expect } from '@playwright/test';
import { declare, enter, identify, logIn, operatorLogIn } from './beforehand.ts';
import { readCalendar } from './calendar.ts';
import { livingIn } from './declaration.ts';
import type { Answers } from './form.ts';
import type { Mailbox } from './mailbox.ts';
import { newCitizen } from './people.ts';
import type { Server } from './server.ts';
import { type Look, atDesk, book, hold } from './visit.ts';

export interface Region {
  /** A comune that its centre serves, and one of its postal codes. */
  comune: string;
  cap: string;
  /** The code of the first interview. */
  interview: string;
  /** What a visit records that confirms the declaration. */
  visit: string[];
  /** What its table leaves to be said when the visit is closed. */
  asked: Answers;
}

/** The region's services, a declaration, the interview that confirms it, its passages in both files. */
export async function firstVisit(page: Page, desk: Page, server: Server, mailbox: Mailbox, region: Region, look: Look): Promise<void> {
  await page.goto('/servizi');
  await look(page);
  await page.locator(`main a[href="/servizi/${region.interview}"]`).first().click();
  await look(page);

  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  const protocol = await declare(page, livingIn(region.comune, region.cap));
  const address = await book(page, look, region.interview);
  const { starts } = readCalendar(await (await page.request.get(`${address}/calendario.ics`)).text());
  await server.advanceTo(new Date(starts.getTime() - 15 * 60_000));

  await operatorLogIn(desk, server, 'op.dimostrazione');
  await identify(desk, protocol);
  const appointment = atDesk(address);
  await hold(desk, appointment, ['check_in', 'call', 'start'], { answers: region.asked, look });
  await mailbox.about(citizen.email, 'La tua DID è confermata');
  await desk.goto(appointment);
  await desk.locator('main a[href^="/operatore/persone/"]').first().click();
  await look(desk);
  for (const code of region.visit) {
    await expect(desk.locator('#timeline').getByRole('cell', { name: code, exact: true })).toHaveCount(1);
  }
  await expect(desk.locator('#timeline tbody tr')).toHaveCount(region.visit.length);

  await logIn(page, citizen);
  await page.goto('/fascicolo');
  for (const code of region.visit) await expect(page.getByRole('main')).toContainText(code);
  await look(page);
}
