// A terminal in the hall: enrolled as an administrator and a colleague in the centre do it.

import { type Page, expect } from '@playwright/test';
import { operatorLogIn } from './beforehand.ts';
import { act, fill, send } from './form.ts';
import type { Citizen } from './people.ts';
import type { Server } from './server.ts';

/** Sizes of the screens: one that stands, one that lies. */
export const screens = {
  standing: { width: 1080, height: 1920 },
  lying: { width: 1280, height: 1024 },
};

let count = 0;

/** Makes `page` a terminal of Fermo; `desk` is the administrator's page. Returns the terminal's name. */
export async function enrol(page: Page, desk: Page, server: Server): Promise<string> {
  count += 1;
  const name = `Sala ${process.env['TEST_WORKER_INDEX'] ?? 0}.${count}`;
  await operatorLogIn(desk, server, 'admin');
  await desk.goto('/operatore/terminali');
  await fill(desk, { name, office: 'fermo' });
  await send(desk);
  const code = (await desk.locator('.handed-code').innerText()).trim();
  await page.goto('/kiosk');
  await page.getByRole('link', { name: 'Attiva questo terminale' }).click();
  await fill(page, { code });
  await send(page);
  await expect(page).toHaveURL(/\/kiosk$/);
  return name;
}

/** Switches the terminal of that name off. */
export async function switchOff(desk: Page, name: string): Promise<void> {
  await desk.goto('/operatore/terminali');
  await desk.getByRole('row').filter({ hasText: name }).getByRole('link').click();
  await expect(desk).toHaveURL(/\/operatore\/terminali\/.+/);
  await send(desk, undefined, act(desk, 'revoke'));
  await expect(desk).toHaveURL(/\/operatore\/terminali\?/);
}

/** Comes in at the terminal, on the way to `path`. */
export async function logInAt(page: Page, citizen: Citizen, path: string): Promise<void> {
  await page.goto(`/accedi?poi=${encodeURIComponent(path)}`);
  await fill(page, { cf: citizen.cf, password: citizen.password });
  await send(page);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
}

/** What a finger must hit is large enough. On a screen that stands, and on the terminal's own pages on any, nothing to
 *  touch is in the upper third: a hand reaches it from a wheelchair. */
export async function expectReach(page: Page): Promise<void> {
  const own = /\/kiosk(\/arrivo)?(\?|$)/.test(page.url());
  const small = await page.evaluate((own) => {
    const wanted = 'main a[href], main button, main input:not([type="hidden"], [type="radio"], [type="checkbox"]), main select, main summary, footer a, footer button';
    const found: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>(wanted)) {
      const box = one.getBoundingClientRect();
      if (box.height === 0 || one.closest('.visually-hidden')) continue;
      const far = (own || innerHeight > innerWidth) && box.top + scrollY < innerHeight / 3;
      if (box.height < 64 || far) found.push(`${one.outerHTML.slice(0, 80)}: ${Math.round(box.height)} high, at ${Math.round(box.top)}`);
    }
    return found;
  }, own);
  expect(small, `too small or too high on ${page.url()}`).toEqual([]);
}
