import type { Route } from './route.ts';
import { credentials } from './routes/credentials.ts';
import { tenants } from './routes/tenants.ts';

/** Every endpoint of the contract with what does it. */
export const routes: readonly Route[] = [...tenants, ...credentials];
