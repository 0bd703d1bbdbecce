import type { BulkOperation, BulkRequest, UnreadableOperation } from '#scim/bulk/bulk-operation.ts';
import { bulkReferences, referencesIn, withIds } from '#scim/bulk/bulk-references.ts';
import type { BulkOutcome } from '#scim/bulk/bulk-response.ts';
import { type SetAside, setAside } from '#scim/bulk/set-aside.ts';
import { invalidValue, ScimError } from '#scim/error.ts';
import type { JsonObject } from '#scim/json.ts';

/** What became of an operation, and what it created. */
export interface Done extends BulkOutcome {
  readonly created?: Created;
}

/** The same, with its place among the operations, counted from 1. */
export interface Placed extends Done {
  readonly number: number;
}

export interface Created {
  readonly type: string;
  readonly id: string;
}

/** How single operations are carried out. */
export interface BulkActs {
  carryOut(operation: BulkOperation): Promise<Done>;
  /** An operation that is refused without having been tried. */
  refuse(operation: BulkOperation | UnreadableOperation, error: ScimError): Done;
  /** Removes for good what an operation created: what it refers to does not come about. */
  takeBack(created: Created): Promise<void>;
}

/**
 * Carries out the operations of a bulk request in their order; what an operation refers to by bulkId is created before it,
 * wherever it stands (RFC 7644 §3.7). Resources that refer to each other in a circle are created without what does not
 * exist yet, which is added once it does (§3.7.1); if it cannot be, nothing is left of them.
 *
 * @returns what became of each operation that was processed, in the order of the request
 */
export async function runBulk({ operations, failOnErrors }: BulkRequest, acts: BulkActs): Promise<readonly Placed[]> {
  const run = new Run(operations, failOnErrors ?? Number.POSITIVE_INFINITY, acts);
  for (let at = 0; at < operations.length && !run.stopped; at += 1) {
    await run.settle(at);
    await run.completeCircles();
  }
  return run.outcomes();
}

/** The state of one bulk request; lives as long as it is answered. */
class Run {
  readonly #operations: BulkRequest['operations'];
  readonly #mostErrors: number;
  readonly #acts: BulkActs;
  readonly #done = new Map<number, Done>();
  /** The operation that creates what a bulkId stands for. */
  readonly #creators = new Map<string, number>();
  readonly #ids = new Map<string, string>();
  /** Those that wait for what they refer to. */
  readonly #waiting = new Set<number>();
  /** What is to be added to resources of circles, by their operation. */
  readonly #later = new Map<number, SetAside['later']>();
  /** Operations since circles were completed last: they may refer to what is taken back. */
  #recent: number[] = [];

  constructor(operations: BulkRequest['operations'], mostErrors: number, acts: BulkActs) {
    this.#operations = operations;
    this.#mostErrors = mostErrors;
    this.#acts = acts;
    for (const [at, { method, bulkId }] of operations.entries())
      if (method === 'POST' && bulkId !== undefined) this.#creators.set(bulkId, at);
  }

  get stopped(): boolean {
    let errors = 0;
    for (const { status } of this.#done.values()) if (status >= 400) errors += 1;
    return errors >= this.#mostErrors;
  }

  outcomes(): readonly Placed[] {
    return [...this.#done].sort(([one], [other]) => one - other).map(([at, done]) => ({ ...done, number: at + 1 }));
  }

  /** Carries out an operation, and before it what it refers to. */
  async settle(at: number): Promise<void> {
    const operation = this.#operations[at];
    if (operation === undefined || this.#done.has(at) || this.#waiting.has(at)) return;
    if ('problem' in operation) {
      this.#done.set(at, this.#acts.refuse(operation, operation.problem));
      return;
    }
    const references = bulkReferences(operation);
    this.#waiting.add(at);
    for (const bulkId of references) {
      const creator = this.#creators.get(bulkId);
      if (creator !== undefined && !this.stopped) await this.settle(creator);
    }
    this.#waiting.delete(at);
    // What is no POST is in no circle, and cannot be taken back when one breaks.
    if (operation.method !== 'POST') await this.completeCircles();
    if (!this.stopped) await this.#carryOut(at, operation, references);
  }

  /** Adds what was set aside; takes back what cannot be completed, and what refers to it. */
  async completeCircles(): Promise<void> {
    if (this.#waiting.size > 0) return;
    const later = [...this.#later];
    this.#later.clear();
    for (const [at, values] of later) await this.#complete(at, values);
    const recent = this.#recent.splice(0);
    for (let before = -1; before !== this.#ids.size; ) {
      before = this.#ids.size;
      for (const at of recent) await this.#takeBackIfBroken(at);
    }
  }

  async #carryOut(at: number, operation: BulkOperation, references: ReadonlySet<string>): Promise<void> {
    const unborn = new Set<string>();
    for (const bulkId of references) {
      const creator = this.#creators.get(bulkId);
      if (this.#ids.has(bulkId)) continue;
      if (creator === undefined || !(this.#waiting.has(creator) || creator === at)) {
        this.#done.set(at, this.#acts.refuse(operation, unresolved(bulkId, creator !== undefined)));
        return;
      }
      unborn.add(bulkId);
    }
    const { data, later } = setAside(operation.data ?? {}, unborn);
    const done = await this.#acts.carryOut(
      withIds(operation.data === undefined ? operation : { ...operation, data }, this.#ids),
    );
    this.#done.set(at, done);
    if (done.created === undefined || operation.bulkId === undefined) return;
    this.#ids.set(operation.bulkId, done.created.id);
    this.#recent.push(at);
    if (later.length > 0) this.#later.set(at, later);
  }

  async #complete(at: number, later: SetAside['later']): Promise<void> {
    const done = this.#done.get(at);
    const operation = this.#operations[at];
    if (done?.created === undefined || operation === undefined || 'problem' in operation) return;
    const missing = [...referencesIn(later.map(({ value }) => value))].find((bulkId) => !this.#ids.has(bulkId));
    if (missing !== undefined) return this.#takeBack(at, this.#acts.refuse(operation, unresolved(missing, true)));
    const path = `${operation.path}/${done.created.id}`;
    const added = await this.#acts.carryOut(
      withIds({ method: 'PATCH', number: operation.number, path, data: additions(later) }, this.#ids),
    );
    if (added.status >= 400) {
      const { status, response } = added;
      return this.#takeBack(at, { method: operation.method, bulkId: operation.bulkId, status, response });
    }
    this.#done.set(at, { ...done, version: added.version ?? done.version });
  }

  async #takeBackIfBroken(at: number): Promise<void> {
    const operation = this.#operations[at];
    if (operation === undefined || 'problem' in operation || this.#done.get(at)?.created === undefined) return;
    const missing = [...bulkReferences(operation)].find((bulkId) => !this.#ids.has(bulkId));
    if (missing !== undefined) await this.#takeBack(at, this.#acts.refuse(operation, unresolved(missing, true)));
  }

  async #takeBack(at: number, outcome: Done): Promise<void> {
    const { created } = this.#done.get(at) ?? {};
    const bulkId = this.#operations[at]?.bulkId;
    if (created !== undefined) await this.#acts.takeBack(created);
    if (bulkId !== undefined) this.#ids.delete(bulkId);
    this.#done.set(at, outcome);
  }
}

function additions(later: SetAside['later']): JsonObject {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: later.map(({ path, value }) => ({ op: 'add', path, value })),
  };
}

/** 400 for a bulkId that no operation creates, 409 for one whose operation failed (RFC 7644 §3.7.1). */
function unresolved(bulkId: string, named: boolean): ScimError {
  if (!named) return invalidValue(`No operation of this request creates "bulkId:${bulkId}". Nothing was written.`);
  return new ScimError(409, `What "bulkId:${bulkId}" stands for could not be created. Nothing was written.`);
}
