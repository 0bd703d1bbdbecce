import { compileConfiguration } from '#engine/decide/compile-configuration.ts';
import type { DecideContext } from '#engine/decide/context.ts';
import { compileProtection } from '#engine/decide/protection.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { ApplicationDeps } from '../deps.ts';
import { appRolesOf } from '../enterprise/app-roles-of.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { entitles } from '../enterprise/settings.ts';
import { capabilitiesOf } from '../enterprise/wire.ts';
import { notCompiled } from '../not-compiled.ts';

/** What it takes to decide about an application's objects outside of a cycle. `at`: the time that expressions see (ms). @throws Refused */
export function decideContextOf(
  deps: ApplicationDeps,
  { application, entry }: NamedApplication,
  configuration: Configuration,
  version: number,
  at = deps.clock.now(),
): DecideContext {
  const compilation = compileConfiguration(configuration, version);
  if (!compilation.ok) throw notCompiled(compilation.problems);
  return {
    compiled: compilation.compiled,
    capabilities: capabilitiesOf(application, entry),
    entitles: (role) => entitles(application.settings, role),
    appRolesOf: (roles) => appRolesOf(application, roles),
    environment: { now: at, random: deps.random },
    hold: false,
    protects: compileProtection(configuration.protected ?? []),
  };
}
