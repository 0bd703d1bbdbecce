import type { JsonObject } from './json.ts';
import type { PagingLimits } from './list.ts';
import type { Attribute, ResourceType, Schema } from './schema/definition.ts';

function attributeDocument(attribute: Attribute): JsonObject {
  return {
    name: attribute.name,
    type: attribute.type,
    multiValued: attribute.multiValued,
    description: attribute.description,
    required: attribute.required,
    ...(attribute.canonicalValues === undefined ? {} : { canonicalValues: attribute.canonicalValues }),
    caseExact: attribute.caseExact,
    mutability: attribute.mutability,
    returned: attribute.returned,
    uniqueness: attribute.uniqueness,
    ...(attribute.referenceTypes === undefined ? {} : { referenceTypes: attribute.referenceTypes }),
    ...(attribute.subAttributes === undefined ? {} : { subAttributes: attribute.subAttributes.map(attributeDocument) }),
  };
}

/** A schema as `/Schemas/{urn}` shows it (RFC 7643 §7). `baseUrl` has no slash at its end. */
export function schemaDocument(schema: Schema, baseUrl: string): JsonObject {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id: schema.id,
    name: schema.name,
    description: schema.description,
    attributes: schema.attributes.map(attributeDocument),
    meta: { resourceType: 'Schema', location: `${baseUrl}/Schemas/${schema.id}` },
  };
}

/** A resource type as `/ResourceTypes/{name}` shows it (RFC 7643 §6). */
export function resourceTypeDocument(type: ResourceType, baseUrl: string): JsonObject {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: type.id,
    name: type.name,
    endpoint: type.endpoint,
    description: type.description,
    schema: type.schema,
    schemaExtensions: type.schemaExtensions.map(({ schema, required }) => ({ schema, required })),
    meta: { resourceType: 'ResourceType', location: `${baseUrl}/ResourceTypes/${type.id}` },
  };
}

/** `/ServiceProviderConfig`: what the profile says about itself, with how it pages where it has cursors (RFC 9865 §4), and its meta (RFC 7643 §5). */
export function serviceProviderConfigDocument(config: JsonObject, paging: PagingLimits, baseUrl: string): JsonObject {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    ...config,
    ...(paging.cursorSeconds === undefined ? {} : { pagination: paginationOf(paging, paging.cursorSeconds) }),
    meta: { resourceType: 'ServiceProviderConfig', location: `${baseUrl}/ServiceProviderConfig` },
  };
}

/** Index stays the default: clients that know no cursors go on as they did (RFC 9865 §2.4). */
function paginationOf({ defaultCount, maxCount }: PagingLimits, cursorTimeout: number): JsonObject {
  return {
    cursor: true,
    index: true,
    defaultPaginationMethod: 'index',
    defaultPageSize: defaultCount,
    maxPageSize: maxCount,
    cursorTimeout,
  };
}
