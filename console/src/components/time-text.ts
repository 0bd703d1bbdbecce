import { words } from '../words.ts';

const { locale } = words.shared;
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const dayLength = 24 * 60 * 60 * 1000;

/** A moment of the API (ISO 8601) in the words of the reader, in the zone of this computer. */
export function timeText(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : moment.format(date);
}

/** The day of a moment. */
export function dayText(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : day.format(date);
}

/** Whole days from now until a moment, rounded down; less than 1 on the last day. */
export function daysUntil(iso: string): number {
  return Math.floor((new Date(iso).getTime() - Date.now()) / dayLength);
}
