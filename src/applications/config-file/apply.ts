import { recordLeavers } from '#engine/feed/record-leavers.ts';
import { discardOpen } from '#engine/queries/plans.ts';
import { endRevocations } from '#engine/queries/revocations.ts';
import type { Change, Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { removeApplicationWrites } from '../enterprise/remove-application.ts';
import { Refused } from '../refused.ts';
import { draftsOfFile } from './apply-drafts.ts';
import { type ApplicationChange, type ChangeSet, changeSet, type FileRequest } from './change-set.ts';
import { changeWrites } from './change-writes.ts';
import { decodeSeq } from './decode-seq.ts';
import { type FileChanges, viewChanges } from './view-changes.ts';

export interface ApplyRequest extends FileRequest {
  readonly note?: string | undefined;
  /** What takes something away is let go. */
  readonly removals?: boolean | undefined;
  /** As the differences said it; with another one nothing is changed. */
  readonly basis?: string | undefined;
  /** Mappings and scopes go into drafts; nothing else is changed. */
  readonly draft?: boolean | undefined;
}

const attempts = 5;

/** What a file would change; nothing is written. @throws Refused with everything that is wrong, at its line and column */
export async function diffConfiguration(administrator: Administrator, request: FileRequest): Promise<FileChanges> {
  return viewChanges(await changeSet(administrator, request));
}

/**
 * Makes everything as a file wants it, all or nothing; a second time it does nothing. @throws Refused for what is wrong with the file,
 * for a secret that was not handed in, and for removals that nobody let go
 */
export async function applyConfiguration(
  administrator: Administrator,
  request: ApplyRequest,
): Promise<FileChanges & { readonly applied: boolean }> {
  for (let attempt = 1; ; attempt += 1) {
    const set = await changeSet(administrator, request);
    const view = viewChanges(set);
    check(view, request);
    if (request.draft === true) return draftsOfFile(administrator, set, request.note);
    if (view.changes.length === 0) return { ...view, applied: false };
    if (view.secrets.length > 0) throw secretNeeded(view.secrets);
    if (await write(administrator, set, request.note ?? 'Configuration file')) return { ...view, applied: true };
    if (attempt < attempts) continue;
    throw new Refused(
      'changed',
      'Others are changing the same settings at this moment.',
      'Nothing was changed. Try again.',
    );
  }
}

function check({ basis, removals }: FileChanges, request: ApplyRequest): void {
  if (request.basis !== undefined && request.basis !== basis) {
    throw new Refused(
      'changed',
      'What is set was changed since the differences were looked at.',
      'Nothing was changed. Look at the differences as they are now.',
    );
  }
  if (removals === 0 || request.removals === true || request.draft === true) return;
  throw new Refused(
    'conflict',
    `The file takes ${removals} ${removals === 1 ? 'thing' : 'things'} away: rows, roles, assignments or applications.`,
    'Look at the differences, and say that they shall go.',
    { field: 'removals', command: 'Look at them with rollcall config diff, then apply it with --yes.' },
  );
}

function secretNeeded(secrets: FileChanges['secrets']): Refused {
  const [first] = secrets;
  return new Refused(
    'invalid',
    `The secret ${first?.reference ?? ''} of ${first?.application ?? ''} was not handed in.`,
    'Hand it in with the file; nothing was changed.',
    { errors: secrets.map(({ application, reference }) => ({ field: `secrets.${reference}`, message: application })) },
  );
}

/** False: somebody else changed something meanwhile, and nothing was written. */
async function write(administrator: Administrator, set: ChangeSet, note: string): Promise<boolean> {
  const { deps, actor } = administrator;
  const { tenant } = await organisationOf(deps);
  const moved = set.applications.filter(({ changes }) => changes.length > 0);
  for (const { job } of set.pruned) {
    await deps.storage.commit({ tenant, writes: [discardOpen(tenant, job.job)] });
    await deps.engine.stopJob(tenant, job.job);
  }
  if (set.pruned.length > 0) await recordLeavers(deps, tenant);
  const [seq = 0] = await deps.storage.read(feedOf(tenant));
  const writes: Write[] = [];
  const changes: Change[] = [];
  // New applications come first: their numbers follow from the feed, and secrets are sealed for them.
  for (const change of [...moved.filter(isNew), ...moved.filter((each) => !isNew(each))]) {
    const place = { index: changes.length, number: seq + 1 + changes.length };
    const made = changeWrites({ administrator, tenant, note, place }, change);
    writes.push(...made.writes);
    changes.push(...made.changes);
  }
  for (const { named, job } of set.pruned) {
    const { application } = named;
    writes.push(
      ...removeApplicationWrites(tenant, application.application, job.job),
      ...endRevocations(tenant, job.job, 'removed', deps.clock.now()),
      audited(
        administrator,
        tenant,
        'application.remove',
        application.name,
        { gallery: application.gallery },
        { note, accounts: 'keep' },
      ),
    );
  }
  const guard = moved.some(isNew) ? [feedStands(tenant, seq + changes.length)] : [];
  const committed = await deps.storage.commit({ tenant, writes: [...guard, ...writes], changes, actor });
  if (!committed.done) return false;
  await wake(administrator, tenant, set, moved);
  return true;
}

async function wake(
  { deps }: Administrator,
  tenant: number,
  { pruned }: ChangeSet,
  moved: readonly ApplicationChange[],
): Promise<void> {
  for (const { named } of pruned) await deps.targets.forget(tenant, named.application.application);
  for (const { before, secret } of moved) {
    if (before === undefined) continue;
    const { job, named } = before;
    await deps.targets.forget(tenant, named.application.application);
    // What it was refused for may be mended.
    if (secret.secrets !== undefined && job.state === 'on' && job.quarantine !== undefined)
      await deps.engine.startJob(tenant, job.job);
    else deps.engine.wakeJob(tenant, job.job);
  }
}

function isNew({ before }: ApplicationChange): boolean {
  return before === undefined;
}

function feedOf(tenant: number) {
  return { sql: 'select seq from feed where tenant = ?', parameters: [tenant], decode: decodeSeq };
}

/** Refuses the commit when somebody else took numbers of the feed meanwhile. */
function feedStands(tenant: number, seq: number): Write {
  return { sql: 'update feed set oldest = oldest where tenant = ? and seq = ?', parameters: [tenant, seq], rows: 1 };
}
