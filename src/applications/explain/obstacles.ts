import { sayTime } from '#engine/explain/say-time.ts';
import { isPaused, type Job } from '#engine/model/job.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { missingFields } from '../enterprise/settings.ts';

/** Why nothing is sent to an application now, in plain words; none: nothing is in the way. */
export function obstaclesOf({ application, entry }: NamedApplication, job: Job, now: number): readonly string[] {
  const { name } = application;
  const { pause, quarantine } = job;
  const missing = missingFields(application.settings, entry);
  return [
    ...(missing.length === 0 ? [] : [`${name} is not connected yet: ${missing.join(' and ')} must be entered.`]),
    ...(job.state === 'off' ? [`Provisioning of ${name} is off: nothing is sent until it is started.`] : []),
    ...(pause !== undefined && isPaused(job, now)
      ? [
          `Provisioning of ${name} was paused by ${pause.by} (${pause.reason})${pause.until === undefined ? '' : ` until ${sayTime(pause.until)}`}.`,
        ]
      : []),
    ...(job.state === 'on' && quarantine !== undefined
      ? [
          `Provisioning of ${name} is in quarantine since ${sayTime(quarantine.since)}: ${quarantine.message} It is tried again ${sayTime(quarantine.next)}.`,
        ]
      : []),
    ...(job.silentUntil > now ? [`${name} asked for silence until ${sayTime(job.silentUntil)}.`] : []),
  ];
}
