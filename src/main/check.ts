import type { Finding, Report } from '#check/report.ts';
import type { Client } from '#check/requirement.ts';
import { runCheck } from '#check/run-check.ts';
import { suites } from '#check/suites.ts';
import { createOutboundClient } from '#outbound/client.ts';
import type { Egress } from '#outbound/egress.ts';
import { createPinoLog } from './pino-log.ts';
import { createSystemClock } from './system-clock.ts';
import { createSystemRandom } from './system-random.ts';

export interface CheckUrlOptions {
  readonly url: string;
  readonly authorization: string;
  readonly clients?: readonly Client[];
  readonly domain: string;
  readonly signal?: AbortSignal;
  readonly egress?: Egress;
  heard?(finding: Finding): void;
}

/** Checks a SCIM endpoint with everything there is to ask. @throws NoAnswer when nothing answers there */
export async function checkUrl(options: CheckUrlOptions): Promise<Report> {
  const clock = createSystemClock();
  const random = createSystemRandom(() => clock.now());
  // Whoever runs a command chose the address themselves; an endpoint under development lies on their machine.
  const client = createOutboundClient({
    ...options.egress,
    clock,
    random,
    log: createPinoLog('silent'),
    allowPrivate: true,
  });
  try {
    return await runCheck({ ...options, suites, client, clock, random });
  } finally {
    await client.close();
  }
}
