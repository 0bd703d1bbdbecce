import type { TargetFailure } from '#engine/model/target.ts';
import { discover } from '../discover.ts';
import { searchParameters } from '../find-filter.ts';
import { readTargetPath } from '../target-path.ts';
import { failedStep, type Run, type Step, type StepResult } from './run.ts';

/** Address, secret, discovery, filter: nothing is written. */
export const openingSteps: readonly Step[] = [
  { name: 'reach', act: reach },
  { name: 'authenticate', act: authenticate },
  { name: 'discover', act: discoverIt },
  { name: 'filter', act: filter },
];

const unreachable = 'Not tried: the application was not reached.';

/** Any answer to any question shows that name, address, port and TLS are right. */
async function reach(run: Run): Promise<StepResult> {
  const asked = await run.requester({ method: 'GET', path: '/ServiceProviderConfig' });
  const { exchanges } = asked;
  if (!asked.ok && asked.failure.status === undefined) return failedStep(asked.failure, exchanges, unreachable);
  if (!asked.ok && asked.failure.code === 'redirect') return failedStep(asked.failure, exchanges, unreachable);
  return { verdict: 'passed', meaning: 'Name, address and TLS are right: the application answers.', exchanges };
}

async function authenticate(run: Run): Promise<StepResult> {
  const { dialect } = run.options.target;
  const parameters = searchParameters(strangerOf(run), dialect.search);
  const asked = await run.requester({ method: 'GET', path: dialect.endpoints.User, parameters });
  const { exchanges } = asked;
  if (asked.ok || !isRefusal(asked.failure)) {
    return { verdict: 'passed', meaning: 'The secret is accepted.', exchanges };
  }
  return failedStep(asked.failure, exchanges, 'Not tried: the secret was not accepted.');
}

function isRefusal({ code }: TargetFailure): boolean {
  return code === 'unauthorized' || code === 'forbidden';
}

async function discoverIt(run: Run): Promise<StepResult> {
  const { target } = run.options;
  const found = await discover(run.requester, target.capabilities);
  if (!found.ok) return failedStep(found.failure, found.exchanges);
  const { capabilities, notes } = found.value;
  const meaning = [
    `It says that it ${capabilities.patch ? 'has' : 'has no'} PATCH, ${capabilities.etag ? 'has' : 'has no'} ETags and ${capabilities.groups === 'none' ? 'has no groups' : 'has groups'}.`,
    ...notes,
  ].join(' ');
  return { verdict: notes.length === 0 ? 'passed' : 'warned', meaning, exchanges: found.exchanges };
}

async function filter(run: Run): Promise<StepResult> {
  const { match } = run.options;
  const probed = await run.target.probe({ User: match.User, Group: match.Group });
  if (!probed.ok) return failedStep(probed.failure, probed.exchanges);
  const meaning = `It can be asked for users by ${match.User} and answers a name that nobody has with an empty list.`;
  return { verdict: 'passed', meaning, exchanges: probed.exchanges };
}

function strangerOf(run: Run) {
  const { match, target } = run.options;
  return { type: 'User', path: readTargetPath(match.User), value: target.random.uuid(), stranger: true } as const;
}
