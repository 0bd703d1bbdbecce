import type { DiscoveryResult } from '#connectors/scim/discovered.ts';
import type { Administrator } from '../deps.ts';
import { readJob } from '../jobs/read-job.ts';
import { noteAct } from '../note-act.ts';
import { type Connection, connectedWith } from './connect.ts';
import { askCapabilities, foretellCapabilities, learnCapabilities } from './learn-capabilities.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { missingFields, notConnected } from './settings.ts';
import { capabilitiesOf } from './wire.ts';

export interface ConnectionTested {
  readonly ok: boolean;
  readonly code: string | null;
  readonly message: string;
  readonly advice: string | null;
  /** What to do at a terminal, where that differs. */
  readonly command?: string;
  readonly notices: readonly string[];
}

/**
 * Asks for a random user (and group, where groups are mapped) and wants 200 with an empty list. What `input` has is tried in
 * place of what is stored, and not saved. A non-gallery application is asked first what it has: one without groups is not asked
 * for any. @throws Refused `unknown`, `invalid`
 */
export async function testConnection(
  administrator: Administrator,
  name: string,
  input: Connection = {},
): Promise<ConnectionTested> {
  const { deps } = administrator;
  const stored = await namedApplication(deps, name);
  const unsaved = Object.values(input).some((value) => value !== undefined);
  const first = unsaved ? { ...stored, application: connectedWith(deps, stored, input) } : stored;
  const missing = missingFields(first.application.settings, first.entry);
  if (missing.length > 0) {
    return { ok: false, code: 'not-configured', ...notConnected(first.application.name, missing), notices: [] };
  }
  const asked = await askCapabilities(deps, first, unsaved);
  const tried =
    asked?.ok === true ? { ...first, application: { ...first.application, discovered: asked.value } } : first;
  const tested = await tryConnection(administrator, tried, unsaved);
  const notices = tested.ok && asked !== undefined ? await told(administrator, first, asked, unsaved) : [];
  const outcome = { ok: tested.ok, code: tested.code };
  await noteAct(administrator, first.tenant.tenant, 'application.test', first.application.name, undefined, outcome);
  return { ...tested, notices };
}

function told(administrator: Administrator, named: NamedApplication, asked: DiscoveryResult, unsaved: boolean) {
  if (!unsaved) return learnCapabilities(administrator, named, asked);
  return asked.ok ? foretellCapabilities(administrator, named, asked.value) : [];
}

/** Asks the application once; `unsaved`: nothing is kept of what it is asked with. */
export async function tryConnection(
  { deps }: Administrator,
  named: NamedApplication,
  unsaved: boolean,
): Promise<Omit<ConnectionTested, 'notices'>> {
  const { tenant, application, entry } = named;
  const { configuration } = await readJob(deps, tenant.tenant, application);
  const { User, Group } = configuration.objects;
  const { target } = deps.targets.open(tenant.tenant, application, entry, { once: unsaved });
  try {
    const group = Group.enabled && capabilitiesOf(application, entry).groups !== 'none' ? matching(Group) : undefined;
    const user = matching(User) ?? 'userName';
    const probed = await target.probe({ User: user, ...(group === undefined ? {} : { Group: group }) });
    if (!probed.ok) {
      const { code, message, advice } = probed.failure;
      return { ok: false, code, message, advice };
    }
    const asked = group === undefined ? 'a random user' : 'a random user and a random group';
    return {
      ok: true,
      code: null,
      message: `${application.name} answers: asked for ${asked}, it found nobody, as it should.`,
      advice: null,
    };
  } finally {
    await target.close();
  }
}

/** The matching attribute that is tried first. */
function matching(mapping: {
  readonly attributes: readonly { readonly target: string; readonly matchingPrecedence: number }[];
}): string | undefined {
  const attributes = mapping.attributes.filter(({ matchingPrecedence }) => matchingPrecedence > 0);
  return attributes.toSorted((one, other) => one.matchingPrecedence - other.matchingPrecedence)[0]?.target;
}
