import type { Answer } from './connection.ts';

/** The id of the resource in an answer. */
export function decodeId({ body }: Answer): string {
  return (JSON.parse(body.toString('utf8')) as { readonly id: string }).id;
}
