import { z } from 'zod';
import { type Configuration, type Leaving, type ProtectedRule, usualLeaving } from '#engine/model/configuration.ts';
import type { PushRule } from '#engine/model/group-push.ts';
import { mappingForm } from './mapping-form.ts';
import { type Section, section } from './section.ts';

const provisioning = section(
  'provisioning',
  z.strictObject({
    scope: z.enum(['assigned', 'all']).default('assigned'),
    nestedGroups: z.boolean().default(false),
    /** An assigned group is pushed, too, and not only a way to assign its members. */
    pushAssigned: z.boolean().default(true),
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
  ({
    configuration: {
      scope,
      nestedGroups = false,
      pushAssigned = true,
      onMatch = 'link',
      skipOutOfScopeDeletions,
      leaving,
    },
  }) => ({
    scope,
    nestedGroups,
    pushAssigned,
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

const pushRules = section(
  'pushRules',
  z
    .array(
      z.strictObject({
        name: z.string().min(1).max(120),
        operator: z.enum(['starts-with', 'contains', 'equals']).default('starts-with'),
        value: z.string().min(1).max(300),
      } satisfies Record<keyof PushRule, z.ZodType>),
    )
    .max(200),
  ({ configuration }) =>
    (configuration.pushRules ?? []).map(({ name, operator, value }) => ({ name, operator, value })),
  ({ configuration, ...rest }, rules) => {
    const { pushRules: _, ...others } = configuration;
    return { ...rest, configuration: { ...others, ...(rules.length === 0 ? {} : { pushRules: rules }) } };
  },
);

/** What a configuration consists of, in the order people read it. */
export const configurationSections: readonly Section[] = [
  provisioning,
  protectedAccounts,
  pushRules,
  mappingForm('users', 'User'),
  mappingForm('groups', 'Group'),
];

/** In which section each part of a configuration stands: a new part must be given a place. */
export const placeOfConfiguration: Readonly<Record<keyof Configuration, string>> = {
  scope: 'provisioning',
  nestedGroups: 'provisioning',
  pushAssigned: 'provisioning',
  onMatch: 'provisioning',
  skipOutOfScopeDeletions: 'provisioning',
  leaving: 'provisioning',
  protected: 'protected',
  pushRules: 'pushRules',
  objects: 'users',
};
