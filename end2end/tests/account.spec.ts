// Coming in and going out: what a person meets at the doors, and what a stranger never learns there.

import { expectErrors, fill, send, typed } from '../harness/form.ts';
import { enter, logIn, register } from '../harness/journey.ts';
import { linkIn } from '../harness/mailbox.ts';
import { newCitizen } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';

test('a wrong registration keeps what was typed, but never the password', async ({ page, sent, clean }) => {
  await page.goto('/registrati');
  await clean();
  await send(page);
  expect((await sent()).status).toBe(422);
  await expectErrors(page, ['cf', 'surname', 'name', 'email', 'password', 'privacy']);
  await clean();

  const wrong = { cf: 'BNCMRA92T71A271A', surname: 'D\'Amico </textarea>', name: 'مريم', email: 'maria@' };
  await fill(page, { ...wrong, password: 'corta', privacy: true });
  await send(page);
  await expectErrors(page, ['cf', 'email', 'password']);
  expect(await typed(page, Object.keys(wrong))).toEqual(wrong);
  expect(await typed(page, ['password'])).toEqual({ password: '' });
  await clean();
});

test('a codice fiscale that is held looks like one that is free', async ({ page, server, mailbox, sent, clean }) => {
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  await page.goto('/esci');
  await send(page);

  const stranger = newCitizen();
  const answers = async (cf: string) => {
    await page.goto('/registrati');
    const { surname, name, email, password } = stranger;
    await fill(page, { cf, surname, name, email, password, privacy: true });
    await send(page);
    await expect(page).toHaveURL(/\/registrati\?fatto=/);
    return (await sent()).html;
  };
  const held = await answers(citizen.cf);
  const mail = await mailbox.last(stranger.email);
  expect(mail.text).not.toContain(citizen.cf);
  expect(mail.text).not.toContain('/registrati/conferma');
  expect(await answers(stranger.cf)).toBe(held);
  await clean();
});

test('only a confirmed address comes in, and the link can be sent again', async ({ page, server, mailbox, sent, clean }) => {
  const citizen = newCitizen();
  await page.goto('/registrati');
  const { cf, surname, name, email, password } = citizen;
  await fill(page, { cf, surname, name, email, password, privacy: true });
  await send(page);
  const first = linkIn(await mailbox.last(email), server.url);

  await page.goto('/accedi');
  await fill(page, { cf, password });
  await send(page);
  expect((await sent()).status).toBe(403);
  await clean();
  await fill(page, { password });
  await send(page, 'resend');
  await expect(page).toHaveURL(/\/accedi\?fatto=messaggio$/);
  await clean();
  const second = linkIn(await mailbox.last(email, 1), server.url);

  // The newer link ends the older one; a link that a mail program cut is explained in the same way.
  await page.goto(first);
  await send(page);
  expect((await sent()).status).toBe(409);
  await clean();
  await page.goto(second.slice(0, -3));
  await expect(page.locator('main form')).toHaveCount(0);
  await clean();

  await page.goto(second);
  await clean();
  await send(page);
  await expect(page.getByRole('status').first()).toContainText('confermato');
  // Pressing the button of the same page again does no harm.
  await page.goto(second);
  await send(page);
  await expect(page).toHaveURL(/\/accedi\?fatto=conferma$/);
  await logIn(page, citizen);
});

test('a forgotten password is chosen anew, once per link', async ({ page, server, mailbox, sent, clean }) => {
  const citizen = newCitizen();
  await register(page, server, mailbox, citizen);
  await page.goto('/accedi');
  await page.getByRole('link', { name: 'Ho dimenticato la password' }).click();
  await clean();
  await fill(page, { cf: citizen.cf, email: 'altra@example.org' });
  await send(page);
  const unknown = (await sent()).html;
  await clean();
  await page.goto('/accedi/recupero');
  await fill(page, { cf: citizen.cf, email: citizen.email });
  await send(page);
  expect((await sent()).html).toBe(unknown);

  const link = linkIn(await mailbox.about(citizen.email, 'Scegli una nuova password'), server.url);
  await page.goto(link);
  await clean();
  await fill(page, { password: citizen.cf });
  await send(page);
  await expectErrors(page, ['password']);
  await clean();
  await fill(page, { password: 'otto cani sotto il letto' });
  await send(page);
  await expect(page).toHaveURL(/\/accedi\?fatto=password$/);
  await page.goto(link);
  await fill(page, { password: 'nove topi dentro il cappello' });
  await send(page);
  expect((await sent()).status).toBe(409);
  await clean();
  await logIn(page, { ...citizen, password: 'otto cani sotto il letto' });
});

test('the login leads where the person was going, and never to another site', async ({ page, server, mailbox }) => {
  const citizen = newCitizen();
  await register(page, server, mailbox, citizen);
  await page.goto('/did/residenza');
  await expect(page).toHaveURL(/\/accedi\?poi=/);
  // A mistake on the way does not make it forget.
  await send(page);
  await fill(page, { cf: citizen.cf, password: citizen.password });
  await send(page);
  await expect(page).toHaveURL(new RegExp(`^${server.url}/did`));

  for (const elsewhere of ['//example.org', '/\\example.org', 'https://example.org', '/\t/example.org']) {
    await page.goto('/esci');
    await send(page);
    await page.goto(`/accedi?poi=${encodeURIComponent(elsewhere)}`);
    await fill(page, { cf: citizen.cf, password: citizen.password });
    await send(page);
    await expect(page, elsewhere).toHaveURL(`${server.url}/area`);
  }
});

test('failures are all alike, and take longer and longer', async ({ page, server, mailbox, sent, clean }) => {
  const citizen = newCitizen();
  await register(page, server, mailbox, citizen);
  const attempt = async (cf: string) => {
    await page.goto('/accedi');
    await fill(page, { cf, password: 'non la so' });
    await send(page);
    return sent();
  };
  const nobody = newCitizen().cf;
  const known = await attempt(citizen.cf);
  const unknown = await attempt(nobody);
  expect(known.status).toBe(422);
  expect(unknown.status).toBe(422);
  expect(unknown.html.replaceAll(nobody, citizen.cf).replace(/nonce="[^"]*"/g, '')).toBe(known.html.replace(/nonce="[^"]*"/g, ''));
  await expectErrors(page, ['password']);
  await clean();

  let refused = known;
  for (let times = 0; refused.status === 422; times += 1) {
    expect(times, 'tries without a delay').toBeLessThan(10);
    refused = await attempt(citizen.cf);
  }
  expect(refused.status).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  await expect(page.locator('#password-error')).toContainText(refused.headers['retry-after'] ?? '');
  await clean();
  await server.advance(900);
  await logIn(page, citizen);
});

test('a session that is over says so once, and nothing of it is left', async ({ page, server, mailbox, clean }) => {
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  await server.advance(31 * 60);
  await page.goto('/area');
  await expect(page).toHaveURL(/\/accedi\?poi=%2Farea$/);
  await expect(page.getByRole('status').first()).toContainText('La tua sessione è finita');
  await clean();
  await page.goto('/accedi');
  await expect(page.getByRole('status').filter({ hasText: 'sessione' })).toHaveCount(0);
  expect((await page.context().cookies()).filter((cookie) => cookie.name === 'session')).toEqual([]);
});

test('who leaves is outside', async ({ page, server, mailbox, clean }) => {
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  await page.goto('/esci');
  await clean();
  await send(page);
  await expect(page).toHaveURL(/\/accedi\?fatto=uscita$/);
  await page.goto('/area');
  await expect(page).toHaveURL(/\/accedi\?poi=/);
  await page.goto('/esci');
  await clean();
});

test('a wrong code of the desk or of the authenticator tells nothing more', async ({ page, server, sent, clean }) => {
  await page.goto('/accedi/codice');
  await fill(page, { cf: newCitizen().cf, code: 'ABCD 2345', password: 'sette gatti sul tetto' });
  await send(page);
  expect((await sent()).status).toBe(422);
  await expectErrors(page, ['code']);
  await clean();

  const { password } = server.operator('op.jesi');
  await page.goto('/operatore/accedi');
  await fill(page, { username: 'op.jesi', password, code: '000000' });
  await send(page);
  await expectErrors(page, ['password']);
  expect(await typed(page, ['username', 'password', 'code'])).toEqual({ username: 'op.jesi', password: '', code: '' });
  await clean();
});

test('while typing, the codice fiscale says what it holds or where it is wrong', async ({ page, javaScriptEnabled, clean }) => {
  test.skip(javaScriptEnabled === false, 'comfort of the browser');
  await page.goto('/registrati');
  const said = page.locator('.live-check');
  const type = async (cf: string) => {
    await page.locator('#cf').fill('');
    await page.locator('#cf').pressSequentially(cf);
  };
  await expect(async () => {
    await type('bncmra92t71a271q');
    await expect(said).toContainText('31 dicembre 1992', { timeout: 500 });
  }).toPass();
  await expect(said).toContainText('Ancona');
  await clean();
  await type('BNCMRA92T71A271A');
  await expect(said).toContainText('contiene un errore');
  await type('BNCMRA92T71');
  await expect(said).not.toHaveText(/\S/);
});

test('a password can be shown while it is typed', async ({ page, javaScriptEnabled, clean }) => {
  await page.goto('/accedi');
  const button = page.getByRole('button', { name: 'Mostra la password' });
  if (javaScriptEnabled === false) return expect(button).toHaveCount(0);
  await page.locator('#password').fill('sette gatti');
  await button.click();
  await expect(page.locator('#password')).toHaveAttribute('type', 'text');
  await expect(page.locator('#password')).toHaveValue('sette gatti');
  await clean();
  await page.getByRole('button', { name: 'Nascondi la password' }).click();
  await expect(page.locator('#password')).toHaveAttribute('type', 'password');
});
