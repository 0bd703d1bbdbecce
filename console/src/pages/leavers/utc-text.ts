/** A moment of the API for a document: 2026-05-01 08:00:03 UTC, the same for every reader. */
export function utcText(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
