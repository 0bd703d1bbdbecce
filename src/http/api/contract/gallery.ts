import { z } from 'zod';
import { endpoint, list } from './endpoint.ts';

const readers = [
  'application-administrator',
  'cloud-application-administrator',
  'global-administrator',
  'application-owner',
  'global-reader',
] as const;

/** What must be there before provisioning is set up, and whether it is. */
const prerequisiteView = z.object({
  text: z.string(),
  /** `elsewhere`: nobody can see it from here. */
  state: z.enum(['met', 'open', 'elsewhere']),
  detail: z.string().nullable(),
});

const signOnView = z.object({
  method: z.string(),
  values: list(z.object({ name: z.string(), value: z.string() })),
  asked: list(z.string()),
  key: z.string(),
  notes: list(z.string()),
  first: z.boolean(),
});

/** What kind of application one of the gallery is. */
export const galleryCategories = [
  'collaboration',
  'contact-centre',
  'data',
  'design',
  'development',
  'security',
  'any',
] as const;

/** Something that is known about an application, and how. */
const knownView = z.object({ text: z.string(), basis: z.enum(['documented', 'inferred', 'assumed', 'unknown']) });

const galleryView = z.object({
  key: z.string(),
  name: z.string(),
  alsoCalled: list(z.string()),
  category: z.enum(galleryCategories),
  description: z.string(),
  capabilities: list(z.string()),
  prerequisites: list(z.string()),
  notes: list(z.string()),
  tenantUrl: z.string(),
  tenantUrlHelp: z.string(),
  secretToken: z.string(),
  secretTokenHelp: z.string(),
  /** The same secret as Okta's administrators know it. */
  oktaToken: z.object({ label: z.string(), help: z.string() }),
  regions: list(z.object({ key: z.string(), name: z.string() })),
  clientCredentials: z.boolean(),
  /** What can be done with groups there. */
  groups: z.enum(['none', 'full', 'update-only']),
  /** `sandbox`: tried against its stand-in; `published`: from published tables, tried by replay; `standard`: any SCIM 2.0 application. */
  provenance: z.enum(['sandbox', 'published', 'standard']),
});

/** The gallery: applications that can be added. */
export const gallery = {
  listGallery: endpoint('GET /gallery', {
    name: 'listGallery',
    roles: readers,
    summary: 'Applications that can be added, with what each asks for, and where else to go for what is looked for',
    narrowed: true,
    query: z.object({
      search: z
        .string()
        .max(200)
        .optional()
        .describe('A name or former name, in any case, with or without blanks and hyphens'),
      category: z.enum(galleryCategories).optional(),
    }),
    reply: z.object({
      entries: list(galleryView),
      /** What the search means and cannot be added; empty without a search. */
      elsewhere: list(
        z.object({
          kind: z.enum(['not-offered', 'identity-provider']),
          key: z.string(),
          name: z.string(),
          why: z.string(),
          instead: z.string(),
          /** Path of the guide that says more. */
          guide: z.string().nullable(),
        }),
      ),
    }),
  }),
  getGalleryEntry: endpoint('GET /gallery/:key', {
    name: 'getGalleryEntry',
    roles: readers,
    narrowed: true,
    summary: 'The page of one application of the gallery',
    params: z.object({ key: z.string() }),
    reply: galleryView.omit({ prerequisites: true }).extend({
      prerequisites: list(prerequisiteView),
      changeLog: list(z.object({ date: z.string(), text: z.string() })),
      mappingNames: z.object({ User: z.string(), Group: z.string() }),
      signOn: signOnView.nullable(),
      /** Where what is known was read. */
      documents: list(z.object({ title: z.string(), address: z.string() })),
      known: list(knownView),
      /** What its stand-in insists on. */
      rules: list(knownView),
      /** Applications of this entry that are there already. */
      added: list(z.string()),
    }),
  }),
};
