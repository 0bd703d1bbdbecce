import type { AttributeChange, TargetObject, TargetResult } from '#engine/model/target.ts';
import { valuesInBody } from '../attribute-from-body.ts';
import { readTargetPath } from '../target-path.ts';
import { exchangesOf, failedStep, notTried, type Run, type Step, type StepResult } from './run.ts';
import type { Quirks } from './self-test.ts';

/** The life of the canary user. */
export const userSteps: readonly Step[] = [
  { name: 'create-user', act: create },
  { name: 'read-user', act: onUser(read) },
  { name: 'find-user', act: onUser(find) },
  { name: 'change-user', act: onUser(change) },
  { name: 'disable-user', act: onUser((run, user) => setActive(run, user, false)) },
  { name: 'find-disabled', act: onUser(findDisabled) },
  { name: 'enable-user', act: onUser((run, user) => setActive(run, user, true)) },
  { name: 'delete-user', act: onUser(remove) },
];

function onUser(act: (run: Run, user: TargetObject) => Promise<StepResult>): Step['act'] {
  return async (run) => (run.user === undefined ? notTried('Not tried: there is no canary user.') : act(run, run.user));
}

async function create(run: Run): Promise<StepResult> {
  const { locked, canaries, match } = run.options;
  if (locked.users !== undefined) return notTried(`Not tried: ${locked.users}`);
  const { name, attributes } = canaries.User;
  const canary = { type: 'User', name: String(attributes[match.User] ?? name), path: match.User } as const;
  await run.keep(canary);
  const made = await run.target.create('User', attributes);
  if (!made.ok) return failedStep(made.failure, made.exchanges);
  await run.keep({ ...canary, id: made.value.id });
  run.user = made.value;
  return { verdict: 'passed', meaning: `The user ${name} was created.`, exchanges: made.exchanges };
}

async function read(run: Run, user: TargetObject): Promise<StepResult> {
  const shown = await run.target.read('User', user.id);
  if (!shown.ok) return failedStep(shown.failure, shown.exchanges);
  const other = Object.entries(run.options.canaries.User.attributes).filter(([path, sent]) => {
    const [value] = valuesInBody(shown.value.body, readTargetPath(path));
    return value !== undefined && String(value).toLowerCase() !== String(sent).toLowerCase();
  });
  const { exchanges } = shown;
  if (other.length === 0) return { verdict: 'passed', meaning: 'It is shown as it was sent.', exchanges };
  const meaning = `It stores another value of ${other.map(([path]) => path).join(', ')} than it was sent.`;
  return { verdict: 'warned', meaning, advice: 'What it shows is not taken for what was written.', exchanges };
}

async function find(run: Run, user: TargetObject): Promise<StepResult> {
  const { match, canaries } = run.options;
  const value = String(canaries.User.attributes[match.User] ?? canaries.User.name);
  const found = await run.target.find('User', match.User, value);
  if (!found.ok) return failedStep(found.failure, found.exchanges);
  const { exchanges } = found;
  if (found.value.length === 1 && found.value[0]?.id === user.id)
    return { verdict: 'passed', meaning: `It is found by ${match.User}.`, exchanges };
  const meaning = `A search by ${match.User} does not find the user that was just created.`;
  const advice = 'People who have an account already would be created a second time: match on another attribute.';
  return { verdict: 'failed', meaning, advice, exchanges };
}

const changeable = ['displayName', 'name.familyName', 'name.givenName', 'title', 'nickName'];

async function change(run: Run, user: TargetObject): Promise<StepResult> {
  const { canaries, match, target } = run.options;
  const path = changeable.find((each) => each !== match.User && canaries.User.attributes[each] !== undefined);
  if (path === undefined) return notTried('Not tried: no attribute that could be changed is mapped.');
  const before = canaries.User.attributes[path];
  const after = 'Canary 2';
  const changes = [{ path, before, after }];
  const sent = await tryUpdate(run, {}, user, changes);
  if (await shows(run, user, path, after)) {
    return {
      verdict: 'passed',
      meaning: `One attribute (${path}) was changed, and is shown changed.`,
      exchanges: sent.exchanges,
    };
  }
  if (target.capabilities.patch) {
    const put = await tryUpdate(run, { patch: false }, user, changes);
    const exchanges = exchangesOf(sent, put);
    if (put.ok && (await shows(run, user, path, after))) {
      run.learn({ patch: false });
      const meaning = 'A change by PATCH does not come about; reading and putting the whole object (PUT) does.';
      return { verdict: 'warned', meaning, exchanges };
    }
  }
  if (!sent.ok) return failedStep(sent.failure, sent.exchanges);
  const meaning = `It accepted the change of ${path} and does not show it.`;
  return {
    verdict: 'failed',
    meaning,
    advice: 'Ask the application’s maker; changes will not arrive.',
    exchanges: sent.exchanges,
  };
}

async function setActive(run: Run, user: TargetObject, active: boolean): Promise<StepResult> {
  const { locked, target } = run.options;
  if (locked.disable !== undefined) return notTried(`Not tried: ${locked.disable}`);
  const word = active ? 'enabled' : 'disabled';
  const changes = [{ path: 'active', before: !active, after: active }];
  const sent = await tryUpdate(run, {}, user, changes);
  if (await shows(run, user, 'active', active))
    return { verdict: 'passed', meaning: `The user was ${word}, and is shown so.`, exchanges: sent.exchanges };
  const other = (run.quirks.booleans ?? target.dialect.booleans) === 'json' ? 'string' : 'json';
  const again = await tryUpdate(run, { booleans: other }, user, changes);
  const exchanges = exchangesOf(sent, again);
  if (again.ok && (await shows(run, user, 'active', active))) {
    run.learn({ booleans: other });
    const form = other === 'string' ? 'text ("False")' : 'JSON (false)';
    return { verdict: 'warned', meaning: `The user was ${word} only when the value was sent as ${form}.`, exchanges };
  }
  if (!sent.ok) return failedStep(sent.failure, exchanges);
  return {
    verdict: 'failed',
    meaning: `It accepted that the user is ${word} and does not show it.`,
    advice: 'Ask the application’s maker whether accounts can be disabled by SCIM.',
    exchanges,
  };
}

async function findDisabled(run: Run, user: TargetObject): Promise<StepResult> {
  const { match, canaries, locked } = run.options;
  if (locked.disable !== undefined) return notTried(`Not tried: ${locked.disable}`);
  const value = String(canaries.User.attributes[match.User] ?? canaries.User.name);
  const isIt = (found: TargetResult<readonly TargetObject[]>) =>
    found.ok && found.value.some(({ id }) => id === user.id);
  const found = await run.target.find('User', match.User, value);
  if (isIt(found)) return { verdict: 'passed', meaning: 'It is found while disabled.', exchanges: found.exchanges };
  const asked = await run.with({ ...run.quirks, findInactive: true }).find('User', match.User, value);
  const exchanges = exchangesOf(found, asked);
  if (isIt(asked)) {
    run.learn({ findInactive: true });
    return { verdict: 'warned', meaning: 'A disabled user is found only when it is asked for as inactive.', exchanges };
  }
  const meaning = 'A disabled user is not found any more.';
  const advice = 'Somebody who returns is known by the link alone; do not restart with *forget links*.';
  return { verdict: 'warned', meaning, advice, exchanges };
}

async function remove(run: Run, user: TargetObject): Promise<StepResult> {
  const { target } = run.options;
  const deleted = await run.target.delete('User', user.id);
  if (!deleted.ok) return failedStep(deleted.failure, deleted.exchanges);
  await run.forget('User');
  const shown = await run.target.read('User', user.id);
  const exchanges = exchangesOf(deleted, shown);
  const expected = target.capabilities.deleteUser;
  if (!shown.ok && shown.failure.code === 'not-found') {
    if (expected === 'deactivate') run.learn({ deleteUser: 'delete' });
    return { verdict: 'passed', meaning: 'The user was deleted and is gone.', exchanges };
  }
  if (!shown.ok) return failedStep(shown.failure, exchanges);
  if (expected === 'delete') run.learn({ deleteUser: 'deactivate' });
  const meaning = 'DELETE of a user leaves it in the application, deactivated. Log and counts will say so.';
  return { verdict: expected === 'delete' ? 'warned' : 'passed', meaning, exchanges };
}

function tryUpdate(run: Run, quirks: Quirks, user: TargetObject, changes: readonly AttributeChange[]) {
  const desired = { ...run.options.canaries.User.attributes };
  for (const { path, after } of changes) desired[path] = after ?? null;
  return run.with({ ...run.quirks, ...quirks }).update('User', { id: user.id }, changes, desired);
}

/** Whether a fresh read shows the value. */
async function shows(run: Run, user: TargetObject, path: string, value: string | boolean): Promise<boolean> {
  const shown = await run.target.read('User', user.id);
  if (!shown.ok) return false;
  return valuesInBody(shown.value.body, readTargetPath(path)).some(
    (one) => String(one).toLowerCase() === String(value).toLowerCase(),
  );
}
