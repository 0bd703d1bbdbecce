import { changedPaths } from '#scim/changed-paths.ts';
import { ScimError } from '#scim/error.ts';
import type { JsonObject } from '#scim/json.ts';
import type { Write } from '#storage/port.ts';
import { type CompiledType, typeNamed } from '../compile-profile.ts';
import type { ResourceContext } from '../context.ts';
import { decodeDocument } from '../decode-stored-resource.ts';
import type { MembershipChange } from '../membership-change.ts';
import { membersPerStatement, referencesOf } from '../rows/membership-rows.ts';
import { decodeHookWrites } from './decode-hook-writes.ts';
import { decodeScimError } from './decode-scim-error.ts';
import type { Hook, HookOperation, Hooks, MemberReference, PendingWrite } from './hook.ts';
import { type OwnStatement, problemOfStatement } from './own-statement.ts';

/** What hooks are told of: one resource that is about to be written. */
export interface HookSubject {
  readonly operation: HookOperation;
  readonly type: string;
  readonly id: string;
  /** The documents as they lie in the store, as JSON text; undefined where there is none. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly paths?: readonly string[];
  readonly members?: MembershipChange;
}

/** Statements of the application, to be committed with the change. */
export interface HookWrites {
  readonly writes: readonly Write[];
  /** What a refusal of the commit means: `stale` is to be decided again; undefined: it is none of theirs. */
  refused(refusal: string): ScimError | 'stale' | undefined;
}

const noWrites: HookWrites = { writes: [], refused: () => undefined };
const prefix = 'hook ';

/**
 * Asks the application's hooks, one after the other, outside of any transaction.
 *
 * @throws ScimError of a hook that refuses; 503 when they take too long; Error for what a hook throws or answers otherwise
 */
export async function runHooks(context: ResourceContext, subject: HookSubject | undefined): Promise<HookWrites> {
  const { hooks } = context;
  if (hooks === undefined || subject === undefined) return noWrites;
  const ending = new AbortController();
  const over = new AbortController();
  const late = hooks.clock.wait(hooks.deadline, over.signal).then((waited) => {
    if (!waited) return 'answered' as const;
    ending.abort(new Error('The time of the hook is up.'));
    return 'late' as const;
  });
  try {
    const write = await pendingWrite(context, subject, ending.signal);
    const answered = askAll(hooks.hooks, write);
    // Once it is late, nobody waits for what becomes of it.
    answered.catch(() => {});
    const outcome = await Promise.race([answered, late]);
    if (typeof outcome === 'string') throw tooLate(hooks, write);
    return hookWrites(outcome);
  } finally {
    over.abort();
  }
}

async function askAll(hooks: readonly Hook[], write: PendingWrite): Promise<readonly OwnStatement[]> {
  const statements: OwnStatement[] = [];
  for (const hook of hooks) {
    if (write.signal.aborted) return statements;
    const answer = await askOne(hook, write);
    const refusal = decodeScimError(answer);
    if (refusal !== undefined) throw refusal;
    statements.push(...decodeHookWrites(answer));
  }
  return statements;
}

async function askOne(hook: Hook, write: PendingWrite): Promise<unknown> {
  try {
    return await hook(write);
  } catch (error) {
    throw decodeScimError(error) ?? error;
  }
}

function hookWrites(statements: readonly OwnStatement[]): HookWrites {
  if (statements.length === 0) return noWrites;
  return {
    writes: statements.map(({ sql, parameters = [], rows }, at) => {
      const problem = problemOfStatement(sql, false);
      if (problem !== undefined) throw new TypeError(`A hook's statement ${problem}`);
      return { sql, parameters, refusal: `${prefix}${at}`, ...(rows === undefined ? {} : { rows }) };
    }),
    refused(refusal) {
      if (!refusal.startsWith(prefix)) return undefined;
      const answer = statements[Number(refusal.slice(prefix.length))]?.refusal;
      if (answer === 'again') return 'stale';
      const detail = 'The application itself cannot take this change as its data is now. Nothing was written.';
      return decodeScimError(answer) ?? new ScimError(409, detail);
    },
  };
}

function tooLate({ deadline }: Hooks, { operation, type, id }: PendingWrite): ScimError {
  return new ScimError(503, 'The application did not decide in time. Nothing was written: try again.', {
    operatorDetail: `the hooks took more than ${deadline} ms over ${operation} of ${type} ${id}`,
  });
}

async function pendingWrite(
  context: ResourceContext,
  { operation, type: typeName, id, before, after, paths, members }: HookSubject,
  signal: AbortSignal,
): Promise<PendingWrite> {
  const type = typeNamed(context.profile, typeName);
  const moved = {
    added: await namesOf(context, members?.added ?? []),
    removed: await namesOf(context, members?.removed ?? []),
  };
  const moves = moved.added.length + moved.removed.length > 0;
  const documents = { before: documentOf(id, before), after: documentOf(id, after) };
  return Object.freeze({
    tenant: context.tenant.name,
    operation,
    type: typeName,
    id,
    ...documents,
    changes: deepFreeze([...(paths ?? pathsOf(type, documents)), ...(moves ? ['members'] : [])]),
    members: deepFreeze(moved),
    actor: context.actor,
    request: context.request,
    signal,
  });
}

function pathsOf(type: CompiledType, documents: Pick<PendingWrite, 'before' | 'after'>): readonly string[] {
  return changedPaths(type.schema, documents.before ?? {}, documents.after ?? {}).filter((path) => path !== 'id');
}

function documentOf(id: string, doc: string | undefined): JsonObject | undefined {
  return doc === undefined ? undefined : deepFreeze({ ...decodeDocument(doc), id });
}

async function namesOf(
  { storage, tenant }: ResourceContext,
  numbers: readonly number[],
): Promise<readonly MemberReference[]> {
  const names: MemberReference[] = [];
  for (let at = 0; at < numbers.length; at += membersPerStatement) {
    const some = await storage.read(referencesOf(tenant.tenant, numbers.slice(at, at + membersPerStatement)));
    names.push(...some.map(({ id, type }) => ({ id, type })));
  }
  return names;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) deepFreeze(each);
  return Object.freeze(value);
}
