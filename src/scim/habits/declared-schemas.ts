import { ScimError } from '../error.ts';
import { isJsonArray, type Json, type JsonObject, own } from '../json.ts';
import { shorten } from '../path/parse-attribute-path.ts';
import type { TypeSchema } from '../schema/definition.ts';
import { isLegacyCore, legacyEnterprise } from './legacy-urn.ts';
import type { Leniency } from './leniency.ts';

/**
 * Checks the `schemas` of a POST or PUT (RFC 7643 §3). Which URNs a resource has follows from its attributes, so what they
 * say is only compared: none at all is the habit `missing-schemas`, old ones `legacy-urn` (Google, OneLogin, Entra's groups),
 * foreign ones `unknown-extension`, the block of an extension that they do not list `unlisted-extension`.
 * Throws 400 `invalidSyntax` for what is not forgiven, and for what is no list of strings.
 */
export function checkDeclared(leniency: Leniency, type: TypeSchema, input: JsonObject): void {
  const schemas: Json | undefined = own(input, 'schemas') ?? undefined;
  if (schemas !== undefined && (!isJsonArray(schemas) || schemas.some((urn) => typeof urn !== 'string')))
    throw refuse('"schemas" must be a list of schema URNs.');
  const declared = (schemas ?? []).map((urn) => String(urn));
  if (declared.length === 0 && !leniency.forgives('missing-schemas'))
    throw refuse(`"schemas" is missing: send ["${type.core.id}"] and the URN of each extension that is used.`);
  const known = new Set<string>();
  for (const urn of declared) known.add(meant(leniency, type, urn));
  for (const key of Object.keys(input)) checkListed(leniency, type, known, key);
}

/** The URN that a declared one stands for, in lower case. */
function meant(leniency: Leniency, type: TypeSchema, urn: string): string {
  const found = type.index.qualified.get(urn.toLowerCase());
  const legacy = isLegacyCore(type.resourceType.name, urn) || legacyEnterprise.includes(urn.toLowerCase());
  if (legacy && !leniency.forgives('legacy-urn'))
    throw refuse(`"schemas" has "${shorten(urn)}", a URN from before SCIM 2.0: see /Schemas for those there are.`);
  if (found === undefined && !legacy && !leniency.forgives('unknown-extension'))
    throw refuse(`"schemas" has "${shorten(urn)}", which ${type.resourceType.name} has not: see /ResourceTypes.`);
  return (found?.urn ?? urn).toLowerCase();
}

function checkListed(leniency: Leniency, type: TypeSchema, known: ReadonlySet<string>, key: string): void {
  const block = key.includes(':') ? type.index.qualified.get(key.toLowerCase()) : undefined;
  if (block?.extension !== true || known.size === 0 || known.has(block.urn.toLowerCase())) return;
  if (!leniency.forgives('unlisted-extension'))
    throw refuse(`The request has "${shorten(key)}", which its "schemas" do not list: list ${block.urn}.`);
}

function refuse(detail: string): ScimError {
  return new ScimError(400, detail, { scimType: 'invalidSyntax' });
}
