import { ruleProblem } from '#engine/decide/protection.ts';
import type { ProtectedRule } from '#engine/model/configuration.ts';
import type { Administrator } from '../deps.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { Refused } from '../refused.ts';
import { readEdited } from './read-job.ts';
import { saveConfiguration } from './save-configuration.ts';

export interface ProtectedView {
  readonly rules: readonly ProtectedRule[];
  /** Of the configuration: to be handed in with a change. */
  readonly version: number;
}

/** The accounts of an application that nobody touches, as the current configuration or the draft has them. @throws Refused `unknown` */
export async function protectedOf(
  administrator: Pick<Administrator, 'deps' | 'draft'>,
  name: string,
): Promise<ProtectedView> {
  const { tenant, application } = await namedApplication(administrator.deps, name);
  const { job, configuration } = await readEdited(administrator, tenant.tenant, application);
  return { rules: configuration.protected ?? [], version: job.configuration };
}

/**
 * Replaces the list, of the draft where that is edited. That of the current configuration counts at once, also for a cycle that runs; the
 * next one looks at everybody. @throws Refused
 */
export async function setProtected(
  administrator: Administrator,
  name: string,
  input: { readonly version?: number | undefined; readonly rules: readonly ProtectedRule[] },
): Promise<ProtectedView> {
  const { deps } = administrator;
  const { tenant, application } = await namedApplication(deps, name);
  const { job, configuration } = await readEdited(administrator, tenant.tenant, application);
  const errors = input.rules.flatMap((rule, index) => {
    const message = ruleProblem(rule);
    return message === undefined ? [] : [{ field: `rules.${index}.value`, message }];
  });
  const [first] = errors;
  if (first !== undefined)
    throw new Refused(
      'invalid',
      first.message,
      'Write a name or an id on a line of its own, or a pattern between slashes.',
      { errors },
    );
  const rules = input.rules.filter(
    (rule, index) => input.rules.findIndex(({ kind, value }) => kind === rule.kind && value === rule.value) === index,
  );
  const seen = input.version === undefined ? administrator : { ...administrator, expected: String(input.version) };
  const note = `protected: ${rules.length}`;
  return { rules, version: await saveConfiguration(seen, job, { ...configuration, protected: rules }, note) };
}
