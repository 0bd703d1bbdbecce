import type { Json, JsonObject } from '#scim/json.ts';
import type { CompiledType } from '../compile-profile.ts';
import type { ResourceContext } from '../context.ts';
import { decodeCount } from '../decode-facts.ts';
import { typesOfLiving } from '../rows/resource-rows.ts';
import type { Occasion } from './apply-rules.ts';
import { licencesOf } from './licence-limit.ts';
import type { RuleFacts } from './rule-check.ts';
import { textsParameter } from './rule-parameters.ts';
import { targetedValues } from './targeted-values.ts';

/** Reads what the rules of these occasions need to know; most need nothing, and nothing is read. */
export async function gatherFacts(
  context: ResourceContext,
  type: CompiledType,
  occasions: ReadonlySet<Occasion>,
  next: JsonObject,
): Promise<RuleFacts> {
  const rules = type.rules.filter(({ on }) => on.some((occasion) => occasions.has(occasion)));
  const references = rules
    .filter((rule) => rule.check === 'existsIn' && textsParameter(rule, 'resource').length > 0)
    .flatMap(({ resolved }) => (resolved === undefined ? [] : targetedValues(next, resolved)));
  const licensed = rules.some((rule) => rule.check === 'licenceLimit' && licencesOf(rule, context.tenant) !== null);
  return {
    tenant: context.tenant,
    references: references.length === 0 ? new Map() : await readReferences(context, references),
    activeUsers: licensed ? await countActive(context, type) : 0,
    random: context.random,
  };
}

async function readReferences(context: ResourceContext, ids: readonly Json[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.map(String))];
  const found = new Map<string, string>();
  for (let at = 0; at < wanted.length; at += 500) {
    const some = await context.storage.read(typesOfLiving(context.tenant.tenant, wanted.slice(at, at + 500)));
    for (const [id, type] of some) found.set(id, type);
  }
  return found;
}

async function countActive({ storage, tenant }: ResourceContext, { name, active }: CompiledType): Promise<number> {
  const [count = 0] = await storage.read({
    sql: `select count(*) as count from attribute where tenant = ? and path = ? and key = 'true'`,
    parameters: [tenant.tenant, `${name}.${active?.key ?? 'active'}`],
    decode: decodeCount,
  });
  return count;
}
