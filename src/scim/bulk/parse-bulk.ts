import { invalidValue, ScimError } from '../error.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from '../json.ts';
import { shorten } from '../path/parse-attribute-path.ts';
import type { BulkLimits, BulkMethod, BulkOperation, BulkRequest, UnreadableOperation } from './bulk-operation.ts';

export const bulkRequestUrn = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';

const methods: readonly BulkMethod[] = ['POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Reads the body of a bulk request (RFC 7644 §3.7). An operation that cannot be read is one error of the reply and hinders no
 * other. Throws 400 `invalidSyntax` or `invalidValue` when the request as a whole cannot be read or gives a bulkId twice, and
 * 413 that names the limit when it has too many operations.
 */
export function parseBulk(body: JsonObject, { maxOperations }: BulkLimits): BulkRequest {
  const schemas = own(body, 'schemas');
  if (!isJsonArray(schemas) || !schemas.includes(bulkRequestUrn))
    throw invalidSyntax(`A bulk request must have "schemas": ["${bulkRequestUrn}"].`);
  const operations = own(body, 'Operations');
  if (!isJsonArray(operations) || operations.length === 0)
    throw invalidSyntax('A bulk request must have a list "Operations" with at least one operation.');
  if (operations.length > maxOperations)
    throw new ScimError(
      413,
      `The bulk request has ${operations.length} operations, which exceeds maxOperations (${maxOperations}): split it.`,
    );
  const request = {
    failOnErrors: failOnErrorsOf(body),
    operations: operations.map((operation, index) => readOperation(operation, index + 1)),
  };
  refuseDoubled(request.operations);
  return request;
}

function failOnErrorsOf(body: JsonObject): number | undefined {
  const value = own(body, 'failOnErrors');
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value;
  throw invalidValue(`failOnErrors is ${shorten(JSON.stringify(value))} and must be an integer of at least 1.`);
}

function readOperation(operation: Json, number: number): BulkOperation | UnreadableOperation {
  const given = isJsonObject(operation) ? operation : {};
  const method = textOf(given, 'method')?.toUpperCase();
  const path = textOf(given, 'path');
  const bulkId = textOf(given, 'bulkId');
  try {
    if (!isJsonObject(operation)) throw invalidSyntax('An operation must be an object with method and path.');
    const known = methods.find((name) => name === method);
    if (known === undefined) throw invalidValue('method must be POST, PUT, PATCH or DELETE.');
    if (path === undefined) throw invalidValue('path is missing: name the endpoint, such as /Users or /Users/{id}.');
    if (known === 'POST' && bulkId === undefined) throw invalidValue('bulkId is missing: a POST must have one.');
    const version = textOf(given, 'version');
    return {
      method: known,
      number,
      path: path.startsWith('/') ? path : `/${path}`,
      ...(bulkId === undefined ? {} : { bulkId }),
      ...(version === undefined || known === 'POST' ? {} : { version }),
      ...(known === 'DELETE' ? {} : { data: dataOf(given, known) }),
    };
  } catch (error) {
    if (error instanceof ScimError) return { method, path, bulkId, problem: error };
    throw error;
  }
}

function dataOf(operation: JsonObject, method: BulkMethod): JsonObject {
  const data = own(operation, 'data');
  if (isJsonObject(data)) return data;
  throw invalidSyntax(`data must be the object that a single ${method} would send.`);
}

function textOf(operation: JsonObject, name: string): string | undefined {
  const value = own(operation, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What a reference means would depend on the order; only a POST gives an id. */
function refuseDoubled(operations: BulkRequest['operations']): void {
  const given = new Set<string>();
  for (const { method, bulkId } of operations) {
    if (method !== 'POST' || bulkId === undefined) continue;
    if (given.has(bulkId))
      throw invalidValue(`Two operations have the bulkId "${shorten(bulkId)}": give each its own.`);
    given.add(bulkId);
  }
}

function invalidSyntax(detail: string): ScimError {
  return new ScimError(400, detail, { scimType: 'invalidSyntax' });
}
