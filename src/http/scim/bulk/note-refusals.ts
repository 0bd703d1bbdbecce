import type { BulkRequest } from '#scim/bulk/bulk-operation.ts';
import { parseRefusal } from '../../traces/parse-refusal.ts';
import { withoutValues } from '../../traces/without-values.ts';
import type { ScimContext } from '../context.ts';
import type { Placed } from './run-bulk.ts';

/** Operations that are told: where a client errs, it mostly errs everywhere. */
const most = 20;
/** Characters of a problem: twenty of them lie in one row. */
const longest = 200;

/** Notes which operations of a bulk request were refused and why, without values: its answer is 200 whatever became of them. */
export function noteRefusals(context: ScimContext, { operations }: BulkRequest, outcomes: readonly Placed[]): void {
  for (const { number, method, status, response } of outcomes) {
    if (status < 400 || context.refusals.length >= most) continue;
    const operation = operations[number - 1];
    const { scimType, detail } = parseRefusal(response ?? null);
    const data = operation !== undefined && 'data' in operation ? operation.data : undefined;
    const words = [operation?.path ?? '', ...(operation?.path?.split('/').slice(2) ?? [])];
    // Of what cannot be read nobody knows which words are values.
    const told = detail === null || (operation !== undefined && 'problem' in operation) ? null : detail;
    context.refusals.push({
      operation: number,
      method: /^[A-Za-z]{1,10}$/.test(method ?? '') ? (method ?? '') : '',
      status,
      code: scimType,
      problem: told === null ? null : withoutValues(told, data, words).slice(0, longest),
    });
  }
}
