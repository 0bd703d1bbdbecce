import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { own } from '#scim/json.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { Refused } from '../refused.ts';
import { personalTables } from './personal-tables.ts';
import type { Subject } from './subject.ts';
import { walkTable } from './walk-table.ts';

/** Why a person is not erased now. */
export interface ErasureObstacle {
  /** It may be done all the same: accounts are left behind, and listed. */
  readonly overridable: boolean;
  readonly refused: Refused;
}

/** Everything that stands in the way of erasing a person, what cannot be overridden first; empty: nothing. */
export async function erasureObstacles({ deps }: Administrator, subject: Subject): Promise<readonly ErasureObstacle[]> {
  const firm = [await importAtWork(deps, subject), await administratorHere(deps, subject)];
  const soft = [stillThere(subject), activeAccounts(subject)];
  return [
    ...firm.flatMap((refused) => (refused === undefined ? [] : [{ overridable: false, refused }])),
    ...soft.flatMap((refused) => (refused === undefined ? [] : [{ overridable: true, refused }])),
  ];
}

async function importAtWork({ storage }: ApplicationDeps, { context }: Subject): Promise<Refused | undefined> {
  const [running] = await storage.read({
    sql: "select id from import where tenant = ? and state <> 'done' limit 1",
    parameters: [context.tenant.tenant],
    decode: () => true,
  });
  if (running !== true) return undefined;
  return new Refused(
    'not-now',
    'An import is at work, and may be about to write the person again.',
    'Wait until it is done, and see that its file names them no more.',
  );
}

async function administratorHere(
  { storage }: ApplicationDeps,
  { context, needles }: Subject,
): Promise<Refused | undefined> {
  for (const table of personalTables.filter(({ special }) => special === 'kept')) {
    for (const tenant of [context.tenant.tenant, installation]) {
      for await (const rows of walkTable(storage, tenant, table, table.texts)) {
        if (!rows.some((row) => table.texts.some((column) => needles.inText(String(row[column] ?? ''))))) continue;
        return new Refused(
          'conflict',
          'The person is an administrator of this installation.',
          'Remove the administrator first: Administrators.',
          { command: 'Remove the administrator first: rollcall admin remove.' },
        );
      }
    }
  }
  return undefined;
}

function stillThere({ context, resource }: Subject): Refused | undefined {
  if (resource === undefined || resource.deleted !== undefined) return undefined;
  const organisation = context.tenant.kind === 'organisation';
  const active = own(decodeDocument(resource.doc), organisation ? 'accountEnabled' : 'active') !== false;
  if (!active && !organisation) return undefined;
  return new Refused(
    'conflict',
    'The person is still there: whoever provisions them would write them again, and their accounts would be left behind.',
    'Delete the person first and let the jobs take the accounts away. Or erase although the person is active: the accounts stay, and are listed.',
    {
      command:
        'rollcall directory delete takes the person away, and the next cycle their accounts. Or add --even-if-active: accounts stay, and are listed.',
    },
  );
}

function activeAccounts({ accounts }: Subject): Refused | undefined {
  const open = accounts.filter(({ job, state }) => job > 0 && state === 'active');
  if (open.length === 0) return undefined;
  return new Refused(
    'conflict',
    `The person has active accounts still: ${open.map(({ application }) => application).join(', ')}.`,
    'Let the jobs take them away first. Or erase although they are there: they stay, and are listed.',
    { command: 'Run the jobs first: rollcall job run NAME. Or add --even-if-active: they stay, and are listed.' },
  );
}
