import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Egress } from '#outbound/egress.ts';
import { parseExceptions, parseProxy } from '#outbound/egress-proxy.ts';
import { trusting } from '#outbound/trust.ts';
import { systemReason } from '../startup-error.ts';
import type { outboundSettings, ServerSettings } from './settings.ts';

export type EgressRead =
  | {
      readonly ok: true;
      readonly egress: Egress;
      /** What can be used and still deserves a look. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly problem: string; readonly advice: string };

/** How connections leave the house by the settings; `now` in milliseconds. */
export async function readEgress(
  settings: Pick<ServerSettings, (typeof outboundSettings)[number]>,
  now: number,
): Promise<EgressRead> {
  const { outboundCa, outboundProxyResolves: resolves } = settings;
  const proxy = parseProxy(settings.outboundProxy ?? '');
  const except = parseExceptions(settings.outboundNoProxy ?? '');
  const egress = proxy.ok && except.ok ? { proxy: { ...proxy.proxy, resolves, except: except.except } } : {};
  if (outboundCa === undefined) return { ok: true, egress, notes: [] };
  const authorities = await readAuthorities(outboundCa, now);
  return authorities.ok ? { ...authorities, egress: { ...egress, trust: authorities.trust } } : authorities;
}

const certificate = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[\s\S]*?-----END (?:TRUSTED )?CERTIFICATE-----/g;

async function readAuthorities(path: string, now: number) {
  const setting = 'outboundCa (--outbound-ca, ROLLCALL_OUTBOUND_CA)';
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return refused(
      `${path} cannot be read (${systemReason(error)}).`,
      `Give ${setting} a PEM file that this user may read.`,
    );
  }
  const found = text.match(certificate) ?? [];
  if (found.length === 0)
    return refused(
      `${path} holds no certificate.`,
      `Give ${setting} a PEM file: it begins with -----BEGIN CERTIFICATE-----.`,
    );
  const notes: string[] = [];
  for (const [index, pem] of found.entries()) {
    const where = `${path}, certificate ${index + 1}`;
    try {
      const { subject, validToDate, validFromDate } = new X509Certificate(pem);
      const name = subject.replaceAll('\n', ', ');
      if (validToDate.getTime() < now) notes.push(`${where} (${name}) has expired and vouches for nobody.`);
      if (validFromDate.getTime() > now) notes.push(`${where} (${name}) is not valid yet.`);
    } catch (error) {
      return refused(`${where} cannot be read: ${systemReason(error)}.`, 'Copy it again.');
    }
  }
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    notes.push(`${path} holds a private key, too. It is not needed here: take it out.`);
  }
  return { ok: true as const, trust: trusting(found), notes };
}

function refused(problem: string, advice: string) {
  return { ok: false as const, problem, advice };
}
