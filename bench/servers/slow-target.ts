import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { announce } from './announce.ts';
import { listen } from './listen.ts';

/** An application that has nobody, takes everybody, and answers after so many milliseconds; a path of its own each tenant. */
const delay = Number(process.argv[3] ?? 20);
const tenants = Number(process.argv[4] ?? 1);

const empty = JSON.stringify({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 0,
  startIndex: 1,
  itemsPerPage: 0,
  Resources: [],
});
const missing = JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '404' });

const { origin, close } = await listen((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    setTimeout(() => answer(request, Buffer.concat(chunks).toString('utf8'), response), delay);
  });
});

function answer({ method, url = '' }: IncomingMessage, body: string, response: ServerResponse): void {
  if (method === 'POST') send(response, 201, `{"id":"${randomUUID()}",${body.slice(1)}`);
  else if (/\/(Users|Groups)\b/.test(url)) send(response, 200, empty);
  else send(response, 404, missing);
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/scim+json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

const headers = { authorization: 'Bearer bench' };
const endpoints = Array.from({ length: tenants }, (_, index) => ({ origin, base: `/t${index}`, headers }));
announce({ endpoints }, close);
