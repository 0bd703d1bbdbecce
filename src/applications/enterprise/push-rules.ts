import { pushRuleFor, pushRuleProblem } from '#engine/decide/push-rules.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { PushRule } from '#engine/model/group-push.ts';
import { walkResources } from '#resources/walk-resources.ts';
import type { Administrator } from '../deps.ts';
import { calledName } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { readEdited } from '../jobs/read-job.ts';
import { saveConfiguration } from '../jobs/save-configuration.ts';
import { Refused } from '../refused.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { capabilitiesOf } from './wire.ts';

export interface PushRulesView {
  readonly rules: readonly PushRule[];
  /** An assigned group is pushed, too. */
  readonly assigned: boolean;
  /** Of the configuration, or of its draft where that is edited. */
  readonly version: number;
}

/** The rules by which groups are pushed to an application. @throws Refused `unknown` */
export async function pushRulesOf(
  administrator: Pick<Administrator, 'deps' | 'draft'>,
  name: string,
): Promise<PushRulesView> {
  const { tenant, application } = await namedApplication(administrator.deps, name);
  const { job, configuration } = await readEdited(administrator, tenant.tenant, application);
  return viewRules(configuration, job.configuration);
}

export interface PushRulesInput {
  readonly rules?: readonly PushRule[] | undefined;
  readonly assigned?: boolean | undefined;
  /** Of the configuration as the editor saw it. */
  readonly version?: number | undefined;
}

/** Replaces the rules, or says whether assigned groups are pushed, too: a new version of the configuration, and the next cycle looks at every group. @throws Refused */
export async function setPushRules(
  administrator: Administrator,
  name: string,
  input: PushRulesInput,
): Promise<PushRulesView> {
  const named = await namedApplication(administrator.deps, name);
  const { job, configuration } = await readEdited(administrator, named.tenant.tenant, named.application);
  const rules = (input.rules ?? configuration.pushRules ?? []).map((rule) => ({
    ...rule,
    name: rule.name.trim(),
    value: rule.value.trim(),
  }));
  for (const index of rules.keys()) {
    const problem = pushRuleProblem(rules, index);
    if (problem === undefined) continue;
    const { field, message, advice } = problem;
    throw new Refused('invalid', message, advice, { field: `rules.${index}.${field}` });
  }
  const { pushRules: _, pushAssigned: before = true, ...others } = configuration;
  const pushAssigned = input.assigned ?? before;
  const next: Configuration = {
    ...others,
    ...(rules.length === 0 ? {} : { pushRules: rules }),
    ...(pushAssigned ? {} : { pushAssigned }),
  };
  const wanted = rules.length > 0 || input.assigned === true ? groupsEnabled(named, next) : next;
  const note = input.assigned === undefined ? `push rules: ${rules.length}` : 'push of assigned groups';
  const seen = input.version === undefined ? administrator : { ...administrator, expected: String(input.version) };
  const version = await saveConfiguration(seen, job, wanted, note);
  return viewRules(wanted, version);
}

function viewRules({ pushRules = [], pushAssigned = true }: Configuration, version: number): PushRulesView {
  return { rules: pushRules, assigned: pushAssigned, version };
}

/**
 * Where nothing may be done to groups yet, what the application offers is switched on: pushing the first group, or by the first rule,
 * says so. A mapping that somebody switched off stays off.
 */
export function groupsEnabled({ application, entry }: NamedApplication, configuration: Configuration): Configuration {
  const { Group } = configuration.objects;
  const { create, update, delete: remove } = Group.actions;
  if (create || update || remove || capabilitiesOf(application, entry).groups === 'none') return configuration;
  const { actions } = entry.defaults.objects.Group;
  return { ...configuration, objects: { ...configuration.objects, Group: { ...Group, actions } } };
}

export interface RuleMatches {
  /** Names of the first of them. */
  readonly names: readonly string[];
  readonly count: number;
  /** False: there are more groups than were looked at. */
  readonly complete: boolean;
}

/** Names that are shown. */
const shown = 10;
/** Groups that are looked at. */
const most = 20_000;

/** Which groups of the directory a rule would take in now. Nothing is saved. @throws Refused */
export async function matchedByRule(
  administrator: Administrator,
  rule: Pick<PushRule, 'operator' | 'value'>,
): Promise<RuleMatches> {
  const names: string[] = [];
  let count = 0;
  let looked = 0;
  for await (const group of walkResources(await openDirectory(administrator), 'Group')) {
    if (looked === most) return { names, count, complete: false };
    looked += 1;
    const name = calledName(group);
    if (pushRuleFor([{ name: '', ...rule }], name) === undefined) continue;
    count += 1;
    if (names.length < shown) names.push(name);
  }
  return { names, count, complete: true };
}
