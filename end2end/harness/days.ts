// Days as the calendar of Rome writes them, `2026-11-24`, by the server's clock.

import type { Server } from './server.ts';

/** Public holidays on which the centres are closed; another one, Easter Monday, is always a Monday. */
const HOLIDAYS = ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '10-04', '11-01', '12-08', '12-25', '12-26'];

export function today(server: Server): string {
  return new Date(server.now()).toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' });
}

export function daysAfter(day: string, days: number): string {
  return new Date(noon(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** From 0, Sunday, to 6. */
export function weekday(day: string): number {
  return noon(day).getUTCDay();
}

/** The next day that is at least `days` away and one of these weekdays, without a holiday on it. */
export function workday(server: Server, days: number, weekdays: number[]): string {
  let day = daysAfter(today(server), days);
  while (!weekdays.includes(weekday(day)) || isHoliday(day)) day = daysAfter(day, 1);
  return day;
}

export function isHoliday(day: string): boolean {
  return HOLIDAYS.includes(day.slice(5));
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
