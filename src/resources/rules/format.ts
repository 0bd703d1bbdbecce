import type { RuleInterpreter } from './rule-check.ts';
import { textParameter } from './rule-parameters.ts';
import { valuesOf } from './targeted-values.ts';

type Form = (value: string) => boolean;

/** Enough to tell an address from none: one @, a local part, a domain without blanks; not a proof that mail arrives. */
const email: Form = (value) => value.length <= 320 && /^[^\s@<>(),;:"[\]\\]+@[^\s@.]+(\.[^\s@.]+)*$/u.test(value);

/** E.164: a plus sign and at most 15 digits; or a tel URI (RFC 3966) of such a number, with parameters. */
const phone: Form = (value) =>
  /^\+[1-9][0-9]{1,14}$/.test(value) || /^tel:\+[1-9][0-9().-]{1,24}(\s*;\s*[a-z-]+=[^\s;]+)*$/i.test(value);

/** ISO 8601: a calendar day that exists, with or without a time behind it. */
const date: Form = (value) => {
  const match = /^(\d{4})-(\d{2})-(\d{2})(T.*)?$/.exec(value);
  if (match === null) return false;
  const day = new Date(`${match[1]}-${match[2]}-${match[3]}T00:00:00Z`);
  return day.getUTCDate() === Number(match[3]) && (match[4] === undefined || !Number.isNaN(Date.parse(value)));
};

/** A language of ISO 639-1 with or without a region: `en`, `en-US`. */
export const languageTag: Form = (value) => /^[a-z]{2}([-_][a-z]{4})?([-_]([a-z]{2}|[0-9]{3}))?$/i.test(value);

/** A zone of the IANA database, as this platform knows it. */
export const timeZone: Form = (value) => {
  // Intl takes offsets like +01:00, too, which are no zones.
  if (!/^[A-Za-z]/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
};

const alphanumericOrEmail: Form = (value) => /^[\p{L}\p{N}]+$/u.test(value) || email(value);

const forms: ReadonlyMap<string, Form> = new Map([
  ['email', email],
  ['e164-or-tel-uri', phone],
  ['date', date],
  ['language-tag', languageTag],
  ['time-zone', timeZone],
  ['alphanumeric-or-email', alphanumericOrEmail],
]);

/** Params: `format`, one of the names above. */
export const format: RuleInterpreter = {
  violation(rule, input) {
    const name = textParameter(rule, 'format') ?? '';
    const form = forms.get(name);
    if (form === undefined)
      throw new Error(`rule ${rule.id}: there is no format "${name}"; known: ${[...forms.keys()].join(', ')}`);
    const wrong = valuesOf(rule, input).find((value) => typeof value !== 'string' || !form(value));
    return wrong === undefined ? undefined : `${rule.resolved?.text ?? rule.target} is ${JSON.stringify(wrong)}`;
  },
};
