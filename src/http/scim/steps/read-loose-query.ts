import { queryAsMeant } from '#scim/habits/loose-query.ts';
import type { ScimContext } from '../context.ts';

/** Reads what clients write into a query beside its parameters, before any step asks for one of them. */
export function readLooseQuery(context: ScimContext): undefined {
  context.query = queryAsMeant(context.leniency, context.query);
}
