// The entry of a calendar that comes with a mail, read by Mozilla's library for calendars.

import ICAL from 'ical.js';
import type { Mail } from './mailbox.ts';

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

/** The entry attached to a mail. */
export function entryIn(mail: Mail): Entry {
  const attached = mail.attachments.find((one) => one.mimeType === 'text/calendar');
  if (!attached) throw new Error(`no calendar in «${mail.subject}»`);
  const content = attached.content;
  return readCalendar(typeof content === 'string' ? content : new TextDecoder().decode(content));
}
