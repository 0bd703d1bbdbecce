import type { Context } from 'hono';
import { Refused } from '#applications/refused.ts';
import type { HttpBindings } from '../bindings.ts';
import type { RawInput } from './route.ts';

/** Path, query and JSON body of a call, unchecked. @throws Refused `invalid` for a body that is too large or no JSON */
export async function readInput(c: Context<HttpBindings>, maxBytes: number): Promise<RawInput> {
  return { params: c.req.param(), query: c.req.query(), body: await readBody(c, maxBytes) };
}

async function readBody(c: Context<HttpBindings>, maxBytes: number): Promise<unknown> {
  if (c.req.method === 'GET' || c.req.method === 'DELETE') return {};
  const declared = Number(c.req.header('content-length') ?? 0);
  if (declared > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return parseBody(Buffer.concat(chunks).toString('utf8'));
}

function parseBody(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    const where = error instanceof Error ? ` (${error.message})` : '';
    throw new Refused('invalid', `The body is not JSON${where}.`, 'Send one JSON object, encoded as UTF-8.');
  }
}

function tooLarge(maxBytes: number): Refused {
  return new Refused('invalid', `The body is larger than ${maxBytes} bytes.`, 'Send less at once.');
}
