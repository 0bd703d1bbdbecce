import { z } from 'zod';
import { type Configuration, type Leaving, type ProtectedRule, usualLeaving } from '#engine/model/configuration.ts';
import { mappingForm } from './mapping-form.ts';
import { type Section, section } from './section.ts';

const provisioning = section(
  'provisioning',
  z.strictObject({
    scope: z.enum(['assigned', 'all']).default('assigned'),
    nestedGroups: z.boolean().default(false),
    /** Accounts that are found: linked and kept in step, or reported until they are adopted. */
    onMatch: z.enum(['link', 'report']).default('link'),
    /** Who leaves the scope keeps the account as it is. */
    skipOutOfScopeDeletions: z.boolean().default(false),
    leaving: z
      .strictObject({
        action: z.enum(['disable', 'delete']).default(usualLeaving.action),
        deleteMatched: z.boolean().default(usualLeaving.deleteMatched),
        groupMembers: z.enum(['take-out', 'leave']).default(usualLeaving.groupMembers),
      } satisfies Record<keyof Leaving, z.ZodType>)
      .default(usualLeaving),
  }),
  ({ configuration: { scope, nestedGroups = false, onMatch = 'link', skipOutOfScopeDeletions, leaving } }) => ({
    scope,
    nestedGroups,
    onMatch,
    skipOutOfScopeDeletions,
    leaving: { ...usualLeaving, ...leaving },
  }),
  ({ configuration, ...rest }, value) => ({ ...rest, configuration: { ...configuration, ...value } }),
);

const protectedAccounts = section(
  'protected',
  z
    .array(
      z.strictObject({
        kind: z.enum(['exact', 'pattern']).default('exact'),
        value: z.string().min(1).max(300),
        note: z.string().max(500).default(''),
      } satisfies Record<keyof ProtectedRule, z.ZodType>),
    )
    .max(1_000),
  ({ configuration }) => (configuration.protected ?? []).map(({ kind, value, note }) => ({ kind, value, note })),
  ({ configuration, ...rest }, rules) => {
    const { protected: _, ...others } = configuration;
    return { ...rest, configuration: { ...others, ...(rules.length === 0 ? {} : { protected: rules }) } };
  },
);

/** What a configuration consists of, in the order people read it. */
export const configurationSections: readonly Section[] = [
  provisioning,
  protectedAccounts,
  mappingForm('users', 'User'),
  mappingForm('groups', 'Group'),
];

/** In which section each part of a configuration stands: a new part must be given a place. */
export const placeOfConfiguration: Readonly<Record<keyof Configuration, string>> = {
  scope: 'provisioning',
  nestedGroups: 'provisioning',
  onMatch: 'provisioning',
  skipOutOfScopeDeletions: 'provisioning',
  leaving: 'provisioning',
  protected: 'protected',
  objects: 'users',
};
