import { draftOf } from '#engine/queries/versions.ts';
import type { Administrator } from '../deps.ts';
import { configurationForm } from '../form/configuration-form.ts';
import { type Difference, differences } from '../form/differences.ts';
import { saveDraft } from '../jobs/save-configuration.ts';
import { Refused } from '../refused.ts';
import { jobOf, versionRow } from '../versions/versions.ts';
import type { SchemaNote } from './note.ts';
import { readSchema } from './read-schema.ts';
import { takeSchema } from './take-schema.ts';

export interface SchemaImport {
  readonly text: string;
  readonly note?: string | undefined;
  /** Nothing is written. */
  readonly dryRun?: boolean | undefined;
}

export interface ImportedSchema {
  /** A draft was written; false: nothing would be otherwise, or it was only asked. */
  readonly drafted: boolean;
  /** How many rows of the schema were taken. */
  readonly rows: number;
  readonly changes: readonly Difference[];
  /** What could not be taken, and what works otherwise. */
  readonly notes: readonly SchemaNote[];
}

/**
 * Makes a draft of the mappings and scoping filters of a synchronization schema of Microsoft Graph, and tells what it could not take.
 * @throws Refused for what is no such schema, `conflict` where there is a draft already
 */
export async function importSchema(
  administrator: Administrator,
  name: string,
  { text, note = 'Synchronization schema', dryRun = false }: SchemaImport,
): Promise<ImportedSchema> {
  const { deps } = administrator;
  const { named, job } = await jobOf(deps, name);
  const { configuration: before, gallery } = await versionRow(deps, named, job, job.configuration);
  const { configuration, rows, notes } = takeSchema(deps, named, before, readSchema(text));
  const changes = differences(configurationForm(before), configurationForm(configuration));
  if (dryRun || changes.length === 0) return { drafted: false, rows, changes, notes };
  const [there] = await deps.storage.read(draftOf(job.tenant, job.job));
  if (there !== undefined) {
    const { name: application } = named.application;
    throw new Refused(
      'conflict',
      `${application} has a draft, by ${there.author}.`,
      'Publish it or discard it first.',
      {
        command: `rollcall app draft discard ${JSON.stringify(application)} takes it away.`,
      },
    );
  }
  await saveDraft(administrator, job, { configuration, note, gallery });
  return { drafted: true, rows, changes, notes };
}
