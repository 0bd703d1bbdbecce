import { draftOf, saveDraftWrites } from '#engine/queries/versions.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { configurationForm } from '../form/configuration-form.ts';
import { isSame } from '../form/differences.ts';
import { Refused } from '../refused.ts';
import type { ChangeSet } from './change-set.ts';
import { type FileChanges, viewChanges } from './view-changes.ts';

/**
 * Puts what a file says of mappings and scopes into drafts, one an application, all or none; nothing else of it is looked at.
 * @throws Refused where an application is new, or has a draft already
 */
export async function draftsOfFile(
  administrator: Administrator,
  set: ChangeSet,
  note = 'Configuration file',
): Promise<FileChanges & { readonly applied: boolean }> {
  const { deps, actor } = administrator;
  const { tenant } = await organisationOf(deps);
  const at = deps.clock.now();
  const writes: Write[] = [];
  for (const { name, before, wanted } of set.applications) {
    if (before === undefined)
      throw new Refused('conflict', `${name} is new, so it has no draft.`, 'Apply the file without drafts first.');
    const { job, settled } = before;
    if (isSame(configurationForm(settled.configuration), configurationForm(wanted.configuration))) continue;
    const [there] = await deps.storage.read(draftOf(tenant, job.job));
    if (there !== undefined)
      throw new Refused('conflict', `${name} has a draft, by ${there.author}.`, 'Publish it or discard it first.');
    const { configuration } = wanted;
    const draft = { configuration, base: job.configuration, gallery: undefined, author: actor, note, at };
    writes.push(
      ...saveDraftWrites(job, draft),
      audited(administrator, tenant, 'configuration.draft', name, { version: job.configuration }, { note }),
    );
  }
  const view = viewChanges(set);
  if (writes.length === 0) return { ...view, applied: false };
  const committed = await deps.storage.commit({ tenant, writes });
  if (committed.done) return { ...view, applied: true };
  throw new Refused(
    'changed',
    'Somebody else wrote a draft meanwhile.',
    'Nothing was changed. Look at it, then try again.',
  );
}
