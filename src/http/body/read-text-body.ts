import { ScimError } from '#scim/error.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The request body as text, whatever charset parameter its media type has (JSON is UTF-8, RFC 8259 §8.1).
 *
 * @param maximum bytes; a longer body is refused with 413 before it is read, a chunked one as soon as it passes the limit
 * @param limit the name by which clients know the maximum, if they do
 */
export async function readTextBody(request: Request, maximum: number, limit?: string): Promise<string> {
  const bytes = await readBytes(request, maximum, limit);
  try {
    return utf8.decode(bytes);
  } catch {
    throw new ScimError(400, 'The request body is not UTF-8 text: encode it as UTF-8.', { scimType: 'invalidSyntax' });
  }
}

async function readBytes(
  request: Request,
  maximum: number,
  limit: string | undefined,
): Promise<ArrayBuffer | Uint8Array> {
  const announced = request.headers.get('content-length');
  if (announced !== null) {
    if (Number(announced) > maximum) throw tooLarge(maximum, limit);
    // node:http delivers no more than was announced, so the fast path is safe.
    const bytes = await request.arrayBuffer();
    if (bytes.byteLength > maximum) throw tooLarge(maximum, limit);
    return bytes;
  }
  return request.body === null ? new Uint8Array() : readStream(request.body, maximum, limit);
}

async function readStream(
  stream: ReadableStream<Uint8Array>,
  maximum: number,
  limit: string | undefined,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > maximum) throw tooLarge(maximum, limit);
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

function tooLarge(maximum: number, limit: string | undefined): ScimError {
  const size = limit === undefined ? `${maximum} bytes` : `${limit} (${maximum} bytes)`;
  return new ScimError(413, `The request body is larger than ${size}: send it in several requests.`);
}
