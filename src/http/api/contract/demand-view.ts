import { z } from 'zod';
import { list } from './endpoint.ts';
import { exchangeView } from './exchange-view.ts';

const status = z.enum(['success', 'skipped', 'failure', 'warning', 'waiting', 'preview']);
const properties = list(z.object({ name: z.string(), value: z.unknown() }));
const target = z.object({
  id: z.string(),
  /** It is linked to another object of the directory. */
  claimed: z.boolean(),
  properties,
});

const object = z.object({
  objectId: z.string(),
  name: z.string(),
  type: z.string(),
  action: z.string(),
  status,
  code: z.string().nullable(),
  message: z.string(),
  /** Of the provisioning log; null: there is none. */
  entry: z.string().nullable(),
  steps: list(
    z.object({
      name: z.enum(['import', 'scope', 'match', 'map', 'export']),
      status,
      text: z.string(),
      tips: list(z.string()),
    }),
  ),
  /** Source attributes with a value. */
  properties,
  /** The conditions of the scope, each with its verdict. */
  clauses: list(z.object({ text: z.string(), holds: z.boolean() })),
  /** The account it is linked to, as it was before. */
  linked: target.nullable(),
  /** What the application was asked, and the accounts it found. */
  questions: list(z.object({ path: z.string(), value: z.string(), found: list(target) })),
  values: list(
    z.object({
      target: z.string(),
      source: z.string(),
      kind: z.string(),
      value: z.unknown(),
      before: z.unknown(),
      after: z.unknown(),
      changed: z.boolean(),
      note: z.string(),
    }),
  ),
  modified: list(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })),
  /** What went over the wire, redacted. */
  exchanges: list(exchangeView),
});

/** What provisioning on demand came to, step by step. */
export const demanded = z.object({
  application: z.string(),
  preview: z.boolean(),
  /** The cycle that did it; null: none did. */
  cycle: z.number().nullable(),
  /** Why the application could not be worked with; null when it could. */
  connection: z.object({ code: z.string(), message: z.string(), advice: z.string() }).nullable(),
  notices: list(z.string()),
  /** The object first, then its members. */
  objects: list(object),
  /** Of a group: who of the chosen is a member there now. */
  members: list(z.object({ objectId: z.string(), name: z.string(), written: z.boolean() })),
});
