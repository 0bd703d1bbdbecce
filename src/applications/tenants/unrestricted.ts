import type { CompiledProfile, CompiledType } from '#resources/compile-profile.ts';

/** The profile as its own people use it: every attribute can be filtered on and written, and a list hides nobody. */
export function unrestricted(compiled: CompiledProfile): CompiledProfile {
  const filter = { ...compiled.profile.filter, attributes: {}, unfilteredList: 'all' as const };
  return {
    ...compiled,
    profile: { ...compiled.profile, filter },
    types: new Map([...compiled.types].map(([name, type]) => [name, freed(type)] as const)),
  };
}

function freed(type: CompiledType): CompiledType {
  return { ...type, filterable: undefined, rules: type.rules.filter(({ check }) => check !== 'readOnly') };
}
