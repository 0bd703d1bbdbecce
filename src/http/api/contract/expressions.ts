import { z } from 'zod';
import { endpoint, list } from './endpoint.ts';

const value = z.union([z.string(), list(z.string()), z.null()]);
const problem = z.object({
  message: z.string(),
  /** Character of the expression, from 0. */
  position: z.number(),
  hint: z.string(),
});

const keepers = [
  'application-administrator',
  'cloud-application-administrator',
  'global-administrator',
  'application-owner',
] as const;
const readers = [...keepers, 'global-reader'] as const;

/** The mapping language: what it has, and what an expression gives for somebody. */
export const expressions = {
  listFunctions: endpoint('GET /expressions/functions', {
    name: 'listFunctions',
    roles: readers,
    narrowed: true,
    summary: 'Functions of the mapping language, each with an example',
    reply: z.object({
      functions: list(
        z.object({
          name: z.string(),
          /** How it is written: `Left(source, length)`. */
          usage: z.string(),
          parameters: list(z.object({ name: z.string(), optional: z.boolean() })),
          summary: z.string(),
          group: z.enum(['text', 'condition', 'values', 'number', 'date', 'roles']),
          /** What it is used like, and what that gives for Ada Lovelace. */
          example: z.object({ text: z.string(), gives: z.string() }),
        }),
      ),
    }),
  }),
  evaluateExpression: endpoint('POST /applications/:application/expressions/evaluate', {
    name: 'evaluateExpression',
    roles: readers,
    readsOnly: true,
    summary: 'Checks an expression and tells its value, step by step, for a user or group; nothing is saved',
    params: z.object({ application: z.string().describe('name or number') }),
    body: z.object({
      object: z.enum(['User', 'Group']),
      expression: z.string().max(20_000),
      /** objectId, userPrincipalName, or displayName of a group. Without it and without attributes the text is only checked. */
      person: z.string().max(500).optional(),
      /** Attributes that are taken instead, or besides. */
      attributes: z.record(z.string().max(500), value).optional(),
      /** The target attribute it is meant for. */
      target: z.string().max(500).optional(),
    }),
    reply: z.object({
      /** What is wrong with the text; nothing was computed then. */
      problems: list(problem),
      /** As it is stored; null where something is wrong. */
      text: z.string().nullable(),
      person: z.object({ objectId: z.string(), name: z.string() }).nullable(),
      /** The source attributes that it reads, and what they hold. */
      attributes: list(z.object({ name: z.string(), value })),
      /** `checked`: nobody was chosen. `left-alone`: IgnoreFlowIfNullOrEmpty found nothing, the target keeps what it has. `candidates`: one of them is chosen at creation. */
      outcome: z.enum(['refused', 'checked', 'value', 'candidates', 'empty', 'left-alone', 'failed']),
      value,
      /** Why nothing could be computed for this one. */
      problem: problem.nullable(),
      /** Each part that was computed, outer before inner; constants explain themselves. */
      steps: list(
        z.object({
          text: z.string(),
          /** [position, end) in the expression. */
          position: z.number(),
          end: z.number(),
          depth: z.number(),
          value,
          problem: z.string().exactOptional(),
        }),
      ),
      /** The value as the target attribute takes it, or why it does not. */
      written: z.object({ value: z.unknown(), why: z.string().nullable() }).nullable(),
    }),
  }),
};
