import type { WireFormatKey } from './wire-formats.ts';

/** A Tenant URL taken apart: every request is `base` + endpoint + `query`. */
export interface TenantUrl {
  /** Without slash at its end; its whole path is kept. */
  readonly base: string;
  /** Parameters that go with every request, `a=b&c=d`; empty when there are none. */
  readonly query: string;
}

/** Flags that Entra reads from the Tenant URL and does not send on, with the format that each asks for. */
const flags: ReadonlyMap<string, WireFormatKey> = new Map([
  ['aadoptscim062020', 'entra-062020'],
  ['azureadscimpatch062020', 'entra-062020'],
  ['azureadscimpatch2017', 'entra'],
]);

/** The wire format that a flag in the Tenant URL asks for, e.g. `https://x/scim?aadOptscim062020`; undefined without one. */
export function wireFormatOfUrl(text: string): WireFormatKey | undefined {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return undefined;
  return parametersOf(new URL(trimmed)).flatMap((part) => flags.get(nameOf(part)) ?? [])[0];
}

function parametersOf(url: URL): readonly string[] {
  return url.search.slice(1).split('&');
}

function nameOf(parameter: string): string {
  return parameter.replace(/=.*$/, '').toLowerCase();
}

/** Takes a Tenant URL apart. What is no URL comes back whole as `base`: sending to it says so. */
export function readTenantUrl(text: string): TenantUrl {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return { base: trimmed, query: '' };
  const url = new URL(trimmed);
  const sent = parametersOf(url).filter((part) => part !== '' && !flags.has(nameOf(part)));
  url.search = '';
  url.hash = '';
  return { base: url.href.replace(/\/+$/, ''), query: sent.join('&') };
}

/** The address of a request: `path` begins with a slash, `parameters` are encoded already. */
export function requestUrl(tenant: TenantUrl, path: string, parameters: readonly string[] = []): string {
  const query = [...parameters, tenant.query].filter((part) => part !== '').join('&');
  return `${tenant.base}${path}${query === '' ? '' : `?${query}`}`;
}
