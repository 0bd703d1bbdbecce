import { sayTime } from '#engine/explain/say-time.ts';
import { explainCode } from '#engine/log/explain-code.ts';
import { isPaused, type Job } from '#engine/model/job.ts';
import type { RevocationView, StandsNow } from '#engine/queries/list-leavers.ts';

/** Why an account can still be used: a stable word, and the same as a sentence with what to do. */
export interface WhyOpen {
  readonly code: string;
  readonly text: string;
}

/**
 * Why an open revocation is open, from how everything stands now: what an administrator must decide first, then what keeps the whole
 * job from running, then what the application said of this account.
 */
export function whyOpen(
  revocation: Pick<RevocationView, 'code' | 'evidence'>,
  job: Job | undefined,
  stands: StandsNow | undefined,
  now: number,
): WhyOpen {
  const { code } = revocation;
  if (job === undefined) return said('application-removed', 'The application was removed from Rollcall.', byHand);
  if (stands?.linked !== true)
    return said('unlinked', 'It is no longer linked: an administrator removed the link.', byHand);
  if (stands.held) return said('held', 'The guard holds it: allow it or reject it under Held changes.');
  if (code !== undefined && settled.includes(code))
    return said(code, explainCode(code).reason, explainCode(code).action);
  const failure = failureOf(revocation, stands);
  return (
    whyNothingRuns(job, now, failure?.text) ??
    (failure === undefined ? undefined : said(failure.code, failure.text, nextAttempt(stands, now))) ??
    said('waiting', 'It waits for its turn: the next cycle, or the next change, revokes it.')
  );
}

const byHand = 'Revoke the account there by hand.';

/** What a job decides by its configuration, and waiting does not change. */
const settled: readonly string[] = ['protected', 'update-off', 'disable-off', 'unsupported', 'not-mapped'];

/** What keeps the whole job from running, with the last failure of the account. */
function whyNothingRuns(
  { state, quarantine, pause, silentUntil, ...job }: Job,
  now: number,
  failure: string | undefined,
): WhyOpen | undefined {
  const last = failure === undefined ? '' : `The last attempt failed: ${failure}`;
  if (state === 'off') return said('job-off', 'Provisioning Status of the application is Off: switch it on.', last);
  if (quarantine !== undefined) return said('quarantined', 'The application is in quarantine:', quarantine.message);
  if (isPaused({ ...job, pause }, now))
    return said('paused', `Provisioning is paused by ${pause?.by ?? 'somebody'}: ${pause?.reason ?? ''}`, last);
  if (silentUntil > now) return said('silent', `The application asked for silence until ${sayTime(silentUntil)}.`);
  return undefined;
}

function failureOf(
  { code, evidence }: Pick<RevocationView, 'code' | 'evidence'>,
  stands: StandsNow,
): { readonly code: string; readonly text: string } | undefined {
  const failed = stands.code ?? code;
  if (failed === undefined) return undefined;
  return { code: failed, text: stands.failure ?? evidence?.message ?? explainCode(failed).title };
}

function nextAttempt({ due }: StandsNow, now: number): string {
  if (due === undefined) return 'It is tried again by a change of the person, or by a full cycle.';
  return due <= now ? 'It is tried again in the next cycle.' : `It is tried again at ${sayTime(due)}.`;
}

function said(code: string, ...text: readonly string[]): WhyOpen {
  return { code, text: text.filter((part) => part !== '').join(' ') };
}
