import { beginOf } from '#engine/log/count-writes.ts';
import { moveTold, toldOf } from '#engine/log/failures-after.ts';
import { countsIn } from '#engine/log/read-counts.ts';
import type { MailSettings } from '#notify/mail-settings.ts';
import { putMail } from '#notify/outbox.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { StoredApplication } from '../enterprise/decode-application.ts';
import { type DigestLine, digestMessage } from './messages.ts';
import { digestRecipients } from './recipients.ts';
import { mailWords } from './words/mail-words.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Of the day, UTC. */
const atHour = 6;
/** The digest is of all applications; jobs count from 1. */
const everybody = 0;

/** The number of the day or week (from Monday) that a time belongs to, each beginning at six in the morning. */
export function periodOf(digest: 'daily' | 'weekly', now: number): number {
  // 1970-01-01 was a Thursday.
  return digest === 'daily'
    ? Math.floor((now - atHour * hour) / day)
    : Math.floor((now - atHour * hour + 3 * day) / (7 * day));
}

/** The daily or weekly summary, once its time has come. */
export async function sendDigest(
  deps: ApplicationDeps,
  tenant: number,
  settings: MailSettings,
  applications: readonly StoredApplication[],
): Promise<void> {
  const { digest } = settings;
  if (digest === 'none') return;
  const { storage, clock, random } = deps;
  const now = clock.now();
  const [told] = await storage.read(toldOf(tenant, everybody));
  if (told !== undefined && periodOf(digest, told.digest) >= periodOf(digest, now)) return;
  const next = { entry: '', at: 0, digest: now };
  // Whole hours, as they are counted: the next digest begins where this one ends.
  const until = beginOf(1, now);
  const period = { since: until - (digest === 'daily' ? day : 7 * day), until };
  const lines: DigestLine[] = [];
  // The first period begins when it is chosen.
  if (told !== undefined) {
    for (const application of applications) lines.push(await lineOf(deps, tenant, application, period));
  }
  const recipients = told === undefined || lines.length === 0 ? [] : await digestRecipients(deps, settings);
  const message = digestMessage(mailWords(settings.language), digest, deps.publicUrl(), lines);
  await storage.commit({
    tenant,
    writes: [moveTold(tenant, everybody, told, next), ...putMail(random, tenant, recipients, message, now)],
  });
}

async function lineOf(
  deps: ApplicationDeps,
  tenant: number,
  { application, name }: StoredApplication,
  period: { readonly since: number; readonly until: number },
): Promise<DigestLine> {
  const counts: Record<string, number> = {};
  const of = { ...period, span: 1, jobs: [application] } as const;
  for (const { status, count } of await deps.storage.read(countsIn(tenant, of))) {
    counts[status] = (counts[status] ?? 0) + count;
  }
  const status = await deps.engine.jobStatus(tenant, application);
  return { about: { application, name, publicUrl: deps.publicUrl() }, state: status?.state ?? 'off', counts };
}
