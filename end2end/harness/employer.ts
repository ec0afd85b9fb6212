// An employer: somebody whom the centre has seen brings a company, types the code that went to its PEC, and an operator of
// Fermo approves. What both journeys of employers begin with.

import { type Locator, type Page, expect } from '@playwright/test';
import { enter } from './beforehand.ts';
import { type Answers, act, date, fill, follow, send } from './form.ts';
import type { Mailbox } from './mailbox.ts';
import { type Citizen, newCitizen } from './people.ts';
import type { Server } from './server.ts';

export interface Company {
  id: string;
  name: string;
  pec: string;
  citizen: Citizen;
}

const document = {
  'document-kind': 'carta_identita',
  'document-number': 'CA12345AA',
  ...date('document-issued', '2023-05-10'),
  ...date('document-expires', '2033-05-10'),
};

let count = 0;

/** A partita IVA of its own, right to the last digit. */
function taxCode(serial: number): string {
  const body = `${String(serial).padStart(7, '0')}044`;
  let sum = 0;
  for (const [index, digit] of [...body].entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** Somebody with an account, whose document an operator has seen; `desk` is the operator's page. */
export async function known(page: Page, desk: Page, server: Server, mailbox: Mailbox): Promise<Citizen> {
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  await desk.goto('/operatore/persone');
  await fill(desk, { q: citizen.cf });
  await send(desk);
  await follow(desk, desk.getByRole('row').filter({ hasText: citizen.cf }).getByRole('link').first());
  await unfold(act(desk, 'identify'));
  await fill(desk, document, act(desk, 'identify'));
  await send(desk, undefined, act(desk, 'identify'));
  return citizen;
}

/** A company in Fermo of ten people, for which the person of `page` acts. */
export async function employer(page: Page, desk: Page, server: Server, mailbox: Mailbox): Promise<Company> {
  const citizen = await known(page, desk, server, mailbox);
  count += 1;
  const serial = Number(process.env['TEST_WORKER_INDEX'] ?? 0) * 1000 + count;
  const company = { name: `Calzature ${serial} S.r.l.`, pec: `impresa${serial}@pec.example.org` };
  await page.goto('/impresa/nuova');
  const register = act(page, 'register');
  await fill(page, { tax_code: taxCode(serial), legal_name: company.name, vat_number: taxCode(serial), sector: 'Scarpe', size: 'small', pec: company.pec, role: 'legal_representative' }, register);
  await fill(page, { site_address: 'Via Roma 1', site_comune: 'Fermo', site_employees: '10' }, register);
  await send(page, undefined, register);
  await expect(page).toHaveURL(/\/impresa\/conferma\//);
  const mail = await mailbox.about(company.pec, 'Il codice per agire per la tua impresa');
  const code = /codice: (\S+)/.exec(mail.text ?? '')?.[1];
  if (!code) throw new Error('the PEC got no code');
  await fill(page, { code }, act(page, 'confirm'));
  await send(page, undefined, act(page, 'confirm'));

  await openFromQueue(desk, company.name);
  await send(desk, undefined, act(desk, 'approve'));

  await page.goto('/impresa');
  await follow(page, page.getByRole('main').getByRole('link', { name: company.name }));
  const id = /\/impresa\/([0-9a-f-]+)/.exec(page.url())?.[1];
  if (!id) throw new Error(`no company at ${page.url()}`);
  return { ...company, id, citizen };
}

/** Opens what a company asks, from the operators' queue. */
export async function openFromQueue(desk: Page, company: string): Promise<void> {
  await desk.goto('/operatore/richieste');
  await fill(desk, { q: company }, act(desk, 'search'));
  await send(desk, undefined, act(desk, 'search'));
  await follow(desk, desk.getByRole('row').filter({ hasText: company }).getByRole('link').first());
}

/** The first site that a form offers, by its code. */
export async function firstSite(page: Page): Promise<string> {
  return (await page.locator('main [name="site"] option').nth(1).getAttribute('value')) ?? '';
}

/** How often a code stands on the file that is open. */
export function passages(desk: Page, code: string): Locator {
  return desk.locator('#timeline').getByRole('cell', { name: code, exact: true });
}

/** Opens what the form stands behind. */
export async function unfold(form: Locator): Promise<void> {
  const details = form.locator('xpath=ancestor::details');
  for (const one of await details.all()) await one.evaluate((element: HTMLDetailsElement) => element.setAttribute('open', ''));
}

/** Does one act of a page of the desk; what is worth a second look is seen and sent again. */
export async function doAct(page: Page, code: string, answers: Answers = {}, form: Locator = act(page, code)): Promise<void> {
  await unfold(form);
  await fill(page, answers, form);
  await send(page, undefined, form);
  const again = form.locator('input[name="warnings-seen"]');
  if ((await again.count()) > 0) {
    await unfold(form);
    await send(page, undefined, form);
  }
  const wrong = await page.locator('#error-summary').allInnerTexts();
  expect(wrong, `what is wrong after ${code} on ${page.url()}`).toEqual([]);
}

/** The day so many days from now, as `2026-12-31`. */
export function inDays(server: Server, days: number): string {
  return new Date(server.now() + days * 86_400_000).toISOString().slice(0, 10);
}
