import type { z } from 'zod';
import { applications } from './contract/applications.ts';
import { credentials } from './contract/credentials.ts';
import { directory } from './contract/directory.ts';
import type { Endpoint } from './contract/endpoint.ts';
import { jobs } from './contract/jobs.ts';
import { system } from './contract/system.ts';
import { tenants } from './contract/tenants.ts';

export type { Endpoint, Method } from './contract/endpoint.ts';

/** The one list of what administrators can do over HTTP, below `/api/v1`. */
export const contract = { ...system, ...tenants, ...credentials, ...directory, ...applications, ...jobs };

/** Where the administrators' API lies. */
export const apiBase = '/api/v1';

/** What a caller passes: before defaults and conversions. */
export interface Call<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  readonly params?: z.input<Params>;
  readonly query?: z.input<Query>;
  readonly body?: z.input<Body>;
}

/** What a caller gets back. */
export type Reply<E extends Endpoint> = z.output<E['reply']>;

/** The body of every refusal. */
export interface ApiError {
  readonly error: { readonly code: string; readonly message: string; readonly advice?: string };
}
