/** A property of what may be an object. */
export function part(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  return new Map<string, unknown>(Object.entries(object)).get(name);
}

/** A property that is text; empty where there is none. */
export function text(object: unknown, name: string): string {
  const value = part(object, name);
  return typeof value === 'string' ? value : '';
}

/** The elements of a multi-valued attribute of a SCIM resource. */
export function elements(resource: unknown, attribute: string): readonly unknown[] {
  const value = part(resource, attribute);
  return Array.isArray(value) ? value : [];
}

/** The value of the element of a type, as in `emails[type eq "work"].value`; empty where there is none. */
export function typed(resource: unknown, attribute: string, type: string): string {
  const found = elements(resource, attribute).find((element) => text(element, 'type') === type);
  return text(found, 'value');
}

/** What is not empty. */
export function filled(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}
