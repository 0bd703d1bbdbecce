import type { z } from 'zod';
import type { Administrator } from '#applications/deps.ts';
import type { Endpoint } from './contract/endpoint.ts';

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
  /** @throws ZodError for input that the contract does not allow, `Refused` for an act that cannot be done */
  run(administrator: Administrator, input: RawInput): Promise<unknown>;
}

/** Ties an endpoint of the contract to what does it; the compiler compares input and reply. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  act: (
    administrator: Administrator,
    input: Input<z.output<P>, z.output<Q>, z.output<B>>,
  ) => Promise<z.input<R>> | z.input<R>,
): Route {
  return {
    endpoint,
    async run(administrator, { params, query, body }) {
      return act(administrator, {
        params: endpoint.params.parse(params),
        query: endpoint.query.parse(query),
        body: endpoint.body.parse(body),
      });
    },
  };
}
