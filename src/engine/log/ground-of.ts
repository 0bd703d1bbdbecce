import type { Json } from '#scim/json.ts';
import type { CompiledConfiguration, CompiledMapping } from '../decide/compiled.ts';
import type { ScopeVerdict } from '../model/decision.ts';
import type { LogGround } from '../model/log-entry.ts';
import type { Subject } from '../model/subject.ts';

/** Attributes that a name is made of are kept, whatever the mapping reads. */
const names: readonly string[] = ['userprincipalname', 'displayname'];

/** Characters of one value, as JSON: what is longer is named only. */
const longest = 2000;

/** What an evaluation was decided on: the source values that mapping and scope read, assignments, verdicts of the filters. */
export function groundOf(
  compiled: CompiledConfiguration,
  { type, doc = {}, grants = [], work }: Subject,
  scope: ScopeVerdict | undefined,
): LogGround {
  const mapping = compiled.objects[type];
  const hidden = hiddenReads(mapping);
  const values: Record<string, Json> = {};
  const long: string[] = [];
  for (const [name, value] of Object.entries(doc)) {
    const key = name.toLowerCase();
    if (value === undefined || value === null || !(mapping.reads.has(key) || names.includes(key))) continue;
    if (hidden.has(key)) values[name] = '[Redact]';
    else if (typeof value !== 'boolean' && JSON.stringify(value).length > longest) long.push(name);
    else values[name] = value;
  }
  return {
    values,
    long,
    grants: grants.map(({ role, group, waits }) => ({ role, group, ...(waits === true ? { waits } : {}) })),
    holds: scope?.clauses.map(({ holds }) => holds) ?? [],
    ...(work === undefined || work.seq <= 0 ? {} : { change: work.seq }),
  };
}

/** Source attributes, lower case, that only redacted mappings show: nobody may see them. */
export function hiddenReads({ attributes, references }: CompiledMapping): ReadonlySet<string> {
  const all = [...attributes, ...references];
  const shown = new Set(all.filter((one) => !one.redacted).flatMap((one) => one.reads));
  return new Set(all.filter((one) => one.redacted).flatMap((one) => one.reads.filter((name) => !shown.has(name))));
}
