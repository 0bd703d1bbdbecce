import { type JsonObject, own } from '#scim/json.ts';
import { attributeValue } from '#scim/values-at.ts';
import type { CompiledType } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import { refuseUnstorable } from './key.ts';
import { keepOwnAttributes } from './own-attributes.ts';
import { applyRules, type Occasion } from './rules/apply-rules.ts';
import { gatherFacts } from './rules/gather-facts.ts';
import { withAttributeValue, withProperty } from './with-attribute-value.ts';

/** A document as it will lie in the store. */
export interface Document {
  readonly resource: JsonObject;
  readonly doc: string;
  /** The hash of the password that came with it, to be kept beside it; null: the one that is kept goes. */
  readonly password?: string | null;
}

/**
 * Takes a validated resource through the profile: the active flag, what an inactive user loses, the rules; then takes out
 * what the document does not hold (of a password at most its hash is kept, beside it).
 * @param current undefined when the resource is being created
 * @throws ScimError of the first rule that is broken; 400 invalidValue for text that cannot be stored
 */
export async function prepareDocument(
  context: ResourceContext,
  type: CompiledType,
  occasion: Occasion,
  input: JsonObject,
  current: JsonObject | undefined,
): Promise<Document> {
  const started = withActive(type, input, current);
  const next = dropsRoles(context, type, started, current) ? withProperty(started, 'roles', undefined) : started;
  const occasions = occasionsOf(type, occasion, next, current);
  const facts = await gatherFacts(context, type, occasions, next);
  const ruled = applyRules(occasions, { type, next, current, facts });
  const document = toDocument(type, keepOwnAttributes(type, ruled, input, current));
  const password = await hashedPassword(context, type, input);
  return password === undefined ? document : { ...document, password };
}

/** Only of what the client sent: what a rule generates is told to nobody, so it lets nobody in. */
async function hashedPassword(
  { hashPassword }: ResourceContext,
  { password }: CompiledType,
  input: JsonObject,
): Promise<string | undefined> {
  const text = password === undefined ? undefined : attributeValue(input, password);
  return typeof text === 'string' ? hashPassword?.(text) : undefined;
}

/** The document of a resource: without id, meta, groups, members and what is never returned. */
export function toDocument(type: CompiledType, resource: JsonObject): Document {
  let kept = resource;
  for (const name of ['id', 'meta', 'groups', 'members'])
    if (Object.hasOwn(kept, name)) kept = withProperty(kept, name, undefined);
  for (const path of type.neverReturned) {
    if (attributeValue(kept, path) !== undefined) kept = withAttributeValue(kept, path, undefined);
  }
  const doc = JSON.stringify(kept);
  refuseUnstorable(doc);
  return { resource: kept, doc };
}

/** Who is created without a word about it is active; who is replaced without a word stays as he is. */
function withActive({ active }: CompiledType, input: JsonObject, current: JsonObject | undefined): JsonObject {
  if (active === undefined || attributeValue(input, active) !== undefined) return input;
  return withAttributeValue(input, active, current === undefined ? true : (attributeValue(current, active) ?? true));
}

/** True unless the type's active flag says no. */
export function isActive({ active }: CompiledType, resource: JsonObject): boolean {
  return active === undefined || attributeValue(resource, active) !== false;
}

function dropsRoles(
  { profile }: ResourceContext,
  type: CompiledType,
  next: JsonObject,
  current: JsonObject | undefined,
): boolean {
  if (!profile.profile.lifecycle.inactiveDropsRoles || current === undefined || own(next, 'roles') === undefined)
    return false;
  return isActive(type, current) && !isActive(type, next);
}

function occasionsOf(
  type: CompiledType,
  occasion: Occasion,
  next: JsonObject,
  current: JsonObject | undefined,
): ReadonlySet<Occasion> {
  const activates =
    type.active !== undefined && isActive(type, next) && (current === undefined || !isActive(type, current));
  return new Set(activates ? [occasion, 'activate'] : [occasion]);
}
