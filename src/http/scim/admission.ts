import { authenticate } from '../auth/authenticate.ts';
import type { Step } from './step.ts';
import { assignRequestId } from './steps/assign-request-id.ts';
import { checkGates } from './steps/check-gates.ts';
import { checkOperation } from './steps/check-operation.ts';
import { injectFault } from './steps/inject-fault.ts';
import { limitRate } from './steps/limit-rate.ts';
import { readLooseQuery } from './steps/read-loose-query.ts';
import { resolveTenant } from './steps/resolve-tenant.ts';
import { takeShape } from './steps/take-shape.ts';
import { takeTurn } from './steps/take-turn.ts';

/** What every SCIM request passes first. Nothing about the tenant shows before its credential was accepted. */
export const admission: readonly Step[] = [
  assignRequestId,
  takeTurn,
  resolveTenant,
  authenticate,
  takeShape,
  limitRate,
  injectFault,
  readLooseQuery,
  checkGates,
  checkOperation,
];
