// What happened before a journey begins: somebody has registered, has come in, has declared and was confirmed.
//
// The forms of the pages, sent as a browser without a window would send them: nothing is drawn and no field is filled one
// by one, which is most of a journey's time. That people can do all this by hand is what account.spec.ts,
// declaration.spec.ts, keyboard.spec.ts and desk.spec.ts show; a form that lacks a field fails here too.

import { type APIResponse, type Page, expect } from '@playwright/test';
import { type Step, unemployed } from './declaration.ts';
import { type Answers, date } from './form.ts';
import { operatorAnswers, protocolOn } from './journey.ts';
import { type Mailbox, linkIn } from './mailbox.ts';
import type { Citizen } from './people.ts';
import type { Server } from './server.ts';

/** A page as it was sent, after its redirects. */
interface Shown {
  path: string;
  html: string;
}

/** Registers and confirms the address with the link of the mail; the account is `declared`. */
export async function register(page: Page, server: Server, mailbox: Mailbox, citizen: Citizen): Promise<void> {
  const { cf, surname, name, email, password } = citizen;
  await post(page, await get(page, '/registrati'), { cf, surname, name, email, password, privacy: true });
  await post(page, await get(page, linkIn(await mailbox.last(email), server.url)), {});
}

/** Comes in; the page shows nothing yet. */
export async function logIn(page: Page, citizen: Citizen): Promise<void> {
  const { path } = await post(page, await get(page, '/accedi'), { cf: citizen.cf, password: citizen.password });
  expect(path).toBe('/area');
}

/** Registers, confirms and comes in. */
export async function enter(page: Page, server: Server, mailbox: Mailbox, citizen: Citizen): Promise<void> {
  await register(page, server, mailbox, citizen);
  await logIn(page, citizen);
}

/** Begins a declaration and answers its steps up to, but not including, the one called `until`, which it opens. */
export async function declareUntil(page: Page, until: string): Promise<void> {
  await answer(page, until);
  await page.goto(`/did/${until}`);
}

/** A whole declaration, submitted; opens the receipt and returns its protocol number. */
export async function declare(page: Page, steps: Step[] = unemployed): Promise<string> {
  const path = await answer(page, undefined, steps);
  expect(path).toBe('/did/ricevuta');
  await page.goto(path);
  return protocolOn(page);
}

/** An operator of the demonstration comes in with password and authenticator; the page shows nothing yet. */
export async function operatorLogIn(page: Page, server: Server, username: string): Promise<void> {
  const door = await get(page, '/operatore/accedi');
  const { path } = await post(page, door, await operatorAnswers(server, username));
  expect(path).toBe('/operatore');
}

/** The operator finds the declaration of this number and looks at a document; gives the page of the request. */
export async function identify(desk: Page, protocol: string): Promise<Shown> {
  const found = await post(desk, await get(desk, '/operatore/richieste'), { q: protocol }, 'search');
  const address = /href="(\/operatore\/richieste\/[0-9a-f-]{36})"/.exec(mainOf(found.html))?.[1];
  if (!address) throw new Error(`no declaration ${protocol} in the queue:\n${mainOf(found.html)}`);
  return post(desk, await get(desk, address), document, 'identify');
}

/** The operator identifies and confirms after the interview, with `more` in the form; returns the address of the person's
 *  file. */
export async function confirm(desk: Page, protocol: string, more: Answers = {}): Promise<string> {
  const { path } = await post(desk, await identify(desk, protocol), { interview: 'yes', ...more }, 'confirm');
  expect(path).toMatch(/^\/operatore\/persone\/[0-9a-f-]{36}$/);
  return path;
}

const document: Answers = {
  'document-kind': 'carta_identita',
  'document-number': 'CA12345AA',
  ...date('document-issued', '2023-05-10'),
  ...date('document-expires', '2033-05-10'),
};

async function answer(page: Page, until?: string, steps: Step[] = unemployed): Promise<string> {
  let shown = await post(page, await get(page, '/did'), {}, 'begin');
  for (const { slug, answers } of steps) {
    expect(shown.path).toBe(`/did/${slug}`);
    if (slug === until) break;
    shown = await post(page, shown, answers, 'next');
  }
  return shown.path;
}

async function get(page: Page, address: string): Promise<Shown> {
  return read(await page.request.get(address));
}

/** Sends the first form of a page that posts (that does this), as it came but for these answers. */
async function post(page: Page, shown: Shown, answers: Answers, does?: string): Promise<Shown> {
  const form = formOf(shown, does);
  const sent = new URLSearchParams(untouched(form.inside));
  for (const [name, given] of Object.entries(answers)) {
    expect(form.inside, `a field called ${name} on ${shown.path}`).toContain(`name="${name}"`);
    // A single box is sent as `yes` when it is ticked.
    const values = typeof given === 'boolean' ? (given ? ['yes'] : []) : [given].flat();
    sent.delete(name);
    for (const value of values) sent.append(name, value);
  }
  if (form.button['name']) sent.append(form.button['name'], form.button['value'] ?? '');
  const response = await page.request.post(form.address, {
    data: sent.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
  return read(response);
}

async function read(response: APIResponse): Promise<Shown> {
  const html = await response.text();
  expect(response.ok(), `${response.status()} at ${response.url()}:\n${mainOf(html)}`).toBe(true);
  return { path: new URL(response.url()).pathname, html };
}

function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

interface Form {
  address: string;
  inside: string;
  /** The button that sends it. */
  button: Attributes;
}

type Attributes = Record<string, string>;

/** The form with this hidden `act`, or with a button of this value or name. */
function formOf({ path, html }: Shown, does?: string): Form {
  for (const [, head = '', inside = ''] of mainOf(html).matchAll(/(<form\b[^>]*>)(.*?)<\/form>/gs)) {
    const [form] = tags(head, 'form');
    const acts = tags(inside, 'input').some(({ type, name, value }) => type === 'hidden' && name === 'act' && value === does);
    const button = tags(inside, 'button').find(({ name, value }) => acts || does === undefined || [name, value].includes(does));
    if (form?.['method'] === 'post' && button) return { address: form['action'] ?? path, inside, button };
  }
  throw new Error(`no form that does ${does ?? 'anything'} on ${path}:\n${mainOf(html)}`);
}

/** What a form sends when nobody touches it: hidden and filled fields, ticked boxes, chosen options. */
function untouched(inside: string): [string, string][] {
  const sent: [string, string][] = [];
  for (const field of tags(inside, 'input')) {
    const off = ['checkbox', 'radio'].includes(field['type'] ?? '') ? !('checked' in field) : field['type'] === 'file';
    if (field['name'] && !off) sent.push([field['name'], field['value'] ?? '']);
  }
  for (const [, head = '', options = ''] of inside.matchAll(/(<select\b[^>]*>)(.*?)<\/select>/gs)) {
    const all = tags(options, 'option');
    const chosen = all.find((one) => 'selected' in one) ?? all[0];
    sent.push([tags(head, 'select')[0]?.['name'] ?? '', chosen?.['value'] ?? '']);
  }
  for (const [, head = '', text = ''] of inside.matchAll(/(<textarea\b[^>]*>)(.*?)<\/textarea>/gs)) {
    sent.push([tags(head, 'textarea')[0]?.['name'] ?? '', decoded(text)]);
  }
  return sent;
}

/** The attributes of all tags of this name; one without a value is empty. */
function tags(html: string, name: string): Attributes[] {
  const found = html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
  return found.map((tag) => Object.fromEntries([...tag.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key, decoded(value ?? '')])));
}

/** What the server escapes. */
function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}
