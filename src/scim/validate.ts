import { invalidValue } from './error.ts';
import { checkDeclared } from './habits/declared-schemas.ts';
import { createLeniency, type LeniencyOptions } from './habits/leniency.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { createDraft, type Draft } from './patch/draft.ts';
import { mergeComplex } from './patch/merge-complex.ts';
import type { TypeSchema } from './schema/definition.ts';
import { inOrder } from './value/in-order.ts';
import { keepProvided } from './value/keep-provided.ts';
import { type NamedValue, namedValues } from './value/named-values.ts';
import { type Reading, readValue } from './value/read-value.ts';
import { refuseMissing } from './value/refuse-missing.ts';

export interface NormaliseOptions extends LeniencyOptions {
  /** The resource as it is, when it is replaced (PUT). */
  readonly current?: JsonObject;
}

/**
 * The resource that a POST, or with `current` a PUT, asks for, in canonical form: the schema's names, types and order, one
 * meaning of "no value", `schemas` in step. Read-only attributes are ignored and kept from `current` (RFC 7644 §3.3,
 * §3.5.1), as are write-only ones that are not sent and immutable ones. Throws 400 `invalidValue` (wrong type, required and
 * missing), `mutability` (immutable and different) or `invalidSyntax`.
 */
export function normaliseResource(type: TypeSchema, input: JsonObject, options: NormaliseOptions = {}): JsonObject {
  const leniency = createLeniency(options);
  const reading: Reading = { leniency, change: false };
  checkDeclared(leniency, type, input);
  const draft = createDraft(type, {});
  for (const named of namedValues(type, input, reading)) place(draft, named, reading);
  if (options.current !== undefined) keepProvided(type, draft, options.current);
  const resource = inOrder(type, draft.finish());
  refuseMissing(type, resource);
  return resource;
}

function place(draft: Draft, { path, filter, value }: NamedValue, reading: Reading): void {
  if (filter !== undefined)
    throw invalidValue(
      `"${path.key}[…]" is a path and stands for an attribute only in PATCH: send the whole attribute.`,
    );
  const read = readValue(reading, path.sub ?? path.attribute, value, path.key);
  if (path.sub === undefined) {
    draft.set(path, read ?? undefined);
    return;
  }
  if (path.attribute.multiValued || read === null) return;
  const current = draft.get(path);
  draft.set(path, mergeComplex(path.attribute, isJsonObject(current) ? current : {}, { [path.sub.name]: read }));
}
