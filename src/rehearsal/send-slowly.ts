import type { ServerResponse } from 'node:http';

/** Writes a body piece by piece, one a second; ends early when the client has gone. */
export async function drip(response: ServerResponse, body: string, bytesPerSecond: number): Promise<void> {
  const bytes = Buffer.from(body);
  for (let at = 0; at < bytes.length && !response.destroyed; at += bytesPerSecond) {
    response.write(bytes.subarray(at, at + bytesPerSecond));
    await pause(response, 1000);
  }
  response.end();
}

/** Waits so many milliseconds, or until the connection is gone. */
export function pause(response: ServerResponse, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    response.once('close', done);
    function done(): void {
      clearTimeout(timer);
      response.off('close', done);
      resolve();
    }
  });
}

/** Writes a list of about so many bytes, as fast as the client takes it. */
export async function flood(response: ServerResponse, bytes: number): Promise<void> {
  const piece = Buffer.alloc(65_536, 0x78);
  response.write(
    '{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":1,"Resources":[{"id":"',
  );
  for (let sent = 0; sent < bytes && !response.destroyed; sent += piece.length) {
    const isFull = !response.write(piece.subarray(0, Math.min(piece.length, bytes - sent)));
    if (isFull && !response.destroyed) await drained(response);
  }
  response.end('"}]}');
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', done).once('close', done);
    function done(): void {
      response.off('drain', done).off('close', done);
      resolve();
    }
  });
}
