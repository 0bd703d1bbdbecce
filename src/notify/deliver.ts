import type { Clock, Log, Metrics, Random } from '#deps.ts';
import type { Egress } from '#outbound/egress.ts';
import { leaseGuard, releaseLease, takeLease } from '#storage/lease.ts';
import type { Storage, Write } from '#storage/port.ts';
import type { MailServer } from './mail-settings.ts';
import { beginSending, dueMail, endSending, failSending, giveUpInterrupted, type OutboxMail } from './outbox.ts';
import { sendMail } from './send-mail.ts';

export interface DeliveryDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: Metrics;
  /** How mail leaves now; undefined while nobody has set it. */
  readonly server: () => Promise<MailServer | undefined>;
  readonly egress: Egress;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** After that long without success a mail is given up. */
const patience = 3 * day;
const leaseTime = 2 * minute;

/**
 * Sends what is due in a tenant's outbox, one mail after the other, by one process at a time. Answers how many were sent. What
 * the server does not take now is tried again after 1, 4, 16 … minutes, at most 6 hours; for three days.
 */
export async function deliverDue(deps: DeliveryDeps, tenant: number): Promise<number> {
  const { storage, clock, random } = deps;
  const server = await deps.server();
  if (server === undefined) return 0;
  const request = { tenant, name: 'mail', owner: random.uuid(), ttl: leaseTime };
  if ((await storage.read(dueMail(tenant, clock.now(), 1))).length === 0) return 0;
  const answer = await takeLease(storage, { ...request, now: clock.now() });
  if (!('lease' in answer)) return 0;
  const { lease } = answer;
  const commit = async (write: Write): Promise<boolean> => {
    const guard = leaseGuard(lease, clock.now() + leaseTime);
    return (await storage.commit({ tenant, writes: [guard, write] })).done;
  };
  let sent = 0;
  try {
    // Nobody else holds the lease: what stands as being sent was cut off.
    await commit(giveUpInterrupted(tenant));
    for (;;) {
      const [mail] = await storage.read(dueMail(tenant, clock.now(), 1));
      if (mail === undefined || !(await commit(beginSending(tenant, mail.id)))) return sent;
      if (await deliver(deps, server, tenant, mail, commit)) sent += 1;
    }
  } finally {
    await releaseLease(storage, lease).catch(() => undefined);
  }
}

async function deliver(
  { clock, random, log, metrics, egress }: DeliveryDeps,
  server: MailServer,
  tenant: number,
  mail: OutboxMail,
  commit: (write: Write) => Promise<boolean>,
): Promise<boolean> {
  const result = await sendMail(server, mail.recipient, mail.message, egress);
  metrics.count('rollcall_mails_total', { outcome: result.ok ? 'sent' : result.failure.code });
  if (result.ok) {
    await commit(endSending(tenant, mail.id));
    return true;
  }
  const { code, message, again } = result.failure;
  const now = clock.now();
  const late = now - mail.made > patience;
  const due = again && !late ? now + waitAfter(mail.attempts + 1, random.fraction()) : undefined;
  log.warn('A mail was not sent.', { code, subject: mail.message.subject, again: due !== undefined });
  await commit(failSending(tenant, mail.id, message, due));
  return false;
}

function waitAfter(attempts: number, fraction: number): number {
  const wait = Math.min(6 * 60 * minute, minute * 4 ** (attempts - 1));
  return Math.round(wait * (1 + fraction / 10));
}
