import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useCaller } from './caller.ts';
import type { CallOf, EndpointName, ReplyOf } from './contract-types.ts';
import type { Problem } from './problem.ts';

export interface EndpointOptions<Reply> {
  /** False: not asked now. */
  readonly enabled?: boolean;
  /** Asks again after so many milliseconds; may depend on the last reply. False: never. */
  readonly refresh?: number | ((reply: Reply | undefined) => number | false);
  /** Shows the reply to the last input until the next one is there. */
  readonly keepPrevious?: boolean;
}

/** The key of an endpoint's replies in the cache: `[name]` for all of them, `[name, call]` for one. */
export function keyOf<Name extends EndpointName>(name: Name, call?: CallOf<Name>): readonly unknown[] {
  return call === undefined ? [name] : [name, call];
}

/** Reads an endpoint (GET) and keeps its reply. `error` is a `Problem`. */
export function useEndpoint<Name extends EndpointName>(
  name: Name,
  call: CallOf<Name> = {},
  options: EndpointOptions<ReplyOf<Name>> = {},
): UseQueryResult<ReplyOf<Name>, Problem> {
  const caller = useCaller();
  const { enabled = true, refresh, keepPrevious = false } = options;
  return useQuery<ReplyOf<Name>, Problem>({
    queryKey: keyOf(name, call),
    queryFn: ({ signal, client, queryKey }) => {
      const background = refresh !== undefined && client.getQueryData(queryKey) !== undefined;
      return caller.call(name, call, { signal, background });
    },
    enabled,
    ...(refresh === undefined
      ? {}
      : { refetchInterval: typeof refresh === 'number' ? refresh : (query) => refresh(query.state.data) }),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
