import type { TargetObject, TargetResult } from '#engine/model/target.ts';
import { valuesInBody } from '../attribute-from-body.ts';
import { objectInReply } from '../decode-object.ts';
import { readTargetPath } from '../target-path.ts';
import { exchangesOf, failedStep, notTried, type Run, type Step, type StepResult } from './run.ts';

/** The life of the canary group, with the canary user in it. */
export const groupSteps: readonly Step[] = [
  { name: 'create-group', act: create },
  { name: 'add-member', act: onMember(add) },
  { name: 'remove-member', act: onMember(takeOut) },
  { name: 'delete-group', act: remove },
];

type OnMember = (run: Run, group: TargetObject, user: TargetObject) => Promise<StepResult>;

function onMember(act: OnMember): Step['act'] {
  return async (run) => {
    if (run.group === undefined) return notTried('Not tried: there is no canary group.');
    if (run.user === undefined) return notTried('Not tried: there is no canary user.');
    return act(run, run.group, run.user);
  };
}

async function create(run: Run): Promise<StepResult> {
  const { locked, canaries, match } = run.options;
  if (locked.groups !== undefined) return notTried(`Not tried: ${locked.groups}`);
  const { name, attributes } = canaries.Group;
  const canary = { type: 'Group', name: String(attributes[match.Group] ?? name), path: match.Group } as const;
  await run.keep(canary);
  const made = await run.target.create('Group', attributes);
  if (!made.ok) return failedStep(made.failure, made.exchanges);
  await run.keep({ ...canary, id: made.value.id });
  run.group = made.value;
  return { verdict: 'passed', meaning: `The group ${name} was created.`, exchanges: made.exchanges };
}

async function add(run: Run, group: TargetObject, user: TargetObject): Promise<StepResult> {
  const sent = await run.target.changeMembers(group.id, { add: [user.id], remove: [] });
  if (!sent.ok) return failedStep(sent.failure, sent.exchanges);
  const members = await membersOf(run, group);
  const exchanges = exchangesOf(sent, members);
  if (members.ok && members.value.includes(user.id))
    return { verdict: 'passed', meaning: 'The user is a member, and is shown as one.', exchanges };
  run.learn({ membersShown: false });
  const meaning =
    'It accepted the member and does not show it: members that were written are trusted, never what is shown.';
  return { verdict: 'warned', meaning, exchanges };
}

async function takeOut(run: Run, group: TargetObject, user: TargetObject): Promise<StepResult> {
  const change = { add: [], remove: [user.id] };
  const sent = await run.target.changeMembers(group.id, change);
  const isOut = async () => {
    const members = await membersOf(run, group);
    return members.ok && !members.value.includes(user.id);
  };
  if (sent.ok && (await isOut()))
    return { verdict: 'passed', meaning: 'The user is no member any more.', exchanges: sent.exchanges };
  const { dialect } = run.options.target;
  const other = (run.quirks.memberRemove ?? dialect.memberRemove) === 'filterPath' ? 'valueArray' : 'filterPath';
  const again = await run.with({ ...run.quirks, memberRemove: other }).changeMembers(group.id, change);
  const exchanges = exchangesOf(sent, again);
  if (again.ok && (await isOut())) {
    run.learn({ memberRemove: other });
    const form = other === 'valueArray' ? 'a list of values' : 'a filter in the path';
    return { verdict: 'warned', meaning: `Members are removed only by ${form}.`, exchanges };
  }
  if (!sent.ok) return failedStep(sent.failure, exchanges);
  const meaning = 'It accepted the removal of the member, who is still shown as one.';
  return {
    verdict: 'failed',
    meaning,
    advice: 'Ask the application’s maker; leavers would stay in groups.',
    exchanges,
  };
}

async function remove(run: Run): Promise<StepResult> {
  if (run.group === undefined) return notTried('Not tried: there is no canary group.');
  const deleted = await run.target.delete('Group', run.group.id);
  if (!deleted.ok) return failedStep(deleted.failure, deleted.exchanges);
  await run.forget('Group');
  return { verdict: 'passed', meaning: 'The group was deleted.', exchanges: deleted.exchanges };
}

/** Ids of the members that the group shows. */
async function membersOf(run: Run, group: TargetObject): Promise<TargetResult<readonly string[]>> {
  const path = `${run.options.target.dialect.endpoints.Group}/${encodeURIComponent(group.id)}`;
  const asked = await run.requester({ method: 'GET', path });
  if (!asked.ok) return asked;
  const body = objectInReply(asked.value)?.body ?? {};
  return { ...asked, value: valuesInBody(body, readTargetPath('members.value')).map(String) };
}
