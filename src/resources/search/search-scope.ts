import type { Dialect } from '#storage/port.ts';
import type { CompiledType } from '../compile-profile.ts';

/** In what a search looks: the resources of one type in one tenant. */
export interface SearchScope {
  readonly tenant: number;
  readonly type: CompiledType;
  readonly dialect: Dialect;
  /** By a group's id: its number and those of all groups inside it, for the groups that a filter names; see `readInside`. */
  readonly inside?: ReadonlyMap<string, readonly number[]>;
}
