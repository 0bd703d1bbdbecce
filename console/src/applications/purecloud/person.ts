import type { ReplyOf } from '../../api/contract-types.ts';
import { elements, filled, part, text, typed } from '../resource-values.ts';

/** A person as lists and the page of one show it. */
export type Person = ReplyOf<'listTenantUsers'>['users'][number];

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const extension = 'urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User';

/** The attributes of a person by what these screens call them; empty where there is none. */
export interface PersonAttributes {
  readonly title: string;
  readonly department: string;
  readonly division: string;
  readonly employeeNumber: string;
  readonly dateHire: string;
  readonly workEmail: string;
  readonly externalId: string;
  readonly phones: readonly string[];
  readonly roles: readonly string[];
  readonly skills: readonly string[];
  readonly languages: readonly string[];
}

/** Reads them from the SCIM resource. */
export function attributesOf({ resource }: Pick<Person, 'resource'>): PersonAttributes {
  const work = part(resource, enterprise);
  const routing = part(resource, extension);
  const each = (object: unknown, attribute: string, name: string) =>
    elements(object, attribute)
      .map((element) => text(element, name))
      .filter((value) => value !== '');
  return {
    title: text(resource, 'title'),
    department: text(work, 'department'),
    division: text(work, 'division'),
    employeeNumber: text(work, 'employeeNumber'),
    dateHire: text(work, 'dateHire'),
    workEmail: typed(resource, 'emails', 'work'),
    externalId: text(resource, 'externalId'),
    phones: elements(resource, 'phoneNumbers').map((phone) => `${text(phone, 'value')} (${text(phone, 'type')})`),
    roles: each(resource, 'roles', 'value'),
    skills: each(routing, 'routingSkills', 'name'),
    languages: each(routing, 'routingLanguages', 'name'),
  };
}

/** What a person is called. */
export function nameOf({ displayName, userName }: Pick<Person, 'displayName' | 'userName'>): string {
  return displayName ?? userName;
}

/** What *Add Person* asks for. */
export interface NewPerson {
  readonly displayName: string;
  readonly userName: string;
  readonly title: string;
  readonly department: string;
}

/** A new person as SCIM has it; what is empty is left out. */
export function resourceOf({ displayName, userName, title, department }: NewPerson): Record<string, unknown> {
  return {
    ...filled({ displayName, userName, title }),
    ...(department.trim() === '' ? {} : { [enterprise]: { department } }),
  };
}
