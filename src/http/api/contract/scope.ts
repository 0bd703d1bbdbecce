import { z } from 'zod';
import { endpoint, list, ofDraft } from './endpoint.ts';

const mapped = z.object({
  application: z.string().describe('name or number'),
  object: z.enum(['User', 'Group']),
});

export const scopingOperator = z.enum([
  'EQUALS',
  'NOT EQUALS',
  'IS TRUE',
  'IS FALSE',
  'IS NULL',
  'IS NOT NULL',
  'REGEX MATCH',
  'NOT REGEX MATCH',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUALS',
  'LESS_THAN',
  'LESS_THAN_OR_EQUALS',
  'INCLUDES',
  'ENDS_WITH',
  '&',
  '!&',
]);

/** One of them must let an object in; within a filter every clause must hold. */
export const scopingFilters = z
  .array(
    z.object({
      title: z.string().max(120),
      clauses: z
        .array(
          z.object({
            attribute: z.string().max(200),
            operator: scopingOperator,
            value: z.string().max(1000).exactOptional(),
          }),
        )
        .max(50)
        .readonly(),
    }),
  )
  .max(50)
  .readonly();

const scopeView = z.object({
  application: z.string(),
  object: z.enum(['User', 'Group']),
  scope: z.enum(['assigned', 'all']),
  nestedGroups: z.boolean(),
  /** Counts the changes of scope and mappings. */
  version: z.number(),
  filters: scopingFilters,
  /** What a filter may ask for, with the operators that fit. */
  attributes: list(
    z.object({
      name: z.string(),
      type: z.enum(['string', 'boolean', 'dateTime', 'reference', 'list']),
      operators: list(scopingOperator),
    }),
  ),
});

/** What is tried; what is absent stays as it is saved. */
const trial = z.object({
  filters: scopingFilters.optional(),
  scope: z.enum(['assigned', 'all']).optional(),
  nestedGroups: z.boolean().optional(),
});

const judged = z.object({
  objectId: z.string(),
  name: z.string(),
  inScope: z.boolean(),
  /** Stable name of the reason: `assigned`, `filtered-out`, … */
  reason: z.string(),
  text: z.string(),
  /** Every clause of every filter. */
  clauses: list(
    z.object({
      filter: z.string(),
      attribute: z.string(),
      operator: scopingOperator,
      value: z.string().nullable(),
      holds: z.boolean(),
      /** What the attribute holds; null: nothing. */
      seen: z.string().nullable(),
    }),
  ),
});

const side = <Value extends z.ZodType>(value: Value) =>
  z.object({ in: value, out: value, joining: value, leaving: value });

const scopeTest = z.object({
  /** joining: in, without an active account; leaving: out, with one. */
  counts: side(z.number()),
  reasons: z.record(z.string(), z.number()),
  /** The first of each. */
  samples: side(list(judged)),
  looked: z.number(),
  /** False: time was up, and there are more. */
  complete: z.boolean(),
  /** Whoever leaves the scope keeps the account as it is. */
  leaversKept: z.boolean(),
});

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const keepers = [...makers, 'application-owner'] as const;
const readers = [...keepers, 'global-reader'] as const;

/** Source object scope: scoping filters of users and groups. */
export const scope = {
  getScope: endpoint('GET /applications/:application/scope/:object', {
    name: 'getScope',
    roles: readers,
    summary: 'Scoping filters of users or groups, and what a filter may ask for',
    params: mapped,
    query: ofDraft,
    reply: scopeView,
  }),
  setScopingFilters: endpoint('PUT /applications/:application/scope/:object', {
    name: 'setScopingFilters',
    roles: keepers,
    summary: 'Saves the scoping filters of users or groups; every object is looked at again',
    concurrency: 'configuration',
    params: mapped,
    query: ofDraft,
    body: z.object({ filters: scopingFilters }),
    reply: scopeView,
  }),
  testScope: endpoint('POST /applications/:application/scope/:object/test', {
    name: 'testScope',
    roles: readers,
    readsOnly: true,
    summary:
      'Counts who would be in scope and who out, with samples; nothing is saved, and the application is not asked',
    params: mapped,
    body: trial,
    reply: scopeTest,
  }),
  explainScope: endpoint('POST /applications/:application/scope/:object/explain', {
    name: 'explainScope',
    roles: readers,
    readsOnly: true,
    summary: 'Why one user or group would be in scope or out, clause by clause; nothing is saved',
    params: mapped,
    body: trial.extend({ who: z.string().min(1).max(300) }),
    reply: judged,
  }),
};
