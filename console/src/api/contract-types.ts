import type { Call, contract, Reply } from '../../../src/http/api/contract.ts';

type Contract = typeof contract;

/** Any endpoint of the administrators' API. */
export type EndpointName = keyof Contract;

/** What an endpoint is called with: `params` of its path, `query`, `body`. */
export type CallOf<Name extends EndpointName> = Call<
  Contract[Name]['params'],
  Contract[Name]['query'],
  Contract[Name]['body']
>;

/** What an endpoint answers. */
export type ReplyOf<Name extends EndpointName> = Reply<Contract[Name]>;
