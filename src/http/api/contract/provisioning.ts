import { z } from 'zod';
import {
  actionsInput,
  applicationView,
  assignmentView,
  connectionInput,
  driftPolicy,
  mappingView,
  sourceView,
  whenEmpty,
  wireFormat,
} from './applications.ts';
import { endpoint, list, ofDraft } from './endpoint.ts';
import { jobTimes, jobView } from './jobs.ts';
import { leavingInput } from './links.ts';
import { scopingFilters } from './scope.ts';

const named = z.object({ application: z.string().describe('name or number') });
const mapped = named.extend({ object: z.enum(['User', 'Group']) });

const stepView = z.object({
  /** Number of the step in the guide. */
  step: z.number(),
  done: z.boolean(),
  /** What is true now, in a sentence. */
  detail: z.string(),
});

const listedAttribute = z.object({
  /** As a mapping names it: `emails[type eq "work"].value`. */
  name: z.string().min(1).max(500),
  type: z.enum(['String', 'Boolean', 'Integer', 'DateTime', 'Reference', 'Binary']),
  required: z.boolean(),
  multiValued: z.boolean(),
  caseExact: z.boolean(),
  /** The application can be asked for an object by it. */
  filtering: z.boolean(),
});

const targetAttribute = listedAttribute.extend({
  /** It is among the default mappings. */
  usual: z.boolean(),
  /** `own`: an administrator added it; `described`: described otherwise than the application does. */
  origin: z.enum(['application', 'described', 'own']),
  mapped: z.boolean(),
});

const attributeLists = z.object({
  /** Of the configuration: who edits the list hands it back. */
  version: z.number(),
  target: list(targetAttribute),
  source: list(z.object({ name: z.string(), type: z.string() })),
});

const mappingInput = z.object({
  /** The version that the editor saw. */
  version: z.number().int(),
  enabled: z.boolean(),
  actions: z.object({
    create: z.boolean(),
    update: z.boolean(),
    delete: z.boolean(),
    /** Absent: it stays; null: disabling is an update like any other. */
    disable: z.boolean().nullable().optional(),
  }),
  attributes: z
    .array(
      z.object({
        target: z.string().min(1).max(500),
        source: sourceView,
        defaultValue: z.string().nullable().optional(),
        matchingPrecedence: z.number().int().min(0),
        apply: z.enum(['always', 'creation', 'match-only']),
        whenEmpty: whenEmpty.optional(),
        drift: driftPolicy.optional(),
        /** False: the row is kept with its value and writes nothing. Absent: as it is, or mapped where the value is another. */
        mapped: z.boolean().optional(),
      }),
    )
    .max(500),
  /** Absent: they stay. */
  scopingFilters: scopingFilters.optional(),
});

/** What would become of one user or group. */
const forecastView = z.object({
  objectId: z.string(),
  name: z.string(),
  type: z.enum(['User', 'Group']),
  outcome: z.enum([
    'create',
    'match',
    'update',
    'restore',
    'disable',
    'delete',
    'skip',
    'waits',
    'same',
    'new',
    'conflict',
  ]),
  /** Why, in a sentence; empty when the outcome says it. */
  detail: z.string(),
  changes: list(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })),
});
const forecast = z.object({
  /** How many of each outcome, among those that were looked at. */
  counts: z.record(z.string(), z.number()),
  looked: z.number(),
  /** More are in scope than were looked at. */
  more: z.boolean(),
  objects: list(forecastView),
  /** Why the application could not be asked; null when it was, or need not be. */
  problem: z.string().nullable(),
  /** How many accounts the application says it has; null: it was not asked, or does not say. */
  accounts: z.number().nullable(),
  /** Some of them are those of people in scope, or may be: begin with a simulation, whose approval adopts them. */
  adopts: z.boolean(),
});

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const keepers = [...makers, 'application-owner'] as const;
const readers = [...keepers, 'global-reader'] as const;

/** Setting up provisioning: what the pages of an application show and save at once. */
export const provisioning = {
  getOverview: endpoint('GET /applications/:application/overview', {
    name: 'getOverview',
    roles: readers,
    summary: 'The steps of the guide, ticked by what is true',
    params: named,
    reply: z.object({ steps: list(stepView), next: z.number().nullable() }),
  }),
  saveProvisioning: endpoint('PUT /applications/:application/provisioning', {
    name: 'saveProvisioning',
    roles: keepers,
    summary: 'Saves the provisioning page: mode, credentials, notification, scope and status',
    params: named,
    body: z.object({
      /** The version of the application that the editor saw. */
      version: z.number().int(),
      mode: z.enum(['manual', 'automatic']),
      connection: connectionInput.optional(),
      notificationEmail: z.email().nullable(),
      notifyOnFailure: z.boolean(),
      scope: z.enum(['assigned', 'all']),
      nestedGroups: z.boolean().optional(),
      leaving: leavingInput.optional(),
      times: jobTimes.optional(),
      status: z.enum(['on', 'off']),
      /** How requests are written; null: as usual. */
      wireFormat: wireFormat.nullable().optional(),
      /** What such a client sends besides, without need, is sent too. */
      wireWhole: z.boolean().optional(),
    }),
    reply: z.object({ application: applicationView, job: jobView, notices: list(z.string()) }),
  }),
  forecastStart: endpoint('POST /applications/:application/forecast', {
    name: 'forecastStart',
    roles: keepers,
    summary: 'How many the first cycle would create, match and skip; the application is asked for the first of them',
    params: named,
    body: z.object({
      scope: z.enum(['assigned', 'all']).optional(),
      /** What may be done to users, as it is about to be saved. */
      actions: actionsInput.optional(),
    }),
    reply: forecast,
  }),
  listTargetAttributes: endpoint('GET /applications/:application/attributes/:object', {
    name: 'listTargetAttributes',
    roles: readers,
    summary: 'Attributes of the application with type and Supported for filtering, and those of the directory',
    params: mapped,
    query: ofDraft,
    reply: attributeLists,
  }),
  replaceAttributeList: endpoint('PUT /applications/:application/attributes/:object', {
    name: 'replaceAttributeList',
    roles: keepers,
    summary: 'Saves what administrators add to the attributes of the application, or describe otherwise',
    params: mapped,
    query: ofDraft,
    body: z.object({
      /** The version that the editor saw. */
      version: z.number().int(),
      /** All that are added or described otherwise; the others are as the application has them. */
      attributes: z.array(listedAttribute).max(500),
    }),
    reply: attributeLists,
  }),
  replaceMapping: endpoint('PUT /applications/:application/mappings/:object', {
    name: 'replaceMapping',
    roles: keepers,
    summary: 'Saves a whole attribute mapping; starts a new initial cycle',
    params: mapped,
    query: ofDraft,
    body: mappingInput,
    reply: mappingView,
  }),
  forecastMapping: endpoint('POST /applications/:application/mappings/:object/forecast', {
    name: 'forecastMapping',
    roles: keepers,
    summary: 'What saving a mapping would change at accounts that are linked; nothing is saved and nobody is asked',
    params: mapped,
    body: mappingInput,
    reply: forecast,
  }),
  restoreMapping: endpoint('POST /applications/:application/mappings/:object/restore', {
    name: 'restoreMapping',
    roles: keepers,
    summary: 'Restores the default mapping of the gallery',
    params: mapped,
    query: ofDraft,
    reply: mappingView,
  }),
  getManifest: endpoint('GET /applications/:application/manifest', {
    name: 'getManifest',
    roles: readers,
    summary: 'The manifest: app roles as JSON',
    params: named,
    reply: z.object({ text: z.string(), version: z.number() }),
  }),
  setManifest: endpoint('PUT /applications/:application/manifest', {
    name: 'setManifest',
    roles: keepers,
    summary: 'Saves the manifest, or says at which lines it is wrong and saves nothing',
    params: named,
    body: z.object({ text: z.string().max(200_000), version: z.number().int() }),
    reply: z.object({
      saved: z.boolean(),
      problems: list(z.object({ line: z.number(), message: z.string() })),
      text: z.string(),
      version: z.number(),
    }),
  }),
  getReach: endpoint('GET /applications/:application/assignments/:principal/reach', {
    name: 'getReach',
    roles: readers,
    summary: 'Whom an assignment of this group brings in, and which groups inside it are expanded or stay out',
    params: named.extend({ principal: z.string().describe('objectId or displayName') }),
    reply: z.object({
      name: z.string(),
      users: z.number(),
      disabled: z.number(),
      /** Groups inside it are expanded: `nested` are then those whose members are among the users. */
      expanded: z.boolean(),
      /** The first of them by number. */
      people: list(z.object({ objectId: z.string(), name: z.string() })),
      nested: list(z.object({ objectId: z.string(), name: z.string() })),
    }),
  }),
  changeAssignment: endpoint('PATCH /applications/:application/assignments/:principal', {
    name: 'changeAssignment',
    roles: keepers,
    summary: 'Gives an assigned user or group another role in place of one it has',
    params: named.extend({ principal: z.string() }),
    body: z.object({ from: z.string(), to: z.string() }),
    reply: assignmentView.extend({ notice: z.string().nullable() }),
  }),
};
