import type { Clock, Log, Metrics, Random } from '#deps.ts';
import type { HeldAppRole } from '#expressions/app-role.ts';
import type { Storage } from '#storage/port.ts';
import type { Application } from './model/application.ts';
import type { Permit, Target } from './model/target.ts';

/** Requests per second and how many at once a target permits. */
export interface Rate {
  readonly perSecond: number;
  readonly concurrency: number;
  /** A slow target may be asked so many at once, for its rate to be used; default: four times `concurrency`, at most 64. */
  readonly most?: number;
}

/** What the engine asks of its surroundings. */
export interface EngineDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: Metrics;
  /**
   * Opens the target of an application, which asks `permit` before each request: one call may need several of them. Rejects with a
   * sentence for administrators when it is not configured.
   */
  readonly openTarget: (application: Application, permit: Permit) => Promise<Target>;
  /** Default: 25 a second, 8 at once. */
  readonly rate?: (application: Application) => Rate;
  /** From so many objects without a link on, a full cycle reads the target's list where that takes fewer requests. Default: 200. */
  readonly listFrom?: number;
  /** False for roles that entitle to nothing. Default: every role but Default Access. */
  readonly entitles?: (application: Application, role: string) => boolean;
  /** What these roles of assignments are called, those that entitle. Default: the role is its value and name. */
  readonly appRolesOf?: (application: Application, roles: readonly string[]) => readonly HeldAppRole[];
  /** Paths of the searchable directory attributes that hold the identifier of a manager. Default: `User.manager`. */
  readonly referencePaths?: readonly string[];
}

export const defaultListFrom = 200;

export const defaultRate: Rate = Object.freeze({ perSecond: 25, concurrency: 8 });
