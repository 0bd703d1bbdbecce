import { expect } from 'vitest';
import { isJsonArray, isJsonObject, type Json, own } from '#scim/json.ts';
import type { Answer } from './service-provider.ts';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
export const BULK = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
export const SEARCH = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';

export const person = (userName: string, more: object = {}) => ({ schemas: [USER], userName, ...more });
export const team = (displayName: string, more: object = {}) => ({ schemas: [GROUP], displayName, ...more });
export const patch = (...Operations: readonly object[]) => ({ schemas: [PATCH], Operations });
export const found = (filter: string, type = 'Users') => `/${type}?filter=${encodeURIComponent(filter)}`;

/** The id of what was made. */
export function idOf(answer: Answer): string {
  expect(answer.status, answer.text).toBe(201);
  return String(answer.json.id);
}

/** The resources of a list. */
export function listed(answer: Answer): readonly Json[] {
  expect(answer.status, answer.text).toBe(200);
  const resources = own(answer.json, 'Resources');
  return isJsonArray(resources) ? resources : [];
}

export const idsIn = (answer: Answer) => listed(answer).map((each) => (isJsonObject(each) ? String(each.id) : ''));
export const values = (json: Json | undefined) =>
  isJsonArray(json) ? json.map((each) => (isJsonObject(each) ? each.value : undefined)) : [];
