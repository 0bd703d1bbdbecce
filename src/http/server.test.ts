import { describe, expect, it } from 'vitest';
import { isLoopback, listen } from './server.ts';

const answer = () => new Response('here');

describe('listen', () => {
  it('serves on loopback, and closes when running requests have ended', async () => {
    const entered = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const server = await listen({
      port: 0,
      fetch: async () => {
        entered.resolve();
        await release.promise;
        return answer();
      },
    });
    const running = fetch(server.url);
    await entered.promise;
    const closing = server.close();
    await expect(fetch(server.url)).rejects.toThrow();
    release.resolve();
    expect(await (await running).text()).toBe('here');
    await closing;
  });

  it('cuts what outlasts the grace time', async () => {
    const entered = Promise.withResolvers<void>();
    const server = await listen({
      port: 0,
      fetch: () => {
        entered.resolve();
        return new Promise(() => {});
      },
    });
    const running = fetch(server.url);
    running.catch(() => {});
    await entered.promise;
    await server.close(10);
    await expect(running).rejects.toThrow();
  });

  it('says that the port is taken and what to do', async () => {
    const server = await listen({ port: 0, fetch: answer });
    await expect(listen({ port: server.port, fetch: answer })).rejects.toMatchObject({
      reason: 'taken',
      message: `Port ${server.port} is taken.`,
      advice: 'Stop the other program, or choose another with --port.',
    });
    await server.close();
  });

  it('refuses to be reached from outside without TLS or a proxy in front', async () => {
    await expect(listen({ port: 0, host: '0.0.0.0', fetch: answer })).rejects.toMatchObject({
      reason: 'refused',
      advice: expect.stringContaining('--behind-proxy'),
    });
    const server = await listen({ port: 0, host: '0.0.0.0', behindProxy: true, fetch: answer });
    expect(server.port).toBeGreaterThan(0);
    await server.close();
  });

  it('refuses a certificate that is none', async () => {
    await expect(listen({ port: 0, tls: { cert: 'x', key: 'y' }, fetch: answer })).rejects.toMatchObject({
      reason: 'refused',
      advice: 'Give both as PEM files.',
    });
  });

  it('says that an address is not one of this machine', async () => {
    await expect(listen({ port: 0, host: '203.0.113.9', behindProxy: true, fetch: answer })).rejects.toThrow(
      'no address of this machine',
    );
  });

  it.each([
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['127.example.org', false],
    ['::', false],
  ])('takes %s for loopback: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
