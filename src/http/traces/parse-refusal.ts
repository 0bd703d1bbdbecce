import { isJsonObject, type JsonObject, own } from '#scim/json.ts';

/** What a refusal said. */
export interface ToldRefusal {
  readonly scimType: string | null;
  readonly detail: string | null;
}

/** Reads the body of a refusal: SCIM's, a token endpoint's or an application's own. */
export function parseRefusal(body: string | null): ToldRefusal {
  const said = parseObject(body);
  return {
    scimType: textOf(said, 'scimType'),
    detail: textOf(said, 'detail') ?? textOf(said, 'error_description') ?? textOf(said, 'message'),
  };
}

function parseObject(body: string | null): JsonObject {
  try {
    const value: unknown = JSON.parse(body ?? '{}');
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}

function textOf(said: JsonObject, name: string): string | null {
  const value = own(said, name);
  return typeof value === 'string' ? value : null;
}
