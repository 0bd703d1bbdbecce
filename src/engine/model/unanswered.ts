import type { Json } from '#scim/json.ts';
import { isJsonObject } from '#scim/json.ts';
import { driftedOf, withoutDrifted } from './drifted.ts';
import type { AttributeChange, Attributes, FailureCode } from './target.ts';

/** Where `link.written` keeps the changes without an answer: no attribute has an empty path. */
const key = '';
/** Stands there for the object itself. */
const whole = '';

/** Failures that leave open whether the target did what it was asked for. */
export function mayBeDone(code: string): boolean {
  const open: readonly FailureCode[] = ['timeout-unknown', 'unavailable', 'protocol'];
  return open.some((one) => one === code);
}

/**
 * What we wrote, with changes that were sent and never answered. The target holds the value before or the one that was sent: whatever
 * is desired next must be sent, even if it is what stood there before.
 */
export function withUnanswered(written: Attributes, changes: readonly AttributeChange[]): Attributes {
  const sent = changes.map(({ path, after }): [string, Json] => [path, after ?? null]);
  return { ...written, [key]: { ...unansweredOf(written), ...Object.fromEntries(sent) } };
}

/** What we wrote to an object whose delete got no answer: it may be gone. */
export function withDoubt(written: Attributes): Attributes {
  return withUnanswered(written, [withoutValues(whole)]);
}

/** Whether a delete of the object got no answer: before anything else is written, it is looked for. */
export function isInDoubt(written: Attributes): boolean {
  return sentValue(written, whole) !== undefined;
}

/** What we wrote, once the object was found to be there; the same where nobody doubted it. */
export function withoutDoubt(written: Attributes): Attributes {
  return isInDoubt(written) ? withAnswered(written, [withoutValues(whole)]) : written;
}

/** The value that was sent last and not answered, null when it was to be cleared; undefined when nothing is open. */
export function sentValue(written: Attributes, path: string): Json | undefined {
  const unanswered = unansweredOf(written);
  return Object.hasOwn(unanswered, path) ? unanswered[path] : undefined;
}

/** `written` after the target has answered these changes. */
export function withAnswered(written: Attributes, changes: readonly AttributeChange[]): Attributes {
  const answered = new Set(changes.map(({ path }) => path));
  const { [key]: _, ...values } = withoutDrifted(written, answered);
  const left = Object.entries(unansweredOf(written)).filter(([path]) => !answered.has(path));
  return left.length === 0 ? values : { ...values, [key]: Object.fromEntries(left) };
}

/** The values alone, as a target is told them. */
export function valuesOf(written: Attributes): Attributes {
  const open = [...Object.keys(unansweredOf(written)), ...Object.keys(driftedOf(written))];
  return withAnswered(written, open.map(withoutValues));
}

function withoutValues(path: string): AttributeChange {
  return { path, before: undefined, after: undefined };
}

function unansweredOf(written: Attributes): Readonly<Record<string, Json>> {
  const held = Object.hasOwn(written, key) ? written[key] : undefined;
  if (!isJsonObject(held)) return {};
  return Object.fromEntries(Object.entries(held).map(([path, value]) => [path, value ?? null]));
}
