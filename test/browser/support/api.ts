import { type Client, createClient } from '#http/api/client.ts';
import type { OpenConsole } from './console.ts';

/** The administrators' API as the command line sees it: for what a guide takes as given. */
export function apiOf(console: OpenConsole): Client['call'] {
  const { url, token } = console.rollcall();
  return createClient({ fetch: (request) => fetch(request), url, token }, 'tester').call;
}
