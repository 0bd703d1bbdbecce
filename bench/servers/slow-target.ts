import type { IncomingMessage, ServerResponse } from 'node:http';
import { announce, moment } from './announce.ts';
import { parseNamed } from './decode-rows.ts';
import { listen } from './listen.ts';
import type { Answered, Moment } from './message.ts';

/**
 * An application that has nobody, takes everybody, and answers after so many milliseconds; a path of its own each tenant. Whom it
 * took it forgets: the id is the name. With a limit, more requests than that in any second are refused.
 */
const [, , , delay = '20', tenants = '1', limit = '0'] = process.argv;

const empty = JSON.stringify({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 0,
  startIndex: 1,
  itemsPerPage: 0,
  Resources: [],
});
const error = (status: number) =>
  JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status) });

const nothing = { requests: 0, refused: 0, first: 0, last: 0 };
const seen = { ...nothing, changes: [] as Moment[] };
/** When the requests of the last second that were not refused came. */
const second: number[] = [];

const { origin, close } = await listen((request, response) => {
  const refused = count();
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const reply = () =>
      refused ? send(response, 429, error(429)) : answer(request, Buffer.concat(chunks).toString('utf8'), response);
    setTimeout(reply, Number(delay));
  });
});

/** Counts a request. @returns whether it is one too many */
function count(): boolean {
  const now = moment();
  seen.requests += 1;
  if (seen.requests === 1) seen.first = now;
  seen.last = now;
  if (Number(limit) === 0) return false;
  while ((second[0] ?? now) <= now - 1000) second.shift();
  const refused = second.length >= Number(limit);
  if (refused) seen.refused += 1;
  else second.push(now);
  return refused;
}

function answer({ method = '', url = '' }: IncomingMessage, body: string, response: ServerResponse): void {
  const path = url.split('?')[0] ?? '';
  const [, name] = /\/(?:Users|Groups)\/([^/]+)$/.exec(path) ?? [];
  if (method === 'POST') {
    const { userName, displayName = '' } = parseNamed(body);
    send(response, 201, `{"id":${JSON.stringify(userName ?? displayName)},${body.slice(1)}`);
  } else if (name !== undefined && method !== 'GET') {
    send(response, 204, '');
    seen.changes.push({ name: decodeURIComponent(name), at: moment() });
  } else if (/\/(Users|Groups)$/.test(path)) send(response, 200, empty);
  else send(response, 404, error(404));
}

function send(response: ServerResponse, status: number, body: string): void {
  const retry = status === 429 ? { 'retry-after': '1' } : {};
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { 'content-type': 'application/scim+json', ...length, ...retry });
  response.end(body);
}

function answered(): Answered {
  const told: Answered = { kind: 'answered', ...seen, changes: seen.changes.splice(0) };
  Object.assign(seen, nothing);
  return told;
}

const headers = { authorization: 'Bearer bench' };
const endpoints = Array.from({ length: Number(tenants) }, (_, index) => ({ origin, base: `/t${index}`, headers }));
announce({ endpoints }, close, { answered });
