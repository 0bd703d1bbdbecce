import type { Context, Hono } from 'hono';
import type { ApplicationDeps } from '#applications/deps.ts';
import { polledStream } from '#applications/events/polled-stream.ts';
import { publicKeys } from '#applications/events/signing-keys.ts';
import { jwksAddress, streamsPath } from '#applications/events/view-receiver.ts';
import type { RelayDeps } from '#events/receivers/relay-deps.ts';
import { decodePoll } from '#events/tokens/decode-poll.ts';
import { pollTokens } from '#events/tokens/poll-tokens.ts';
import { ScimError } from '#scim/error.ts';
import type { HttpBindings } from '../bindings.ts';
import { readTextBody } from '../body/read-text-body.ts';

/** Bytes of a poll. */
const largestPoll = 256 * 1024;
/** Seconds for which the keys may be kept: a new one is shown an hour before it signs. */
const keysKept = 600;

/** Security event tokens over HTTP: where they are polled for (RFC 8936), and the keys they are verified with (RFC 7517). */
export function mountSecurityEvents(
  app: Hono<HttpBindings>,
  { applications, relay }: { readonly applications: ApplicationDeps; readonly relay: RelayDeps },
): void {
  app.get('/security-events/jwks.json', async (c) =>
    c.json(await publicKeys(applications), 200, { 'Cache-Control': `public, max-age=${keysKept}` }),
  );
  // OpenID Shared Signals Framework 1.0 §7.1: where a receiver finds the keys.
  app.get('/.well-known/ssf-configuration', (c) =>
    c.json({
      spec_version: '1_0',
      issuer: applications.publicUrl(),
      jwks_uri: jwksAddress(applications.publicUrl()),
      delivery_methods_supported: ['urn:ietf:rfc:8935', 'urn:ietf:rfc:8936'],
    }),
  );
  app.post(`${streamsPath}/:stream`, async (c) => {
    const stream = await polledStream(applications, c.req.param('stream'), c.req.header('authorization'));
    if (stream === undefined) return refuse(c, 401, 'authentication_failed', 'There is no such stream for this token.');
    try {
      const poll = decodePoll(await readTextBody(c.req.raw, largestPoll));
      if (typeof poll === 'string') return refuse(c, 400, 'invalid_request', poll);
      const signals = [c.req.raw.signal, ...(applications.stopping === undefined ? [] : [applications.stopping])];
      const reply = await pollTokens(relay, stream, poll, AbortSignal.any(signals));
      return c.json(reply, 200, { 'Cache-Control': 'no-store' });
    } catch (error) {
      if (error instanceof ScimError) return refuse(c, 400, 'invalid_request', error.message);
      throw error;
    }
  });
}

/** RFC 8936 §2.5: errors of a poll are as those of a push (RFC 8935 §2.3). */
function refuse(c: Context<HttpBindings>, status: 400 | 401, err: string, description: string): Response {
  const challenge = status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {};
  return c.json({ err, description }, status, { 'Cache-Control': 'no-store', ...challenge });
}
