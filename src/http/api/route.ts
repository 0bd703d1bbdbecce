import type { z } from 'zod';
import type { Answer } from '#applications/access/answer.ts';
import type { Administrator } from '#applications/deps.ts';
import { Refused } from '#applications/refused.ts';
import type { Endpoint } from './contract/endpoint.ts';
import { tellIssue } from './tell-issue.ts';

/** What an endpoint was called with, checked. */
export interface Input<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
}

/** What came over the wire, unchecked. */
export interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** An endpoint with what does it. */
export interface Route {
  readonly endpoint: Endpoint;
  /** @throws Refused for input that the contract does not allow, and for an act that cannot be done */
  run(administrator: Administrator, input: RawInput): Promise<Answer<unknown>>;
}

/** Ties an endpoint of the contract to what does it; the compiler compares input and reply. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  act: (
    administrator: Administrator,
    input: Input<z.output<P>, z.output<Q>, z.output<B>>,
  ) => Promise<z.input<R>> | z.input<R>,
): Route {
  return sessionRoute(endpoint, async (administrator, input) => ({ reply: await act(administrator, input) }));
}

/** As `route`, for acts that begin or end sessions. */
export function sessionRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  act: (
    administrator: Administrator,
    input: Input<z.output<P>, z.output<Q>, z.output<B>>,
  ) => Promise<Answer<z.input<R>>>,
): Route {
  return {
    endpoint,
    async run(administrator, { params, query, body }) {
      return act(administrator, {
        params: checked(endpoint.params, params, 'params'),
        query: checked(endpoint.query, query, 'query'),
        body: checked(endpoint.body, body, 'body'),
      });
    },
  };
}

/** The first thing that is wrong is told, and everything by its field. @throws Refused `invalid` */
function checked<S extends z.ZodType>(schema: S, value: unknown, part: 'params' | 'query' | 'body'): z.output<S> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    message: tellIssue(issue, part),
  }));
  const [first] = errors;
  throw new Refused(
    'invalid',
    first?.message ?? 'The input is not as it should be.',
    'Correct the input and send it again; the API reference says what each field takes.',
    { errors },
  );
}
