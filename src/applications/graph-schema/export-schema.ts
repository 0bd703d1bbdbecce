import type { ObjectMapping } from '#engine/model/configuration.ts';
import type { ObjectType } from '#engine/model/target.ts';
import type { JsonObject } from '#scim/json.ts';
import type { Administrator } from '../deps.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { attributesFor } from '../enterprise/target-attributes.ts';
import { readEdited } from '../jobs/read-job.ts';
import type { SchemaNote } from './note.ts';
import { writtenRows } from './print-mapping.ts';
import { printSchema } from './print-schema.ts';

/**
 * The mappings and scoping filters of an application as Microsoft Graph's synchronization schema, and what that has no word for.
 * @throws Refused `unknown`
 */
export async function exportSchema(
  administrator: Administrator,
  name: string,
): Promise<{ readonly schema: JsonObject; readonly notes: readonly SchemaNote[] }> {
  const { deps } = administrator;
  const { tenant, application } = await namedApplication(deps, name);
  const { job, configuration } = await readEdited(administrator, tenant.tenant, application);
  const users = await attributesFor(administrator, name, 'User');
  const groups = await attributesFor(administrator, name, 'Group');
  const schema = printSchema({
    application: { name: application.name, number: application.application },
    version: Math.abs(job.configuration),
    configuration,
    source: { User: users.source, Group: groups.source },
    target: { User: users.target, Group: groups.target },
  });
  const notes = (['User', 'Group'] as const).flatMap((object) => unsaid(object, configuration.objects[object]));
  return { schema, notes };
}

/** What of a mapping the schema cannot say. */
function unsaid(object: ObjectType, mapping: ObjectMapping): SchemaNote[] {
  const notes: SchemaNote[] = [];
  for (const { target, apply, whenEmpty, drift } of writtenRows(mapping)) {
    const say = (message: string) => notes.push({ path: `${object} › ${target}`, name: target, taken: true, message });
    if (apply === 'match-only')
      say('It is matched by and never written here; there it is written when an account is made.');
    if (whenEmpty === 'clear' || whenEmpty === 'skip')
      say(`Without a source value it does ${whenEmpty} here; there the value is kept.`);
    if (drift === 'source-wins') say('What somebody changes in the application is written back here; there it stays.');
  }
  for (const { title, clauses } of mapping.scopingFilters ?? []) {
    const own = clauses.find(({ operator }) => operator.startsWith('LESS_THAN'));
    if (own !== undefined)
      notes.push({
        path: `${object} › ${title}`,
        name: title,
        taken: false,
        message: `Entra has no operator ${own.operator}, and refuses the file until the clause is taken out.`,
      });
  }
  return notes;
}
