import type { ReplyOf } from '../../api/contract-types.ts';
import type { ChecklistOption } from '../../components/ChecklistField.tsx';
import { words } from '../../words.ts';

/** A role of an administrator of the installation. */
export type Role = ReplyOf<'getAdministrator'>['roles'][number];

const all: readonly Role[] = [
  'global-administrator',
  'application-administrator',
  'cloud-application-administrator',
  'application-owner',
  'global-reader',
];

const { roles, roleMeanings } = words.administration;

/** The roles to choose from, each with what it allows. */
export const roleOptions: readonly ChecklistOption<Role>[] = all.map((key) => {
  return { key, label: roles[key], meaning: roleMeanings[key] };
});
