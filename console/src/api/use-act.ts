import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { needsConfirmation, useCaller } from './caller.ts';
import type { CallOf, EndpointName, ReplyOf } from './contract-types.ts';
import { endpoints } from './endpoints.ts';
import { Problem } from './problem.ts';
import { keyOf } from './use-endpoint.ts';

/** An act of the administrator: run it, watch it, and show why it failed. */
export interface Act<Name extends EndpointName> {
  /**
   * Runs it. Gives undefined when it failed: `problem` says why; and when the very same run is still under way, as of a button
   * that was pressed twice.
   *
   * @param version number of the state that was edited, where the endpoint compares it
   */
  run(call?: CallOf<Name>, version?: number): Promise<ReplyOf<Name> | undefined>;
  readonly busy: boolean;
  /** Why the last run failed; nothing while it runs, and when a dialog over the page asked for a password first. */
  readonly problem: Problem | undefined;
  /** What the last run answered. */
  readonly reply: ReplyOf<Name> | undefined;
  /** Forgets problem and reply. */
  reset(): void;
}

export interface ActOptions {
  /** Endpoints whose kept replies are out of date once it succeeded; they are read again before `run` ends. */
  readonly refreshes?: readonly EndpointName[];
}

interface Run<Name extends EndpointName> {
  readonly call: CallOf<Name>;
  readonly version: number | undefined;
}

/** Calls an endpoint that changes something. */
export function useAct<Name extends EndpointName>(name: Name, options: ActOptions = {}): Act<Name> {
  const client = useQueryClient();
  const caller = useCaller();
  const mutation = useMutation<ReplyOf<Name>, Problem, Run<Name>>({
    mutationFn: ({ call, version }) => caller.call(name, call, version === undefined ? {} : { version }),
    onSuccess: async () => {
      await Promise.all((options.refreshes ?? []).map((each) => client.invalidateQueries({ queryKey: keyOf(each) })));
    },
  });
  const { error, mutateAsync } = mutation;
  const underWay = useRef(new Set<string>());
  const run = useCallback(
    async (call: CallOf<Name> = {}, version?: number) => {
      const same = JSON.stringify([call, version ?? null]);
      if (underWay.current.has(same)) return undefined;
      underWay.current.add(same);
      try {
        return await mutateAsync({ call, version });
      } catch (problem) {
        if (problem instanceof Problem) return undefined;
        throw problem;
      } finally {
        underWay.current.delete(same);
      }
    },
    [mutateAsync],
  );
  return {
    run,
    busy: mutation.isPending,
    problem: error === null || asksForMore(error, name) ? undefined : error,
    reply: mutation.data,
    reset: mutation.reset,
  };
}

/** Refused until somebody proves to be who he is: a dialog over the page says so. */
function asksForMore(error: Problem, name: EndpointName): boolean {
  return needsConfirmation(error) || (error.status === 401 && !endpoints[name].open);
}
