import { markTold, untoldNotices } from '#engine/queries/notices.ts';
import type { MailSettings } from '#notify/mail-settings.ts';
import { putMail } from '#notify/outbox.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { StoredApplication } from '../enterprise/decode-application.ts';
import { noticeMessage } from './messages.ts';
import { recipientsOf } from './recipients.ts';
import { mailWords } from './words/mail-words.ts';

const page = 100;

/** Makes mail of every notice that nobody was told of; mail and mark are one commit, so each is told once. */
export async function tellNotices(
  deps: ApplicationDeps,
  tenant: number,
  settings: MailSettings,
  applications: readonly StoredApplication[],
): Promise<void> {
  for (;;) {
    const notices = await deps.storage.read(untoldNotices(tenant, page));
    for (const notice of notices) {
      const application = applications.find((one) => one.application === notice.job);
      const recipients = application === undefined ? [] : await recipientsOf(deps, tenant, application, settings);
      const about = { application: notice.job, name: application?.name ?? '', publicUrl: deps.publicUrl() };
      const mails = putMail(
        deps.random,
        tenant,
        recipients,
        noticeMessage(mailWords(settings.language), about, notice),
        deps.clock.now(),
      );
      // Refused: another process tells it.
      await deps.storage.commit({ tenant, writes: [markTold(tenant, notice.notice), ...mails] });
    }
    if (notices.length < page) return;
  }
}
