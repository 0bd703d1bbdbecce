import { createContext, useContext, useSyncExternalStore } from 'react';
import { type CallState, CallWatch } from './call-watch.ts';
import type { CallOf, EndpointName, ReplyOf } from './contract-types.ts';
import { endpoints } from './endpoints.ts';
import { Problem } from './problem.ts';
import { type SendOptions, send } from './send.ts';

/** Calls endpoints for the pages, and sees what concerns the whole console. */
export interface Caller {
  readonly watch: CallWatch;
  call<Name extends EndpointName>(name: Name, call: CallOf<Name>, options?: SendOptions): Promise<ReplyOf<Name>>;
}

/**
 * @param watch hears of a server that is away, a session that is over, and acts that want a confirmation
 * @param tenant whose own administrators' pages call; without it the console's
 */
export function createCaller(watch: CallWatch, tenant?: string): Caller {
  async function attempt<Name extends EndpointName>(
    name: Name,
    call: CallOf<Name>,
    options?: SendOptions,
  ): Promise<ReplyOf<Name>> {
    try {
      const reply = await send(name, call, { ...options, tenant });
      watch.answered(true);
      return reply;
    } catch (error) {
      if (error instanceof Problem) {
        watch.answered(error.status !== 0);
        if (error.status === 401 && !endpoints[name].open) watch.over(true);
      }
      throw error;
    }
  }
  return {
    watch,
    async call(name, call, options) {
      try {
        return await attempt(name, call, options);
      } catch (error) {
        if (!needsConfirmation(error) || !(await watch.askToConfirm())) throw error;
        return attempt(name, call, options);
      }
    },
  };
}

/** The act wants password and second factor anew. */
export function needsConfirmation(error: unknown): boolean {
  return error instanceof Problem && error.code === 'confirmation-needed';
}

const Context = createContext<Caller>(createCaller(new CallWatch()));

/** Makes a caller known to the pages below. */
export const CallerProvider = Context;

export function useCaller(): Caller {
  return useContext(Context);
}

/** What calls have met that concerns the whole console. */
export function useCallState(): CallState {
  const { watch } = useCaller();
  return useSyncExternalStore(watch.subscribe, watch.snapshot);
}
