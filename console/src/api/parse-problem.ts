import { docsAddress } from '../components/docs-address.ts';
import { said } from '../said.ts';
import { words } from '../words.ts';
import { Problem } from './problem.ts';

/** A refusal's body as a `Problem`, in the language of this page; a body that is none becomes one by its status. */
export function parseProblem(status: number, text: string): Problem {
  const body = objectOf(parseJson(text));
  const detail = saidOf(body.detail) ?? saidOf(body.title) ?? words.problems.unreadable(status);
  return new Problem(status, textOf(body.code) ?? 'failed', detail, {
    advice: saidOf(body.advice),
    address: documentOf(body.type),
    fields: fieldsOf(body.errors),
  });
}

function fieldsOf(errors: unknown): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const each of Array.isArray(errors) ? errors : []) {
    const { field, message } = objectOf(each);
    if (typeof field === 'string' && typeof message === 'string' && !fields.has(field))
      fields.set(field, said(message));
  }
  return fields;
}

/** A `type` that lies among the documents; who else answered, a proxy, has types of its own. */
function documentOf(type: unknown): string | undefined {
  return textOf(type)?.startsWith(docsAddress) === true ? textOf(type) : undefined;
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function saidOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : said(text);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
