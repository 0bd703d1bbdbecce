import type { Random } from '#deps.ts';
import { isJsonObject, type Json, own } from '#scim/json.ts';
import { attributeValue } from '#scim/values-at.ts';
import type { CompiledRule } from '../compile-profile.ts';
import { itemsOf, withAttributeValue } from '../with-attribute-value.ts';
import type { RuleInput, RuleInterpreter } from './rule-check.ts';
import { objectParameter, parameter, textParameter } from './rule-parameters.ts';
import { resolveTarget } from './rule-target.ts';
import { targetedValues } from './targeted-values.ts';

/**
 * Params: `value`; or `catalog`, `match`, `field`: the field of the catalog's entry that the attribute `match` names, else
 * `value`; or `generate` {length, perClass}: a random text. Only sets what has no value.
 */
export const defaultValue: RuleInterpreter = {
  mend(rule, input) {
    if (rule.resolved === undefined) return input.next;
    const { resolved } = rule.resolved;
    if (itemsOf(attributeValue(input.next, resolved)).length > 0) return input.next;
    const value = fromCatalog(rule, input) ?? generated(rule, input.facts.random) ?? parameter(rule, 'value');
    return value === undefined ? input.next : withAttributeValue(input.next, resolved, value);
  },
};

function fromCatalog(rule: CompiledRule, { type, next, facts }: RuleInput): Json | undefined {
  const name = textParameter(rule, 'catalog') ?? '';
  const named = textParameter(rule, 'match');
  const match = named === undefined ? undefined : resolveTarget(type.schema, named);
  if (match === undefined || !Object.hasOwn(facts.tenant.catalogs, name)) return undefined;
  const [wanted] = targetedValues(next, match);
  const entry = facts.tenant.catalogs[name]?.find((candidate) => own(candidate, 'name') === wanted);
  return entry === undefined ? undefined : own(entry, textParameter(rule, 'field') ?? '');
}

const classes = ['abcdefghijkmnopqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!#%+-=?@_'] as const;

function generated(rule: CompiledRule, random: Random): string | undefined {
  const wanted = objectParameter(rule, 'generate');
  if (!isJsonObject(wanted)) return undefined;
  const length = Number(own(wanted, 'length') ?? 40);
  const perClass = Number(own(wanted, 'perClass') ?? 1);
  const alphabets = Array.from({ length }, (_, at) => classes[Math.floor(at / perClass)] ?? classes.join(''));
  return alphabets.map((alphabet) => characterOf(alphabet, random)).join('');
}

/** Bytes that would make some characters likelier than others are thrown away. */
function characterOf(alphabet: string, random: Random): string {
  const fair = 256 - (256 % alphabet.length);
  for (;;) {
    const [byte = 0] = random.bytes(1);
    if (byte < fair) return alphabet.charAt(byte % alphabet.length);
  }
}
