import { ruleProblem } from '#engine/decide/protection.ts';
import { pushRuleProblem } from '#engine/decide/push-rules.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { ApplicationDeps } from '../deps.ts';
import { checkMapping } from '../enterprise/check-mapping.ts';
import { knownTarget } from '../enterprise/known-target.ts';
import { actionsOf, enabledOf } from '../enterprise/mappings.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { checkedFilters } from '../enterprise/scoping-filters.ts';
import { capabilitiesOf } from '../enterprise/wire.ts';
import { isSame } from '../form/differences.ts';
import { lockOf } from '../jobs/leaving.ts';
import { Refused } from '../refused.ts';

/**
 * A configuration that did not come through an editor: everything that an editor would refuse is refused here.
 *
 * @param before the current one: rows that it has need not be known to the application
 * @throws Refused whose `field` is the row, or begins with `users` or `groups`
 */
export function checkConfiguration(
  deps: ApplicationDeps,
  named: NamedApplication,
  before: Configuration,
  next: Configuration,
): void {
  for (const object of ['User', 'Group'] as const) {
    const was = before.objects[object];
    const is = next.objects[object];
    if (is.enabled !== was.enabled) enabledOf(named, object, was, is.enabled);
    actionsOf(was, changedActions(was.actions, is.actions));
    for (const { target } of is.attributes) {
      const there = was.attributes.some((row) => row.target.toLowerCase() === target.toLowerCase());
      if (!there) knownTarget(deps, named, object, target, is);
    }
    const twice = is.attributes.find(
      ({ target }, index) =>
        is.attributes.findIndex((row) => row.target.toLowerCase() === target.toLowerCase()) !== index,
    );
    if (twice !== undefined)
      throw new Refused('invalid', `${twice.target} is mapped twice.`, 'Take one of the two rows away.', {
        field: twice.target,
      });
    checkedFilters(deps, object, is.scopingFilters ?? []);
    checkMapping(deps, named, object, next);
  }
  for (const rule of next.protected ?? []) {
    const message = ruleProblem(rule);
    if (message !== undefined)
      throw new Refused('invalid', message, 'Correct the rule, or take it out of the list of protected accounts.', {
        field: rule.value,
      });
  }
  for (const [index, { name }] of (next.pushRules ?? []).entries()) {
    const problem = pushRuleProblem(next.pushRules ?? [], index);
    if (problem !== undefined) throw new Refused('invalid', problem.message, problem.advice, { field: name });
  }
  const lock = lockOf(next, capabilitiesOf(named.application, named.entry));
  if (next.leaving?.action !== 'delete' || lock === null || before.leaving?.action === 'delete') return;
  throw new Refused(
    'conflict',
    `Accounts at ${named.application.name} cannot be deleted at once: ${lock}`,
    'Have accounts disabled instead.',
    {
      field: 'leaving.action',
    },
  );
}

/** Only what is asked for anew: a lock says nothing of what was so before. */
function changedActions(
  was: Configuration['objects']['User']['actions'],
  is: Configuration['objects']['User']['actions'],
): { readonly create?: boolean; readonly delete?: boolean } {
  return {
    ...(isSame(was.create, is.create) ? {} : { create: is.create }),
    ...(isSame(was.delete, is.delete) ? {} : { delete: is.delete }),
  };
}
