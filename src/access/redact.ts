const secretName = /secret|password|passphrase|api[-_]?key|base64[-_]?key|private[-_]?key|sealed|hash|token$|bearer/i;

/**
 * A copy of `value` in which everything named like a secret reads `[redacted]`. The audit's last line of defence: callers are to leave
 * secrets out in the first place.
 */
export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      secretName.test(name) && isFilled(inner) ? '[redacted]' : redact(inner),
    ]),
  );
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && typeof value !== 'boolean';
}
