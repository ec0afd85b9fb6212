// The entry of a calendar that comes with a mail, read by Mozilla's library for calendars.

import ICAL from 'ical.js';
import type { Mail, Mailbox } from './mailbox.ts';
import { sleep } from './server.ts';

export interface Entry {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  location: string;
  description: string;
  /** Instants. */
  starts: Date;
  ends: Date;
}

/** Reads the one event of a calendar; throws when it is not well formed. */
export function readCalendar(text: string): Entry {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  const [component] = events;
  if (!component || events.length !== 1) throw new Error(`${events.length} events in:\n${text}`);
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: String(component.getFirstPropertyValue('status')),
    summary: event.summary,
    location: event.location,
    description: event.description,
    starts: event.startDate.toJSDate(),
    ends: event.endDate.toJSDate(),
  };
}

/** The entry of the first mail with one that comes after the first `after` mails for an address, waited for. */
export async function nextEntry(mailbox: Mailbox, address: string, after: number): Promise<Entry> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const found = mailbox.to(address).slice(after).map(attached).find((text) => text !== undefined);
    if (found !== undefined) return readCalendar(found);
    await sleep(100);
  }
  throw new Error(`no mail with a calendar for ${address} within 20 seconds`);
}

/** The entry attached to a mail. */
export function entryIn(mail: Mail): Entry {
  const text = attached(mail);
  if (text === undefined) throw new Error(`no calendar in «${mail.subject}»`);
  return readCalendar(text);
}

function attached(mail: Mail): string | undefined {
  const content = mail.attachments.find((one) => one.mimeType === 'text/calendar')?.content;
  return content === undefined || typeof content === 'string' ? content : new TextDecoder().decode(content);
}
