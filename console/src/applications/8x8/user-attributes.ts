import type { ReplyOf } from '../../api/contract-types.ts';
import { filled, part, text, typed } from '../resource-values.ts';

/** A user as lists and the page of one show it. */
export type User = ReplyOf<'listTenantUsers'>['users'][number];

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const extension = 'urn:ietf:params:scim:schemas:extension:8x8:1.1:User';

/** The attributes of a user by what these screens call them; empty where there is none. */
export interface UserAttributes {
  readonly firstName: string;
  readonly lastName: string;
  readonly externalId: string;
  readonly title: string;
  readonly department: string;
  readonly email: string;
  readonly mobile: string;
  readonly work: string;
  readonly site: string;
  readonly locale: string;
  readonly timezone: string;
}

/** Reads them from the SCIM resource. */
export function attributesOf({ resource }: Pick<User, 'resource'>): UserAttributes {
  const name = part(resource, 'name');
  return {
    firstName: text(name, 'givenName'),
    lastName: text(name, 'familyName'),
    externalId: text(resource, 'externalId'),
    title: text(resource, 'title'),
    department: text(part(resource, enterprise), 'department'),
    email: typed(resource, 'emails', 'work'),
    mobile: typed(resource, 'phoneNumbers', 'mobile'),
    work: typed(resource, 'phoneNumbers', 'work'),
    site: text(part(resource, extension), 'site'),
    locale: text(resource, 'locale'),
    timezone: text(resource, 'timezone'),
  };
}

/** A new user as SCIM has it; what is empty is left out. */
export function resourceOf(userName: string, given: UserAttributes): Record<string, unknown> {
  return {
    userName,
    ...filled({ title: given.title, locale: given.locale, timezone: given.timezone }),
    name: filled({ givenName: given.firstName, familyName: given.lastName }),
    ...(given.email === '' ? {} : { emails: [{ type: 'work', value: given.email }] }),
    ...(given.mobile === '' ? {} : { phoneNumbers: [{ type: 'mobile', value: given.mobile }] }),
    ...(given.department === '' ? {} : { [enterprise]: { department: given.department } }),
    ...(given.site === '' ? {} : { [extension]: { site: given.site } }),
  };
}

/** The name of a user for sentences. */
export function nameOf(user: User): string {
  const { firstName, lastName } = attributesOf(user);
  const name = `${firstName} ${lastName}`.trim();
  return name === '' ? user.userName : name;
}
