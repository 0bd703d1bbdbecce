import { z } from 'zod';
import { endpoint, list } from './endpoint.ts';

const whom = {
  who: z.string().min(1).max(500).describe('id, user name, address or the source’s own identifier'),
  tenant: z.string().optional().describe('the tenant; without it, the organisation'),
  gone: z.boolean().optional().describe('the person was removed for good: whatever names `who` is meant'),
};
const account = z.object({ application: z.string(), account: z.string(), state: z.string() });

const named = z.object({ tenant: z.string() });
const deletion = z.object({
  tenant: z.string(),
  state: z.enum(['active', 'suspended', 'closed']),
  /** From when on its data is deleted; null: it is not. */
  purges: z.string().nullable(),
});

/** What Rollcall holds of a person, and how they are erased. */
export const privacy = {
  exportSubject: endpoint('POST /subjects/export', {
    name: 'exportSubject',
    roles: ['global-administrator'],
    confirm: 'role',
    summary: 'Everything that is held of a person, table by table',
    body: z.object(whom),
    reply: z.object({
      id: z.string(),
      tenant: z.string(),
      made: z.string(),
      /** What was looked for in texts about others. */
      identifiers: list(z.string()),
      accounts: list(account),
      /** What stands in the way of erasing the person now; `overridable`: not for who says `evenIfActive`. */
      obstacles: list(z.object({ message: z.string(), advice: z.string(), overridable: z.boolean() })),
      tables: list(
        z.object({
          table: z.string(),
          rows: list(z.record(z.string(), z.unknown())),
          /** There are more than were handed out. */
          more: z.boolean(),
        }),
      ),
    }),
  }),
  eraseSubject: endpoint('POST /subjects/erase', {
    name: 'eraseSubject',
    roles: ['global-administrator'],
    confirm: 'role',
    summary: 'Erases a person from every table and from the store’s files; ids and the audit’s chain stay',
    body: z.object({
      ...whom,
      confirm: z.string().describe('`who` once more'),
      evenIfActive: z
        .boolean()
        .optional()
        .describe('although the person is active or has accounts: those stay, and are listed'),
      compact: z
        .boolean()
        .optional()
        .describe('false: free space is written over by the next erasure that does not say so'),
    }),
    reply: z.object({
      erased: z.string(),
      tenant: z.string(),
      /** Rows by table that were deleted or had something taken out. */
      rows: z.record(z.string(), z.number()),
      accounts: list(account),
      compacted: z.boolean(),
    }),
  }),
  deleteTenant: endpoint('POST /tenants/:tenant/delete', {
    name: 'deleteTenant',
    roles: ['global-administrator'],
    confirm: 'role',
    summary: 'Closes a tenant at once, and deletes its data after seven days',
    params: named,
    body: z.object({ confirm: z.string().describe('the name of the tenant once more') }),
    reply: deletion,
  }),
  restoreTenant: endpoint('POST /tenants/:tenant/restore', {
    name: 'restoreTenant',
    roles: ['global-administrator'],
    confirm: 'role',
    summary: 'Opens a tenant again whose data is not deleted yet',
    params: named,
    reply: deletion,
  }),
};
