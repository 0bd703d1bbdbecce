import { afterEach, describe, expect, test } from 'vitest';
import { type Answer, reply, startHttpTarget } from '#test/support/http-target.ts';
import { outboundClient, standingClock } from '#test/support/outbound-client.ts';
import { type ClientCredentialsOptions, createClientCredentials } from './client-credentials.ts';

const opened: { close(): unknown }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

async function credentials(answer: Answer, options: Partial<ClientCredentialsOptions> = {}) {
  const server = await startHttpTarget(answer);
  const clock = standingClock();
  const client = outboundClient({ clock });
  opened.push(client, server);
  const made = createClientCredentials({
    client,
    clock,
    tokenUrl: `${server.origin}/oauth/token`,
    clientId: 'client 1',
    clientSecret: async () => 'canary:71',
    ...options,
  });
  return { made, clock, server };
}

/** Tokens t1, t2 … that live for an hour. */
function counting(): Answer {
  let count = 0;
  return (_request, response) => {
    count += 1;
    reply(response, 200, { access_token: `t${count}`, token_type: 'bearer', expires_in: 3600 });
  };
}

describe('client credentials', () => {
  test('asks with HTTP Basic, form-encoded, and shares one token among all', async () => {
    const { made, server } = await credentials(counting());
    const tokens = await Promise.all([made.authorization(), made.authorization(), made.authorization()]);
    expect(tokens).toEqual(Array(3).fill({ ok: true, authorization: 'Bearer t1' }));
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({
      method: 'POST',
      text: 'grant_type=client_credentials',
      headers: { authorization: `Basic ${Buffer.from('client+1:canary%3A71').toString('base64')}` },
    });
  });

  test('asks in the form where the application wants it', async () => {
    const { made, server } = await credentials(counting(), { location: 'body', scope: 'scim' });
    await made.authorization();
    expect(server.received[0]?.text).toBe(
      'grant_type=client_credentials&scope=scim&client_id=client+1&client_secret=canary%3A71',
    );
    expect(server.received[0]?.headers.authorization).toBeUndefined();
  });

  test('renews before the token ends', async () => {
    const { made, clock } = await credentials(counting());
    await made.authorization();
    clock.advance(3_500_000);
    expect(await made.authorization()).toMatchObject({ authorization: 'Bearer t1' });
    clock.advance(50_000);
    expect(await made.authorization()).toMatchObject({ authorization: 'Bearer t2' });
  });

  test('fetches another when the last was refused, but not for one that has just been fetched', async () => {
    const { made, clock } = await credentials(counting());
    await made.authorization();
    expect(await made.authorization(true)).toMatchObject({ authorization: 'Bearer t1' });
    clock.advance(10_000);
    expect(await made.authorization(true)).toMatchObject({ authorization: 'Bearer t2' });
  });

  test.each([
    [
      401,
      { error: 'invalid_client', error_description: 'canary:71 is wrong' },
      'unauthorized',
      'the token endpoint answered 401 (invalid_client)',
    ],
    [503, undefined, 'unavailable', 'the token endpoint answered 503'],
    [404, undefined, 'protocol', 'the token endpoint answered 404'],
    [200, { token: 'x' }, 'protocol', 'the token endpoint answered 200 without an access_token'],
  ])('status %i with %j is %s, without a secret in the message', async (status, body, code, message) => {
    const { made } = await credentials((_request, response) => reply(response, status, body));
    expect(await made.authorization()).toEqual({ ok: false, code, sent: true, status, message });
  });

  test('tries again after a failure', async () => {
    let fail = true;
    const { made } = await credentials((_request, response) =>
      fail ? reply(response, 503) : reply(response, 200, { access_token: 'a' }),
    );
    expect(await made.authorization()).toMatchObject({ ok: false });
    fail = false;
    expect(await made.authorization()).toMatchObject({ ok: true, authorization: 'Bearer a' });
  });
});
