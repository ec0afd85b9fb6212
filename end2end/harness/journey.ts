// What people do again and again, by hand: open an account, come in, declare. Where it is only what happened before,
// beforehand.ts does the same without a window.

import { type Page, expect } from '@playwright/test';
import { type Step, unemployed } from './declaration.ts';
import { type Answers, fill, send } from './form.ts';
import { type Mailbox, linkIn } from './mailbox.ts';
import type { Citizen } from './people.ts';
import type { Server } from './server.ts';
import { totp } from './totp.ts';

/** Registers and confirms the address with the link of the mail; the account is `declared`. */
export async function register(page: Page, server: Server, mailbox: Mailbox, citizen: Citizen): Promise<void> {
  await page.goto('/registrati');
  const { cf, surname, name, email, password } = citizen;
  await fill(page, { cf, surname, name, email, password, privacy: true });
  await send(page);
  await page.goto(linkIn(await mailbox.last(email), server.url));
  await send(page);
}

export async function logIn(page: Page, citizen: Citizen): Promise<void> {
  await page.goto('/accedi');
  await fill(page, { cf: citizen.cf, password: citizen.password });
  await send(page);
  await expect(page).toHaveURL(/\/area$/);
}

/** Registers, confirms and logs in. */
export async function enter(page: Page, server: Server, mailbox: Mailbox, citizen: Citizen): Promise<void> {
  await register(page, server, mailbox, citizen);
  await logIn(page, citizen);
}

/** Begins a declaration and answers its steps up to, but not including, the one called `until`. */
export async function declareUntil(page: Page, until?: string, steps: Step[] = unemployed): Promise<void> {
  await page.goto('/did');
  await send(page, 'begin');
  for (const { slug, answers } of steps) {
    await expect(page).toHaveURL(new RegExp(`/did/${slug}$`));
    if (slug === until) return;
    await fill(page, answers);
    await send(page, 'next');
  }
}

/** A whole declaration, submitted; returns its protocol number. */
export async function declare(page: Page, steps: Step[] = unemployed): Promise<string> {
  await declareUntil(page, undefined, steps);
  await expect(page).toHaveURL(/\/did\/ricevuta$/);
  return protocolOn(page);
}

/** The protocol number on a receipt. */
export async function protocolOn(page: Page): Promise<string> {
  const text = await page.getByRole('main').innerText();
  const protocol = /\b20\d\d\/[A-Z]{3}\/\d{6}\b/.exec(text)?.[0];
  if (!protocol) throw new Error(`no protocol number on the receipt:\n${text}`);
  return protocol;
}

/** The last half minute in which a username came in: an authenticator's code counts once. */
const used = new Map<string, number>();

/** What an operator of the demonstration types to come in, with a code of the authenticator that nobody has used. */
export async function operatorAnswers(server: Server, username: string): Promise<Answers> {
  const { password, secret } = server.operator(username);
  const key = `${server.url} ${username}`;
  const step = () => Math.floor(server.now() / 30_000);
  while (step() <= (used.get(key) ?? 0)) await server.advance(30);
  const now = server.now();
  used.set(key, Math.floor(now / 30_000));
  return { username, password, code: totp(secret, now) };
}

/** Logs in an operator of the demonstration with password and authenticator. */
export async function operatorLogIn(page: Page, server: Server, username: string): Promise<void> {
  await page.goto('/operatore/accedi');
  await fill(page, await operatorAnswers(server, username));
  await send(page);
  await expect(page).toHaveURL(/\/operatore$/);
}
