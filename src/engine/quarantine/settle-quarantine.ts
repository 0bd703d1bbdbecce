import type { Write } from '#storage/port.ts';
import type { EngineDeps } from '../deps.ts';
import type { Job, Quarantine } from '../model/job.ts';
import type { Notice } from '../model/notice.ts';
import { disableJob, setQuarantine } from '../queries/jobs.ts';
import { insertNotice } from '../queries/notices.ts';
import { disabledAfter, reminderDue } from './back-off.ts';

/**
 * What the end of a cycle makes of a job's quarantine, and whom it tells: entered, another cause, reminders, left, and after four
 * weeks Provisioning Status Off. Nobody is told of a job that is off.
 */
export function settleQuarantine(
  deps: Pick<EngineDeps, 'clock' | 'random' | 'log'>,
  job: Job,
  quarantine: Quarantine | undefined,
): readonly Write[] {
  const { tenant, job: number, quarantine: before } = job;
  const now = deps.clock.now();
  const tell = (kind: Notice['kind'], facts: Notice['facts']): readonly Write[] =>
    job.state === 'off' ? [] : [insertNotice(deps.random, { kind, tenant, job: number, at: now, facts })];
  if (quarantine === undefined) {
    const left = before === undefined ? [] : tell('quarantine-left', { since: before.since });
    return [setQuarantine(tenant, number, undefined, 0), ...left];
  }
  const { code, message, advice, since, next, reminded = 0 } = quarantine;
  if (job.state === 'on' && now - since >= disabledAfter) {
    deps.log.warn('A job was switched off after four weeks in quarantine.', { tenant, job: number, code });
    return [
      disableJob(tenant, number, { ...quarantine, disabled: now }),
      ...tell('job-disabled', { code, message, advice, since }),
    ];
  }
  const day = reminderDue(since, reminded, now);
  const kept = day === undefined ? quarantine : { ...quarantine, reminded: day };
  const facts = { code, message, advice, next };
  const told = [
    ...(before?.code === code ? [] : tell('quarantined', facts)),
    ...(day === undefined ? [] : tell('quarantine-reminder', { ...facts, since, day })),
  ];
  return [setQuarantine(tenant, number, kept, next), ...told];
}
