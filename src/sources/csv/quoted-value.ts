/** A value as a message quotes it: no longer than a line of a screen bears. */
export function quotedValue(value: string): string {
  return value.length <= 60 ? `"${value}"` : `"${value.slice(0, 59)}…"`;
}
