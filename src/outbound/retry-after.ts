/**
 * Milliseconds to wait by a Retry-After field (RFC 9110 §10.2.3): seconds or an HTTP date, which counts from `now`
 * (milliseconds). Undefined when there is none that can be read; a moment that has passed is 0.
 */
export function retryAfter(field: string | undefined, now: number): number | undefined {
  const text = field?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!/^[A-Za-z]{3,9},? /.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
