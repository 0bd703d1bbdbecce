import { Buffer } from 'node:buffer';
import { createSocket } from 'node:dgram';
import { promises } from 'node:dns';
import { once } from 'node:events';
import type { Address, Resolve } from '#outbound/egress.ts';

export interface DnsServer {
  /** A resolver that asks this server and no other. */
  readonly resolve: Resolve;
  /** The names that were asked for, oldest first. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A real DNS server on loopback: it answers questions for A records with what `answer` says at that moment, at a TTL of 0. */
export async function startDnsServer(answer: (name: string) => readonly string[]): Promise<DnsServer> {
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const { name, end } = questionOf(query);
    asked.push(name);
    const records = answer(name).map((address) =>
      // Name of the question, type A, class IN, TTL 0, four bytes.
      Buffer.from([0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)]),
    );
    const head = Buffer.from(query.subarray(0, 12));
    head.writeUInt16BE(0x8180, 2);
    head.writeUInt16BE(records.length, 6);
    head.fill(0, 8);
    socket.send(Buffer.concat([head, query.subarray(12, end), ...records]), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const resolver = new promises.Resolver();
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  const resolve: Resolve = async (hostname) =>
    (await resolver.resolve4(hostname)).map((address): Address => ({ address, family: 4 }));
  return { resolve, asked, close: () => new Promise((done) => socket.close(() => done())) };
}

function questionOf(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.subarray(at + 1, at + 1 + length).toString('ascii'));
    at += length + 1;
  }
  return { name: labels.join('.'), end: at + 5 };
}
