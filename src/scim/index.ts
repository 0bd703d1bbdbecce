/**
 * The SCIM 2.0 protocol core (RFC 7643, RFC 7644): schemas, attribute paths, filters, PATCH, validation, projection.
 * Pure functions on JSON: no dependency, nothing of the platform, so it runs in Node, browsers, workers and Deno alike.
 *
 * ```ts
 * const registry = createRegistry({ schemas: [coreUser, enterpriseUser], resourceTypes: [userType] });
 * const type = registry.type('User'); // undefined for an unknown name
 * const user = normaliseResource(type, body);                        // POST
 * const { next, changes } = applyPatch(type, user, parsePatch(type, patch).operations);
 * const found = matches(type, next, parseFilter('emails[type eq "work"] and active eq true'));
 * ```
 */
export type { BulkLimits, BulkOperation, BulkRequest } from './bulk/bulk-operation.ts';
export { bulkReferences, withIds } from './bulk/bulk-references.ts';
export { type BulkOutcome, bulkResponse } from './bulk/bulk-response.ts';
export { parseBulk } from './bulk/parse-bulk.ts';
export { changedPaths } from './changed-paths.ts';
export { resourceTypeDocument, schemaDocument, serviceProviderConfigDocument } from './discovery.ts';
export { errorBody, invalidValue, ScimError, type ScimType } from './error.ts';
export { checkElementFilter, checkFilter } from './filter/check-filter.ts';
export { compileElementFilter, compileFilter, type ElementMatcher, type Matcher } from './filter/compile-filter.ts';
export type { ComparisonOperator, ComparisonValue, Filter } from './filter/filter.ts';
export { matches } from './filter/matches.ts';
export { type FilterSyntax, parseFilter } from './filter/parse-filter.ts';
export { printFilter } from './filter/print-filter.ts';
export type { ResolvedFilter } from './filter/resolved-filter.ts';
export { type Habit, habits, type LeniencyOptions } from './habits/leniency.ts';
export type { Json, JsonObject } from './json.ts';
export { type ListReply, type ListRequest, listResponse, type PagingLimits, parseListRequest } from './list.ts';
export { applyPatch, type PatchResult } from './patch/apply-patch.ts';
export { type Membership, type SplitPatch, splitMembership } from './patch/membership.ts';
export type { PatchOperation, PatchPath, PatchRequest } from './patch/operation.ts';
export { type PatchOptions, parsePatch } from './patch/parse-patch.ts';
export type { AttributePath, ResolvedPath } from './path/attribute-path.ts';
export { parseAttributePath } from './path/parse-attribute-path.ts';
export { parsePatchPath } from './path/parse-patch-path.ts';
export { printPatchPath } from './path/print-patch-path.ts';
export { printPath } from './path/print-path.ts';
export { pathOf, resolvePath } from './path/resolve-path.ts';
export { type Projection, type ProjectionInput, parseProjection, project, shows } from './projection.ts';
export { coreGroup } from './schema/core-group.ts';
export { coreUser } from './schema/core-user.ts';
export type {
  Attribute,
  AttributeInput,
  AttributeType,
  Mutability,
  ResourceType,
  Returned,
  Schema,
  SchemaInput,
  TypeSchema,
  Uniqueness,
} from './schema/definition.ts';
export { enterpriseUser } from './schema/enterprise-user.ts';
export { createRegistry, type Registry, type RegistryInput } from './schema/registry.ts';
export { groupType, userType } from './schema/user-and-group-types.ts';
export { type NormaliseOptions, normaliseResource } from './validate.ts';
export { type ValueAt, valuesAt } from './values-at.ts';
