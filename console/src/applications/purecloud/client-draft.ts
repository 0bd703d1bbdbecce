import type { ReplyOf } from '../../api/contract-types.ts';
import { words } from './words.ts';

type Listed = ReplyOf<'listCredentials'>;

/** What clients of the application can be. */
export type ClientPolicy = Listed['policy'];

/** A client as it stands in the form. */
export interface ClientDraft {
  readonly name: string;
  readonly description: string;
  /** As it was typed. */
  readonly tokenSeconds: string;
  readonly grantType: string;
  /** Keys. */
  readonly roles: readonly string[];
}

/** A client before anything is entered. */
export function newDraft({ tokenSeconds, grantTypes }: ClientPolicy): ClientDraft {
  return {
    name: '',
    description: '',
    tokenSeconds: String(tokenSeconds?.default ?? ''),
    grantType: grantTypes[0]?.key ?? '',
    roles: [],
  };
}

/** A client that is there; one that was made without roles has those for provisioning. */
export function draftOf(client: Listed['credentials'][number], { roles, grantTypes }: ClientPolicy): ClientDraft {
  const forScim = roles.filter(({ scim }) => scim).map(({ key }) => key);
  return {
    name: client.name,
    description: client.description ?? '',
    tokenSeconds: String(client.tokenSeconds ?? ''),
    grantType: grantTypes[0]?.key ?? '',
    roles: client.roles.length > 0 ? client.roles : forScim.slice(0, 1),
  };
}

/** What the page itself sees to be wrong, by field. */
export function errorsOf({ tokenSeconds }: ClientDraft): ReadonlyMap<string, string> {
  return new Map(/^\d+$/.test(tokenSeconds.trim()) ? [] : [['tokenSeconds', words.client.notANumber]]);
}

/** What endpoints take. */
export function bodyOf({ name, description, tokenSeconds, roles }: ClientDraft) {
  return { name, description, tokenSeconds: Number(tokenSeconds), roles: [...roles] };
}
