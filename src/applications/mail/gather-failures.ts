import { failuresAfter, moveTold, toldOf } from '#engine/log/failures-after.ts';
import { entryAt } from '#engine/log/log-filter.ts';
import type { MailSettings } from '#notify/mail-settings.ts';
import { putMail } from '#notify/outbox.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { StoredApplication } from '../enterprise/decode-application.ts';
import { failuresMessage } from './messages.ts';
import { recipientsOf } from './recipients.ts';
import { mailWords } from './words/mail-words.ts';

const minute = 60_000;
/** At most one mail of an application in that time. */
const between = 60 * minute;
/** What fails together is told together. */
const gathering = 2 * minute;
const most = 500;

/** One mail with the failures of an application since the last one, at most once an hour. */
export async function gatherFailures(
  deps: ApplicationDeps,
  tenant: number,
  settings: MailSettings,
  application: StoredApplication,
): Promise<void> {
  const { storage, clock, random } = deps;
  const now = clock.now();
  const job = application.application;
  const [told] = await storage.read(toldOf(tenant, job));
  if (told === undefined) {
    // What was before anybody could be told is history.
    const first = { entry: entryAt(now), at: 0, digest: 0 };
    await storage.commit({ tenant, writes: [moveTold(tenant, job, undefined, first)] });
    return;
  }
  if (now < told.at + between) return;
  const entries = await storage.read(failuresAfter(tenant, job, told.entry, most));
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined || now < first.at + gathering) return;
  const about = { application: job, name: application.name, publicUrl: deps.publicUrl() };
  const recipients = await recipientsOf(deps, tenant, application, settings);
  const message = failuresMessage(mailWords(settings.language), about, entries, entries.length === most);
  const next = { entry: last.entry, at: recipients.length === 0 ? told.at : now, digest: told.digest };
  // Refused: another process tells it.
  await storage.commit({
    tenant,
    writes: [moveTold(tenant, job, told, next), ...putMail(random, tenant, recipients, message, now)],
  });
}
