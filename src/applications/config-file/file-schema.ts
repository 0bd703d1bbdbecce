import { z } from 'zod';
import { USER } from '#engine/model/role.ts';
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

const application = z.strictObject({
  name: z.string().min(1).max(120),
  gallery: z.string().min(1).max(120),
  ...Object.fromEntries(sections.map(({ key, schema }) => [key, schema.optional()])),
  /** `managed`: who is not listed is not assigned; `ignored`: who is assigned is nothing of this file. */
  assignments: z.enum(['managed', 'ignored']).default('ignored'),
  assigned: z.array(assigned).max(50_000).default([]),
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

/** The file's JSON Schema (draft 2020-12), for editors. */
export function fileJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(fileSchema, { io: 'input' }), title: 'Rollcall configuration' };
}
