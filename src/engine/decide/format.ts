import type { AttributeMapping } from '../model/configuration.ts';

type Format = NonNullable<AttributeMapping['format']>;

const patterns: Readonly<Record<Format, RegExp>> = {
  // One @ with something on both sides and a dot behind it: what every target asks at least (RFC 5321 §4.1.2 allows more).
  email: /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/,
  // E.164 or a tel URI (RFC 3966).
  phone: /^(?:\+[1-9][0-9]{1,14}|tel:\+?[0-9().-]+(?:;[a-z]+=[0-9]+)*)$/,
  // The shape of RFC 5646 §2.1: language, script, region, variants.
  'language-tag': /^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/,
  'time-zone': /^(?:UTC|GMT|[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z][A-Za-z0-9_+-]*){1,2})$/,
};

const words: Readonly<Record<Format, string>> = {
  email: 'is no e-mail address',
  phone: 'is no phone number in E.164 form (+ and digits)',
  'language-tag': 'is no language tag such as en-GB',
  'time-zone': 'is no time zone such as Europe/Berlin',
};

/** Says what is wrong with `value`, or undefined when it is well formed. */
export function malformed(format: Format, value: string): string | undefined {
  return patterns[format].test(value) ? undefined : words[format];
}
