import type { ResourceType, SchemaInput } from '#scim/schema/definition.ts';

/** What a tenant has of its own beside its profile: schemas, and resource types. */
export interface Shape {
  readonly schemas: readonly OwnSchema[];
  readonly types: readonly ResourceType[];
}

export interface OwnSchema {
  readonly schema: SchemaInput;
  /** Types of the profile that it extends; a type of the tenant's own names its extensions itself. */
  readonly extends: readonly { readonly type: string; readonly required: boolean }[];
}

export const noShape: Shape = { schemas: [], types: [] };

/** Tenants without one have the empty text. */
export function encodeShape(shape: Shape): string {
  return shape.schemas.length + shape.types.length === 0 ? '' : JSON.stringify(shape);
}
