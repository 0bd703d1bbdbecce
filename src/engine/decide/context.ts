import type { Environment } from '#expressions/evaluate.ts';
import type { TargetCapabilities } from '../model/target.ts';
import type { AppRolesOf } from './app-roles.ts';
import type { CompiledConfiguration } from './compiled.ts';
import type { Protects } from './protection.ts';
import type { Entitles } from './scope/explain-scope.ts';

/** What all objects of a cycle have in common while it is decided about them. */
export interface DecideContext {
  readonly compiled: CompiledConfiguration;
  readonly capabilities: TargetCapabilities;
  readonly entitles: Entitles;
  /** What the roles of assignments are called in the application. */
  readonly appRolesOf: AppRolesOf;
  /** Time and chance for expressions that ask for them. */
  readonly environment: Environment;
  /** Removals become planned rows: in a full cycle they wait until the guard has seen their number. */
  readonly hold: boolean;
  /** The accounts that nobody touches. */
  readonly protects: Protects;
}
