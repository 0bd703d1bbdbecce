import { turnOfEventLoop } from '#resources/turn-of-event-loop.ts';
import type { ApplicationDeps } from '../deps.ts';
import { calledName } from '../directory/find-object.ts';
import { readJob } from '../jobs/read-job.ts';
import type { PushedGroupRow } from './decode-pushed-group.ts';
import { namedApplication } from './named-application.ts';
import { groupsFrom, type PushReason, pushReason } from './pushed-group-rows.ts';
import { capabilitiesOf } from './wire.ts';

export interface PushedGroup extends PushReason {
  readonly objectId: string;
  readonly name: string;
  /**
   * `active`: it is kept in step; `inactive`: its push was deactivated; `error`: the last attempt failed; `pending`: not pushed yet;
   * `left`: kept as it is.
   */
  readonly state: 'active' | 'inactive' | 'error' | 'pending' | 'left';
  /** The group in the application. */
  readonly target: string | null;
  /** `created`, or found and linked. */
  readonly origin: string | null;
  /** When something of it was last written. */
  readonly at: string | null;
  readonly failure: string | null;
}

export interface PushedGroups {
  /** What the application lets be done to groups. */
  readonly groups: 'none' | 'full' | 'update-only';
  /** The mapping of groups is enabled. */
  readonly mapped: boolean;
  /** Nothing may be done to groups yet: pushing the first one switches on what the application offers. */
  readonly off: boolean;
  /** Every group of the directory is pushed, assigned or not. */
  readonly all: boolean;
  readonly pushed: readonly PushedGroup[];
  /** To be handed in as `after` for those that follow; null: that was all. A page may hold fewer than the limit, and there are more. */
  readonly next: string | null;
}

/** Groups of the directory that are looked at for one page. */
const atMost = 5_000;
const atOnce = 500;

/** The groups that are pushed to an application: by name, by a rule, because they are assigned, or all of them. @throws Refused */
export async function pushedGroups(
  deps: ApplicationDeps,
  name: string,
  { after = '0', limit = 100 }: { readonly after?: string | undefined; readonly limit?: number | undefined },
): Promise<PushedGroups> {
  const named = await namedApplication(deps, name);
  const { configuration } = await readJob(deps, named.tenant.tenant, named.application);
  const { pushRules = [], scope } = configuration;
  const { groups } = capabilitiesOf(named.application, named.entry);
  const { enabled, actions } = configuration.objects.Group;
  const off = !actions.create && !actions.update && !actions.delete;
  const head = { groups, mapped: enabled, off, all: scope === 'all' };
  if (groups === 'none') return { ...head, pushed: [], next: null };
  const pushed: PushedGroup[] = [];
  const any = scope === 'all' || pushRules.length > 0;
  const size = any ? atOnce : Math.min(atOnce, limit);
  for (let last = Number(after), looked = 0; ; ) {
    const page = await deps.storage.read(groupsFrom(named, any, last, size));
    for (const row of page) {
      const reason = pushReason(row, configuration);
      last = row.group.n;
      if (reason !== undefined) pushed.push(viewGroup(row, reason));
      if (pushed.length >= limit) return { ...head, pushed, next: String(last) };
    }
    looked += page.length;
    if (page.length < size) return { ...head, pushed, next: null };
    if (looked >= atMost) return { ...head, pushed, next: String(last) };
    await turnOfEventLoop();
  }
}

function viewGroup(
  { group, push, target, state, origin, at, failure }: PushedGroupRow,
  reason: PushReason,
): PushedGroup {
  const there = target !== null;
  return {
    objectId: group.id,
    name: calledName(group),
    state: stateOf(push?.state === 'inactive', failure !== null, there, state),
    ...reason,
    target,
    origin: there ? origin : null,
    at: there && at !== null ? new Date(at).toISOString() : null,
    failure: push?.state === 'inactive' ? null : failure,
  };
}

function stateOf(inactive: boolean, failed: boolean, there: boolean, state: string | null): PushedGroup['state'] {
  if (inactive) return 'inactive';
  if (failed) return 'error';
  if (!there) return 'pending';
  return state === 'active' ? 'active' : 'left';
}
