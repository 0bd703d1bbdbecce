import type { ObjectType, TargetFailure, TargetObject, TargetResult } from '#engine/model/target.ts';
import { advice } from './advice.ts';
import { valuesInBody } from './attribute-from-body.ts';
import { decodeList } from './decode-json.ts';
import { objectOf } from './decode-object.ts';
import type { ScimDialect } from './dialect.ts';
import { type Search, searchParameters } from './find-filter.ts';
import { protocolFailure } from './protocol-failure.ts';
import type { ScimRequester } from './scim-requester.ts';
import type { TargetPath } from './target-path.ts';

/**
 * The objects whose attribute at `target` equals `value`: at most two are asked for, so that an ambiguous match shows. Objects
 * that show another value there are no answer to the question: a server that ignores filters must not make a match.
 */
export async function findObjects(
  requester: ScimRequester,
  dialect: ScimDialect,
  type: ObjectType,
  target: TargetPath,
  value: string,
): Promise<TargetResult<readonly TargetObject[]>> {
  const search: Search = { type, path: target, value };
  const found = await ask(requester, dialect, search);
  if (!found.ok) return found;
  const checked = check(found, target, value);
  if (!checked.ok || checked.value.length > 0 || !dialect.findInactive || type !== 'User') return checked;
  const inactive = await ask(requester, dialect, { ...search, inactive: true });
  const exchanges = [...found.exchanges, ...inactive.exchanges];
  return inactive.ok ? check({ ...inactive, exchanges }, target, value) : { ...inactive, exchanges };
}

async function ask(
  requester: ScimRequester,
  dialect: ScimDialect,
  search: Search,
): Promise<TargetResult<readonly TargetObject[]>> {
  const parameters = searchParameters(search, dialect.search);
  const asked = await requester({ method: 'GET', path: dialect.endpoints[search.type], parameters });
  const { exchanges } = asked;
  if (!asked.ok) return { ...asked, failure: meantBySearch(asked.failure, search) };
  const list = decodeList(asked.value.body);
  if (list === undefined) return { ok: false, failure: protocolFailure(asked.value, 'a list'), exchanges };
  const whole = list.objects.map((body) => objectOf(body)).filter((object) => object !== undefined);
  if (whole.length < list.objects.length)
    return { ok: false, failure: protocolFailure(asked.value, 'resources with an id'), exchanges };
  const lie = lieOf(whole, list.total);
  if (lie === undefined) return { ok: true, value: whole, exchanges };
  return { ok: false, failure: { code: 'protocol', message: lie, advice: lieAdvice }, exchanges };
}

/** What a refusal means to who searches: never that there is nobody. */
function meantBySearch(failure: TargetFailure, { type, path }: Search): TargetFailure {
  // 404 would mean "no such object" to the engine; to a search without a hit the answer is 200 and an empty list.
  if (failure.code === 'not-found') return { ...failure, code: 'protocol', advice: advice.protocol };
  // 405 and 501 to a search: it answers no filter at all (RFC 7644 §3.4.2.2).
  if (failure.code !== 'invalid-filter' && failure.code !== 'unsupported') return failure;
  return {
    ...failure,
    code: 'invalid-filter',
    message: `The application cannot search for ${type.toLowerCase()}s by ${path.text}, which the mapping matches by: ${failure.message}`,
    advice: advice['invalid-filter'],
  };
}

const lieAdvice =
  'Nothing was linked or written. Report it to the application’s maker: totalResults and Resources of a list must agree.';

/** What a list says that cannot be: by it nobody knows whether there is none, one or several. */
function lieOf(shown: readonly TargetObject[], total: number | undefined): string | undefined {
  const ids = new Set<string>();
  for (const { id } of shown) {
    if (ids.has(id)) return `The application listed the id ${JSON.stringify(id)} twice in answer to one search.`;
    ids.add(id);
  }
  if (total === undefined || shown.length > 1 || total === shown.length) return undefined;
  return `The application says that it found ${total} and shows ${shown.length}.`;
}

function check(
  found: Extract<TargetResult<readonly TargetObject[]>, { ok: true }>,
  path: TargetPath,
  value: string,
): TargetResult<readonly TargetObject[]> {
  const stranger = found.value.some((object) => {
    const shown = valuesInBody(object.body, path);
    return shown.length > 0 && !shown.some((one) => String(one).toLowerCase() === value.toLowerCase());
  });
  if (!stranger) return found;
  return {
    ok: false,
    failure: {
      code: 'invalid-filter',
      message: `The application answered a search for ${path.text} "${value}" with an object that has another ${path.text}: it ignores the filter.`,
      advice: advice['invalid-filter'],
    },
    exchanges: found.exchanges,
  };
}
