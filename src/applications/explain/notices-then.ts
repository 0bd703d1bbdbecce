import { sayTime } from '#engine/explain/say-time.ts';
import type { LoggedEntry } from '#engine/log/list-entries.ts';
import type { ObjectType } from '#engine/model/target.ts';

/** What is not known of a past time, and why; times in ms. */
export function noticesThen({
  at,
  keptSince,
  days,
  type,
  last,
}: {
  readonly at: number;
  readonly keptSince: number;
  readonly days: number;
  readonly type: ObjectType;
  /** The last decision until then. */
  readonly last: LoggedEntry | undefined;
}): readonly string[] {
  const ground = last?.body.ground;
  return [
    ...(at < keptSince
      ? [`The provisioning log is kept ${days} days: what was done before ${sayTime(keptSince)} is not kept any more.`]
      : []),
    ...(last === undefined
      ? []
      : ground === undefined
        ? ['Which values it was decided on is not kept: the entry was written by an earlier version.']
        : [
            `Assignments and values are those of ${sayTime(last.at)}, when it was last decided until then; what changed after that without a consequence here is not kept.`,
          ]),
    ...(ground === undefined || ground.long.length === 0
      ? []
      : [`Too long to be kept, and therefore missing here: ${ground.long.join(', ')}.`]),
    ...(type === 'Group'
      ? ['Who was a member then is not kept as a list; the entries of the log tell who was added and taken out.']
      : []),
  ];
}
