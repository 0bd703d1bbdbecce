import type { MappedGroup, RoleMapping } from './role-mapping.ts';

/** The value of the setting, which was written by `JSON.stringify` of a mapping. */
export function decodeRoleMapping(value: string): RoleMapping {
  return JSON.parse(value) as RoleMapping;
}

/** A group with its number. */
export function decodeMappedGroup(row: unknown): MappedGroup & { readonly n: number } {
  const { n, id, name, external } = row as { n: number; id: string; name: string | null; external: string | null };
  return { n, id, displayName: name, externalId: external };
}

/** A user with its number, and the document. */
export function decodeNumberedUser(row: unknown): { readonly n: number; readonly id: string; readonly doc: string } {
  return row as { n: number; id: string; doc: string };
}
