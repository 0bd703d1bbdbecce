import { words } from '../../words.ts';

const { duration } = words.provisioning;

/** Seconds in words: `40 s`, `3 min`, `2 h 5 min`. */
export function durationText(seconds: number): string {
  if (seconds < 90) return duration.seconds(Math.max(0, Math.round(seconds)));
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return duration.minutes(minutes);
  return duration.hours(Math.floor(minutes / 60), minutes % 60);
}

/** How long something took, between two moments of the API. */
export function tookText(from: string, upTo: string): string {
  return durationText((Date.parse(upTo) - Date.parse(from)) / 1000);
}
