import { z } from 'zod';
import { USER } from '#engine/model/role.ts';
import type { SaidPush } from '#engine/queries/group-push.ts';
import { applicationSections } from '../form/application-sections.ts';
import { configurationSections } from '../form/configuration-sections.ts';
import type { Section } from '../form/section.ts';

/** Everything that is set of an application, in the order of the file. */
export const sections: readonly Section[] = [...applicationSections, ...configurationSections];

const assigned = z
  .strictObject({
    /** userPrincipalName, or objectId. */
    user: z.string().min(1).max(320).exactOptional(),
    /** displayName, or objectId. */
    group: z.string().min(1).max(320).exactOptional(),
    role: z.string().min(1).max(120).default(USER),
  })
  .refine(({ user, group }) => (user === undefined) !== (group === undefined), {
    message: 'An assignment names a user or a group.',
  });

const pushedGroup = z
  .strictObject({
    /** displayName, or objectId. */
    group: z.string().min(1).max(320),
    /** `inactive`: nothing of it is written; `ended`: it is not pushed, though it is assigned or a rule takes it in. */
    state: z.enum(['active', 'inactive', 'ended']).default('active'),
    /** False of one that is inactive: only an assignment or a rule takes it in. */
    named: z.boolean().exactOptional(),
  } satisfies Record<'group' | keyof SaidPush, z.ZodType>)
  .refine(({ state, named }) => named === undefined || state === 'inactive', {
    message: 'Only of an inactive push can be said whether it is by name: an active one is, one that ended is not.',
    path: ['named'],
  });

const application = z.strictObject({
  name: z.string().min(1).max(120),
  gallery: z.string().min(1).max(120),
  ...Object.fromEntries(sections.map(({ key, schema }) => [key, schema.optional()])),
  /** `managed`: who is not listed is not assigned; `ignored`: who is assigned is nothing of this file. */
  assignments: z.enum(['managed', 'ignored']).default('ignored'),
  assigned: z.array(assigned).max(50_000).default([]),
  /** Groups of which was said that they are pushed, or not; left out: it stays as it is. */
  pushedGroups: z.array(pushedGroup).max(50_000).optional(),
});

/** What a configuration file holds. */
export const fileSchema = z.strictObject({
  /** The version of the format. */
  rollcall: z.literal(1),
  applications: z.array(application).max(1_000),
});

export type ConfigFile = z.output<typeof fileSchema>;
export type FileApplication = ConfigFile['applications'][number];
export type Assigned = z.output<typeof assigned>;
export type PushedGroup = z.output<typeof pushedGroup>;

/** The file's JSON Schema (draft 2020-12), for editors. */
export function fileJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(fileSchema, { io: 'input' }), title: 'Rollcall configuration' };
}
