import { ScimError } from '#scim/error.ts';
import type { Change, Write } from '#storage/port.ts';
import type { ResourceContext } from './context.ts';
import { type HookSubject, runHooks } from './hooks/run-hooks.ts';
import { refuseOtherShape } from './tenants/shape-in-use.ts';

/** What a use-case has decided: nothing to write, or statements and changes that belong together. */
export type Decision<Result> =
  | { readonly writes: undefined; readonly result: Result }
  | {
      readonly writes: readonly Write[];
      readonly changes: readonly Change[];
      /** What the application's hooks are told of it; undefined: they are not asked. */
      readonly subject?: HookSubject;
      /** Called after the commit with the feed number of the first change. */
      readonly result: (seq: number) => Result | Promise<Result>;
    };

/** Names the error of a refusal other than `stale`, or undefined when deciding again may help. */
export type OnRefusal = (refusal: string) => Promise<ScimError | undefined>;

const tries = 5;

/**
 * *read → decide → hooks → commit*: `decide` reads and decides, the application's hooks refuse or add statements, the store
 * commits all or nothing. Refused as stale, because somebody else wrote meanwhile: all of it again, at most five times.
 * @throws ScimError of `decide` or of a refusal; 409 when somebody else was faster five times, or the tenant's schemas changed
 */
export async function commitDecision<Result>(
  context: ResourceContext,
  decide: () => Promise<Decision<Result>>,
  onRefusal: OnRefusal,
): Promise<Result> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const decision = await decide();
    if (decision.writes === undefined) return decision.result;
    const own = await runHooks(context, decision.subject);
    const committed = await context.storage.commit({
      tenant: context.tenant.tenant,
      writes: [...decision.writes, ...own.writes, ...(context.alongside ?? []), ...refuseOtherShape(context.tenant)],
      changes: decision.changes,
      actor: context.actor,
      ...(context.request === undefined ? {} : { request: context.request }),
    });
    if (committed.done) {
      context.onCommitted?.(decision.changes);
      return decision.result(committed.seq);
    }
    if (committed.refusal === 'shape-moved')
      throw new ScimError(409, 'The schemas of this tenant changed while this was being written. Send it again.');
    const refused = own.refused(committed.refusal) ?? committed.refusal;
    const error = typeof refused === 'string' ? await errorOf(refused, onRefusal) : refused;
    if (error !== undefined) throw error;
  }
  throw new ScimError(409, `Others changed this resource ${tries} times while it was being written. Send it again.`);
}

async function errorOf(refusal: string, onRefusal: OnRefusal): Promise<ScimError | undefined> {
  return refusal === 'stale' ? undefined : onRefusal(refusal);
}
