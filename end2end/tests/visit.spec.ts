// One visit from the first search to the file: booked as soon as the DID is submitted, moved, checked in at the terminal in
// the hall, closed by the operator. Four services, four passages, and nobody typed one of them twice.

import { declare, enter, identify, logIn, operatorLogIn } from '../harness/beforehand.ts';
import { nextEntry } from '../harness/calendar.ts';
import { fill, send } from '../harness/form.ts';
import { enrol, screens } from '../harness/kiosk.ts';
import { newCitizen } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';
import { atDesk, book, hold, take } from '../harness/visit.ts';

test('booked, moved, checked in and closed: four passages in both files', async ({ page, another, server, mailbox, clean }) => {
  test.setTimeout(240_000);
  const citizen = newCitizen();
  await enter(page, server, mailbox, citizen);
  const protocol = await declare(page);

  // From the receipt: the interview that confirms the declaration.
  let mails = mailbox.to(citizen.email).length;
  const address = await book(page, clean);
  const booked = await nextEntry(mailbox, citizen.email, mails);
  expect(booked.status).toBe('CONFIRMED');
  expect(booked.ends.getTime() - booked.starts.getTime()).toBe(90 * 60_000);

  // To another place; the calendar replaces the entry.
  mails = mailbox.to(citizen.email).length;
  await page.goto(`${address}/sposta`);
  await clean();
  await take(page, 1);
  await clean();
  await send(page, 'move');
  await expect(page).toHaveURL(new RegExp(`${address}\\?fatto=`));
  const moved = await nextEntry(mailbox, citizen.email, mails);
  expect(moved.uid).toBe(booked.uid);
  expect(moved.sequence).toBeGreaterThan(booked.sequence);
  expect(moved.starts).not.toEqual(booked.starts);
  const code = /\b[2-9A-HJ-NP-Z]{6,8}\b/.exec(moved.description)?.[0] ?? '';
  await expect(page.getByRole('main')).toContainText(code);

  // Reminders come by themselves, and say the new day.
  await server.advanceTo(new Date(moved.starts.getTime() - 2 * 3600_000));
  const reminder = await mailbox.about(citizen.email, 'Il tuo appuntamento è oggi');
  expect(reminder.text).toContain(code);
  const reminders = mailbox.to(citizen.email).filter((mail) => /è tra due giorni$|è oggi$/.test(mail.subject ?? ''));
  expect(reminders.length).toBeLessThanOrEqual(2);

  // At the terminal, a quarter of an hour before.
  await server.advanceTo(new Date(moved.starts.getTime() - 15 * 60_000));
  const desk = await another();
  const hall = await another();
  await hall.setViewportSize(screens.standing);
  await enrol(hall, desk, server);
  await hall.goto('/kiosk/arrivo');
  await clean(hall);
  await fill(hall, { code });
  await send(hall);
  await expect(hall).toHaveURL(/\/kiosk\/arrivo\?fatto=arrivo$/);
  await expect(hall.getByRole('main')).not.toContainText(citizen.surname);
  await clean(hall);

  // The operator sees who waits, looks at the document, receives and closes.
  const operator = await another();
  await operatorLogIn(operator, server, 'op.fermo');
  await identify(operator, protocol);
  await operator.goto('/operatore/agenda');
  await expect(operator.getByRole('main')).toContainText(citizen.surname);
  await clean(operator);
  const appointment = atDesk(address);
  await hold(operator, appointment, ['call', 'start'], { look: clean });

  await operator.goto(appointment);
  await operator.locator('main a[href^="/operatore/persone/"]').first().click();
  for (const code of ['A.1', 'B.1', 'B.2', 'C.1']) {
    await expect(operator.locator('#timeline').getByRole('cell', { name: code, exact: true })).toHaveCount(1);
  }

  await logIn(page, citizen);
  await page.goto('/fascicolo');
  for (const code of ['A.1', 'B.1', 'B.2', 'C.1']) await expect(page.getByRole('main')).toContainText(code);
  await clean();
  await page.goto('/appuntamenti');
  await clean();
});
