import { ScimError } from '../error.ts';
import { messageMember } from '../habits/any-case-member.ts';
import { acceptsOperations } from '../habits/empty-operations.ts';
import { createLeniency, type LeniencyOptions } from '../habits/leniency.ts';
import { declaresSchema } from '../habits/missing-schemas.ts';
import { isJsonArray, isJsonObject, type Json } from '../json.ts';
import type { TypeSchema } from '../schema/definition.ts';
import type { Reading } from '../value/read-value.ts';
import type { PatchOperation, PatchRequest } from './operation.ts';
import { parseOperation } from './parse-operation.ts';

export interface PatchOptions extends LeniencyOptions {
  /** More operations than this are refused with 413; by default 1,000. */
  readonly maxOperations?: number;
}

const patchUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/**
 * Reads the body of a PATCH (RFC 7644 §3.5.2): client habits are normalised and recorded, operations without path become
 * one operation for each attribute they name, values get the attribute's type and spelling. Every operation that comes out
 * has a path known to the type. Throws 400 (`invalidSyntax`, `invalidPath`, `invalidFilter`, `invalidValue`, `noTarget`,
 * `mutability`) that says which operation is wrong, or 413 for too many.
 */
export function parsePatch(type: TypeSchema, body: unknown, options: PatchOptions = {}): PatchRequest {
  const leniency = createLeniency(options);
  const reading: Reading = { leniency, change: true };
  const operations = rawOperations(decodeBody(body), reading, options.maxOperations ?? 1000).flatMap((operation, at) =>
    numbered(at, () => parseOperation(type, operation, reading)),
  );
  return { operations, habits: leniency.fired() };
}

function invalidSyntax(detail: string): ScimError {
  return new ScimError(400, detail, { scimType: 'invalidSyntax' });
}

/** The body has come through JSON.parse, so an object holds JSON. */
function decodeBody(body: unknown): Readonly<Record<string, Json>> {
  if (!isJsonObject(body)) throw invalidSyntax('The body of a PATCH must be a JSON object with "Operations".');
  return body as Readonly<Record<string, Json>>;
}

function rawOperations(body: Readonly<Record<string, Json>>, { leniency }: Reading, most: number): readonly Json[] {
  if (!declaresSchema(leniency, messageMember(leniency, body, 'schemas'), patchUrn))
    throw invalidSyntax(`The body of a PATCH must have "schemas": ["${patchUrn}"].`);
  const operations = messageMember(leniency, body, 'Operations');
  if (!isJsonArray(operations)) throw invalidSyntax('The body of a PATCH must have a list "Operations".');
  if (!acceptsOperations(leniency, operations)) throw invalidSyntax('"Operations" is empty: send at least one.');
  if (operations.length > most)
    throw new ScimError(413, `The PATCH has ${operations.length} operations; at most ${most} are taken. Split it.`);
  return operations;
}

/** Says in the message of a refusal which operation it is about, counted from 1. */
function numbered(at: number, parse: () => readonly PatchOperation[]): readonly PatchOperation[] {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
    throw new ScimError(error.status, `Operation ${at + 1}: ${error.message}`, {
      ...(error.scimType === undefined ? {} : { scimType: error.scimType }),
      ...(error.operatorDetail === undefined ? {} : { operatorDetail: error.operatorDetail }),
    });
  }
}
