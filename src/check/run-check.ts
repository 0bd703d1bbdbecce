import type { Clock, Random } from '#deps.ts';
import type { OutboundClient } from '#outbound/client.ts';
import { NoAnswer, NotTried } from './answer.ts';
import { Endpoint } from './endpoint.ts';
import { type Facts, learnFacts, missing } from './facts.ts';
import { removeMade } from './remove-made.ts';
import type { Finding, Report, Verdict } from './report.ts';
import type { Client, Requirement, Suite } from './requirement.ts';
import { tallyClients } from './tally-clients.ts';
import { Trial } from './trial.ts';

export interface CheckOptions {
  readonly url: string;
  /** What stands in the Authorization header, with its scheme. */
  readonly authorization: string;
  readonly suites: readonly Suite[];
  /** Only what hurts these; absent: everybody. */
  readonly clients?: readonly Client[];
  /** Behind the @ of the users that are made. */
  readonly domain: string;
  readonly client: OutboundClient;
  readonly clock: Clock;
  readonly random: Random;
  /** Ends it before the next requirement; what was made is removed all the same. */
  readonly signal?: AbortSignal;
  /** Told of each requirement when it is done. */
  heard?(finding: Finding): void;
}

/**
 * Asks an endpoint everything, one requirement after the other, and removes what each of them made.
 *
 * @throws NoAnswer when nothing answers at the URL
 */
export async function runCheck(options: CheckOptions): Promise<Report> {
  const endpoint = new Endpoint(options);
  const facts = await learnFacts(endpoint);
  const names = namesOf(options);
  const findings: Finding[] = [];
  const left: string[] = [];
  for (const { suite, requirement } of asked(options)) {
    if (options.signal?.aborted === true) break;
    const trial = new Trial(endpoint, names);
    const found = await meet(requirement, trial, facts);
    left.push(...(await removeMade(endpoint, trial.made)));
    const { id, title, source, hurts, advice } = requirement;
    const finding = { id, suite: suite.title, title, source, hurts, advice, ...found, exchanges: trial.exchanges };
    findings.push(finding);
    options.heard?.(finding);
  }
  const count = (wanted: Verdict) => findings.filter(({ verdict }) => verdict === wanted).length;
  return {
    url: options.url,
    findings,
    passed: count('passed'),
    warned: count('warned'),
    failed: count('failed'),
    skipped: count('skipped'),
    clients: tallyClients(findings),
    left,
    stopped: options.signal?.aborted === true,
  };
}

function asked({ suites, clients }: CheckOptions) {
  return suites.flatMap((suite) =>
    suite.requirements
      .filter(
        ({ hurts }) => clients === undefined || hurts.some((client) => client === 'any' || clients.includes(client)),
      )
      .map((requirement) => ({ suite, requirement })),
  );
}

async function meet(
  { act, needs, level }: Requirement,
  trial: Trial,
  facts: Facts,
): Promise<{ readonly verdict: Verdict; readonly found: readonly string[] }> {
  if (needs !== undefined && !facts[needs]) return { verdict: 'skipped', found: [missing[needs]] };
  const unmet = level === 'should' ? 'warned' : 'failed';
  try {
    await act(trial);
    return { verdict: trial.problems.length === 0 ? 'passed' : unmet, found: trial.problems };
  } catch (error) {
    if (error instanceof NotTried) return { verdict: 'skipped', found: [error.message] };
    if (error instanceof NoAnswer) return { verdict: 'failed', found: [...trial.problems, error.message] };
    throw error;
  }
}

function namesOf({ random, domain }: CheckOptions) {
  const run = random.uuid().slice(0, 8);
  const count = { last: 0 };
  return {
    domain,
    next() {
      count.last += 1;
      return `rollcall-check-${run}-${count.last}`;
    },
  };
}
