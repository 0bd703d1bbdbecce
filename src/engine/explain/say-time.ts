/** A time (ms) as plain words say it: `2026-11-22 10:42 UTC`. */
export function sayTime(at: number): string {
  return `${sayMinute(at)} UTC`;
}

/** The same without its zone, where a sentence says that itself: `2026-11-22 10:42`. */
export function sayMinute(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
