// The terminal in the hall: reach, card and code readers, quiet, a line that goes down, a terminal switched off, the next
// person; declaring, booking, moving, cancelling and enrolling there.

import { declare, declareUntil, enter, logIn, register } from '../harness/beforehand.ts';
import { unemployed } from '../harness/declaration.ts';
import { expectErrors, fill, follow, send } from '../harness/form.ts';
import { afternoon, plan } from '../harness/groups.ts';
import { enrol, expectReach, logInAt, screens, switchOff } from '../harness/kiosk.ts';
import { newCitizen } from '../harness/people.ts';
import { readQr } from '../harness/qr.ts';
import { expect, test } from '../harness/test.ts';

test.skip(({ isMobile }) => isMobile, 'a terminal is no phone');
test.use({ viewport: screens.lying });

const question = '#kiosk-idle';

test('elsewhere the pages say that this is no terminal', async ({ page, sent, clean }) => {
  await page.goto('/kiosk');
  expect((await sent()).status).toBe(403);
  await clean();
  await page.goto('/kiosk/attiva');
  await fill(page, { code: 'ABCD2345' });
  await send(page);
  expect((await sent()).status).toBe(422);
  await expectErrors(page, ['code']);
  await clean();
});

test('every page of the terminal is in reach and clean, in both languages', async ({ page, another, server, clean, sent }) => {
  test.setTimeout(120_000);
  await enrol(page, await another(), server);
  for (const screen of Object.values(screens)) {
    await page.setViewportSize(screen);
    for (const path of ['/kiosk', '/kiosk/arrivo', '/kiosk/cosa-portare', '/accedi?poi=%2Fdid', '/did']) {
      for (const lang of ['en', 'it']) {
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
        await clean();
        await expectReach(page);
        expect((await sent()).headers['cache-control']).toBe('no-store');
      }
    }
  }
  // The start page as nobody has touched it needs no end; any other ends by itself, with scripts or without.
  expect((await sent()).headers['refresh']).toBe('150; url=/kiosk/fine?attesa=finita');
  await page.goto('/kiosk');
  expect((await sent()).headers['refresh']).toBeUndefined();
});

test('a card reader types and presses Enter', async ({ page, another, server, clean, javaScriptEnabled }) => {
  await enrol(page, await another(), server);
  await page.getByRole('link', { name: 'Ho un appuntamento' }).click();
  await expect(page.locator('main input[name="code"]')).toBeFocused();
  // The scripts listen: whoever reads a card has seen the page.
  await page.waitForLoadState();
  if (javaScriptEnabled !== false) {
    // Somebody has touched the wall of the page: what is read goes into the field all the same.
    await page.locator('h1').click();
    await expect(page.locator('main input[name="code"]')).not.toBeFocused();
  }
  await page.keyboard.type(`%${newCitizen().cf.toLowerCase()}^BIANCHI^MARIA SOLE?`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/kiosk\/arrivo\?fatto=arrivo$/);
  await expect(page.getByRole('main')).toContainText('Siediti in sala');
  await expect(page.getByRole('main')).not.toContainText('BIANCHI');
  await clean();
  // The start page comes back by itself.
  await expect(page).toHaveURL(/\/kiosk$/, { timeout: 15_000 });
});

test('the square on the page of the appointment is a way in', async ({ page, another, server, mailbox }) => {
  const citizen = newCitizen();
  const home = await another();
  await enter(home, server, mailbox, citizen);
  await home.goto('/appuntamenti/nuovo?servizio=E.1&sede=fermo&canale=sportello');
  await send(home, undefined, home.locator('main form', { has: home.locator('[name="inizio"]') }).first());
  await send(home, 'confirm');
  await expect(home).toHaveURL(/\?fatto=prenotato$/);
  const address = new URL(home.url()).pathname;
  const code = await readQr(home.locator('.ticket-pass svg.qr'));
  await expect(home.locator('.spoken-code')).toHaveText(code);

  const starts = (await home.locator('.ticket-when time').getAttribute('datetime')) ?? '';
  await server.advanceTo(new Date(Date.parse(starts) - 15 * 60_000));
  await enrol(page, await another(), server);
  await page.goto('/kiosk/arrivo');
  await expect(page.locator('main input[name="code"]')).toBeFocused();
  // A reader of squares is a keyboard, too.
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/kiosk\/arrivo\?fatto=arrivo$/);
  await logIn(home, citizen);
  await home.goto(address);
  await expect(home.getByRole('main')).toContainText('In attesa');
});

test('a code that nobody has is said beside the field', async ({ page, another, server, sent, clean }) => {
  await enrol(page, await another(), server);
  await page.goto('/kiosk/arrivo');
  await fill(page, { code: 'ZZZZ9999' });
  await send(page);
  expect((await sent()).status).toBe(422);
  const field = page.locator('main input[name="code"]');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toBeFocused();
  await expect(page.locator('#code-error')).toHaveText(/\S/);
  await clean();
});

test('who is done leaves nothing for the next person', async ({ page, another, server, mailbox, sent, clean }) => {
  test.setTimeout(120_000);
  const citizen = newCitizen();
  await register(await another(), server, mailbox, citizen);
  await enrol(page, await another(), server);
  await logInAt(page, citizen, '/area');
  await expect(page.getByRole('main')).toContainText(citizen.cf);
  await clean();
  await expectReach(page);
  const ended = page.waitForResponse((response) => response.url().endsWith('/kiosk/fine'));
  await page.locator('footer').getByRole('button', { name: 'Ho finito' }).click();
  expect((await (await ended).allHeaders())['clear-site-data']).toBe('"cache", "storage"');
  await expect(page).toHaveURL(/\/kiosk\?fatto=fine$/);
  await expect(page.getByRole('main')).toContainText('Su questo schermo non resta nulla di tuo');
  await clean();
  // The next person presses "back".
  await page.goBack();
  await expect(page).toHaveURL(/\/accedi/);
  await expect(page.locator('body')).not.toContainText(citizen.cf);
  await expect(page.locator('body')).not.toContainText(citizen.name);
  // The terminal is still one.
  await page.goto('/kiosk');
  expect((await sent()).status).toBe(200);
});

test('without a script a visit ends by waiting, and leaves nothing either', async ({ page, another, server, mailbox, sent, clean, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled !== false, 'a script asks first');
  const citizen = newCitizen();
  await register(await another(), server, mailbox, citizen);
  await enrol(page, await another(), server);
  await logInAt(page, citizen, '/area');
  await expect(page.getByRole('main')).toContainText(citizen.cf);
  // What the browser does when the seconds of the header are over.
  const [, end = ''] = ((await sent()).headers['refresh'] ?? '').split('url=');
  expect(end).toBe('/kiosk/fine?attesa=finita');
  await page.goto(end);
  await expect(page).toHaveURL(/\/kiosk\?fatto=fine$/);
  await clean();
  await page.goBack();
  await expect(page).toHaveURL(/\/accedi/);
  await expect(page.locator('body')).not.toContainText(citizen.cf);
  await expect(page.locator('body')).not.toContainText(citizen.name);
});

test('a terminal that was switched off shows nothing any more', async ({ page, another, server, mailbox, sent }) => {
  test.setTimeout(120_000);
  const citizen = newCitizen();
  await register(await another(), server, mailbox, citizen);
  const desk = await another();
  const name = await enrol(page, desk, server);
  await logInAt(page, citizen, '/area');
  await expect(page.getByRole('main')).toContainText(citizen.cf);
  await switchOff(desk, name);
  await page.goto('/kiosk');
  expect((await sent()).status).toBe(403);
  const nothing = async () => {
    await expect(page).toHaveURL(/\/accedi/);
    await expect(page.locator('body')).not.toContainText(citizen.cf);
    await expect(page.locator('body')).not.toContainText(citizen.name);
  };
  // Somebody presses "back" to the page that was shown last.
  await page.goBack();
  await nothing();
  await page.goto('/area');
  await nothing();
});

test('the declaration, its interview and a group, all at the terminal', async ({ page, another, server, mailbox, sent, clean }) => {
  test.setTimeout(240_000);
  const citizen = newCitizen();
  const other = await another();
  await register(other, server, mailbox, citizen);
  const desk = await another();
  await enrol(page, desk, server);
  await page.setViewportSize(screens.standing);
  const good = async () => {
    await clean();
    await expectReach(page);
    await expect(page.locator('a[href*=".pdf"], a[href*=".ics"], a[href^="http"]')).toHaveCount(0);
  };
  await logInAt(page, citizen, '/did');
  await good();
  await send(page, 'begin');
  for (const { slug, answers } of unemployed) {
    await expect(page).toHaveURL(new RegExp(`/did/${slug}$`));
    await expectReach(page);
    await fill(page, answers);
    await send(page, 'next');
  }
  await expect(page).toHaveURL(/\/did\/ricevuta$/);
  // Nothing to download: a code for one's own telephone.
  await expect(page.locator('main svg.qr')).toHaveCount(1);
  await good();

  await follow(page, page.getByRole('main').locator('a[href^="/appuntamenti/nuovo"]').first());
  await expect(page).toHaveURL(/servizio=C\.1/);
  const places = page.locator('.places .place');
  await expect(places).toHaveCount(3);
  await good();
  await follow(page, page.locator('main a[href*="vista=calendario"]').first());
  await good();
  await follow(page, page.locator('.week a').last());
  await good();

  // Somebody at home is faster.
  await enter(other, server, mailbox, newCitizen());
  await declare(other);
  await other.goto(page.url());
  await follow(other, other.locator('.times .place-time').first());
  await expect(other).toHaveURL(/\/conferma$/);
  await follow(page, page.locator('.times .place-time').first());
  expect((await sent()).status).toBe(409);
  await expect(places).toHaveCount(3);
  await good();
  await follow(page, places.first());
  await expect(page).toHaveURL(/\/conferma$/);
  await good();
  await send(page, 'confirm');
  await expect(page).toHaveURL(/\?fatto=prenotato$/);
  await good();
  const address = new URL(page.url()).pathname;
  const when = page.locator('.ticket-when time');
  const before = (await when.getAttribute('datetime')) ?? '';

  // To another day, then called off.
  await page.goto('/appuntamenti');
  await good();
  await follow(page, page.locator(`main a[href="${address}/sposta"]`));
  await good();
  await follow(page, page.locator('main a[href*="vista=calendario"]').first());
  await follow(page, page.locator('.week a').nth(3));
  await good();
  await follow(page, page.locator('.times .place-time').first());
  await good();
  await send(page, 'move');
  await expect(page).toHaveURL(new RegExp(`${address}\\?fatto=spostato$`));
  await expect(when).not.toHaveAttribute('datetime', before);
  await good();
  await follow(page, page.locator(`main a[href="${address}/annulla"]`));
  await good();
  await send(page, 'cancel');
  await expectErrors(page, ['why']);
  await good();
  await fill(page, { why: 'work' });
  await send(page, 'cancel');
  await expect(page).toHaveURL(/\?fatto=annullato$/);
  await good();

  // A group: so far away that no other test plans one then.
  const group = (await plan(desk, afternoon(server, 40))).split('/').at(-1);
  await page.goto('/appuntamenti/nuovo');
  await good();
  await follow(page, page.locator('main a[href="/appuntamenti/gruppi"]'));
  await good();
  await follow(page, page.locator(`main a[href$="/${group}"]`));
  await good();
  await send(page);
  await expect(page).toHaveURL(/\?done=enrolled$/);
  await good();
  await page.goto('/appuntamenti');
  await expect(page.getByRole('main')).toContainText('15:00');
  await good();
});

test.describe('with its script', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'these are what the script adds');

  test('two minutes of quiet are asked about, and ended when nobody answers', async ({ page, another, server, mailbox, clean }) => {
    test.setTimeout(120_000);
    const citizen = newCitizen();
    await register(await another(), server, mailbox, citizen);
    await enrol(page, await another(), server);
    await logInAt(page, citizen, '/did');
    await page.clock.install();
    await declareUntil(page, 'residenza');
    await fill(page, { 'residence-kind': 'italy', 'residence-address': 'via dei Tigli 3' });

    await page.clock.fastForward(110_000);
    await expect(page.locator(question)).toBeHidden();
    await page.clock.fastForward(11_000);
    await expect(page.locator(question)).toBeVisible();
    await expect(page.getByRole('alertdialog', { name: 'Sei ancora qui?' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sono ancora qui' })).toBeFocused();
    await expect(page.locator('#kiosk-idle-said')).toHaveText(/Secondi rimasti: \d+/);
    await clean();
    await page.keyboard.press('Enter');
    await expect(page.locator(question)).toBeHidden();
    await expect(page.locator('[name="residence-address"]')).toHaveValue('via dei Tigli 3');

    await page.clock.fastForward(110_000);
    await expect(page.locator(question)).toBeHidden();
    await page.clock.fastForward(11_000);
    await expect(page.locator(question)).toBeVisible();
    await page.clock.fastForward(31_000);
    await expect(page).toHaveURL(/\/kiosk\?fatto=fine$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/accedi/);
    await expect(page.locator('body')).not.toContainText('via dei Tigli');
  });

  test('who is there is not ended by the header', async ({ page, another, server }) => {
    await enrol(page, await another(), server);
    await page.goto('/kiosk/cosa-portare');
    // What the browser does when the seconds of the header are over.
    await page.evaluate(() => location.assign('/kiosk/fine?attesa=finita'));
    await page.waitForTimeout(500);
    await expect(page).toHaveURL(/\/kiosk\/cosa-portare$/);
  });

  test('a line that goes down loses nothing, and things go on when it is back', async ({ page, another, server, mailbox, followed, clean }) => {
    test.setTimeout(120_000);
    const citizen = newCitizen();
    await register(await another(), server, mailbox, citizen);
    await enrol(page, await another(), server);
    await logInAt(page, citizen, '/did');
    await declareUntil(page, 'chi-sono');
    const line = page.locator('#kiosk-line');

    await page.context().setOffline(true);
    await expect(line).toContainText('La linea non risponde');
    await fill(page, { citizenship: 'italian', phone: '071 123456' });
    await page.locator('main button[value="next"]').click();
    await expect(line).toContainText('andiamo avanti da soli');
    await expect(page.locator('[name="phone"]')).toHaveValue('071 123456');
    await clean();
    await page.context().setOffline(false);
    await expect(page).toHaveURL(/\/did\/residenza$/);
    await page.goto('/did/chi-sono');
    await expect(page.locator('[name="phone"]')).toHaveValue('071 123456');

    // What leads on by itself waits, too.
    await page.goto('/kiosk/arrivo?fatto=arrivo');
    await page.context().setOffline(true);
    await expect(line).toContainText('La linea non risponde');
    await page.evaluate(() => location.assign('/kiosk'));
    await expect(line).toContainText('andiamo avanti da soli');
    await page.context().setOffline(false);
    await expect(page).toHaveURL(/\/kiosk$/);

    // Who goes away while it is down is wiped all the same; the server hears of it later.
    await page.goto('/did/chi-sono');
    await page.context().setOffline(true);
    await expect(line).toContainText('La linea non risponde');
    await page.locator('footer').getByRole('button', { name: 'Ho finito' }).click();
    await expect(line).toContainText('Abbiamo cancellato tutto');
    await expect(page.locator('[name="phone"]')).toHaveCount(0);
    await page.context().setOffline(false);
    await expect(page).toHaveURL(/\/kiosk\?fatto=fine$/);

    // Chromium writes each unanswered sign of life into the console.
    const others = followed.noise.filter((one) => !one.includes('/healthz'));
    followed.noise.splice(0, followed.noise.length, ...others);
  });

  test('the answer of a form is not sent again by "back"', async ({ page, another, server }) => {
    await enrol(page, await another(), server);
    await page.goto('/accedi');
    const { cf } = newCitizen();
    await fill(page, { cf, password: 'sbagliata di certo' });
    await send(page);
    await expect(page.locator('main [name="cf"]')).toHaveValue(cf);
    await page.locator('footer').getByRole('button', { name: 'Ho finito' }).click();
    await expect(page).toHaveURL(/\/kiosk\?fatto=fine$/);
    const asked = page.waitForRequest((request) => request.isNavigationRequest());
    await page.goBack();
    expect((await asked).method()).toBe('GET');
    await expect(page.locator('main [name="cf"]')).toHaveValue('');
  });
});
