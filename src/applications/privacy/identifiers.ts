import { isJsonObject, type JsonObject } from '#scim/json.ts';

/** Attributes whose value is one person's alone, in lower case. */
const telling = new Set([
  'username',
  'userprincipalname',
  'mail',
  'othermails',
  'proxyaddresses',
  'emails',
  'displayname',
  'formatted',
  'externalid',
  'employeeid',
  'employeenumber',
  'onpremisesimmutableid',
  'mobile',
  'telephonenumber',
  'phonenumbers',
]);

/** Somebody else. */
const others = new Set(['manager', 'groups', 'members', 'meta', 'schemas']);

/** Shorter ones stand by chance in texts about others. */
const shortest = 4;

/**
 * What names a person in texts about others: user name, addresses, full name, numbers. Given names and departments do not: they
 * are others', too, and go with the rows that are the person's own.
 */
export function identifiersOf(document: JsonObject): readonly string[] {
  const found = new Set<string>();
  collect(document, false, found);
  const whole = (name: string): string | undefined => textAt(document, name) ?? textAt(document.name, name);
  const given = whole('givenName');
  const family = whole('surname') ?? whole('familyName');
  if (given !== undefined && family !== undefined) {
    for (const name of [`${given} ${family}`, `${family}, ${given}`, `${family} ${given}`]) found.add(name);
  }
  return [...found].filter((text) => [...text].length >= shortest);
}

function collect(value: unknown, tells: boolean, found: Set<string>): void {
  if (typeof value === 'string') {
    const text = value.trim();
    if (tells || /^\S+@\S+$/.test(text))
      for (const form of [text, text.replace(/^(smtp|mailto|tel):/i, '')]) found.add(form);
  } else if (Array.isArray(value)) {
    for (const each of value) collect(each, tells, found);
  } else if (isJsonObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      const lower = name.toLowerCase();
      if (others.has(lower) || ['type', 'primary', '$ref'].includes(lower)) continue;
      collect(inner, telling.has(lower) || (tells && lower === 'value'), found);
    }
  }
}

function textAt(object: unknown, name: string): string | undefined {
  const value = isJsonObject(object) ? object[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
