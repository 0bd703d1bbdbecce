import { type CompiledProfile, compileProfile } from '../compile-profile.ts';
import { decodeShape } from './decode-shape.ts';
import { extendProfile } from './extend-profile.ts';
import type { Tenant } from './tenant.ts';

/** Tenants whose profile is kept compiled; each takes some 100 KB. */
const most = 500;

/** The profiles of tenants that have schemas and types of their own, each compiled once for as long as these stay. */
export class TenantProfiles {
  readonly #compiled = new Map<
    number,
    { readonly shape: string; readonly base: CompiledProfile; readonly profile: CompiledProfile }
  >();

  /** The tenant's profile: the very one that is given where it has nothing of its own. */
  of(profile: CompiledProfile, { tenant, shape }: Tenant): CompiledProfile {
    if (shape === '') return profile;
    const known = this.#compiled.get(tenant);
    if (known?.shape === shape && known.base === profile) return known.profile;
    const compiled = compileProfile(extendProfile(profile.profile, decodeShape(shape)));
    this.#compiled.delete(tenant);
    this.#compiled.set(tenant, { shape, base: profile, profile: compiled });
    const oldest = this.#compiled.size > most ? this.#compiled.keys().next().value : undefined;
    if (oldest !== undefined) this.#compiled.delete(oldest);
    return compiled;
  }
}
