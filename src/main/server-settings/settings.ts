import { parseTrustedProxies } from '#http/trusted-proxies.ts';
import { parseExceptions, parseProxy } from '#outbound/egress-proxy.ts';

/** What `rollcall serve` is told, by an option, the environment or a file. */
export interface ServerSettings {
  readonly port: number;
  readonly host: string;
  readonly publicUrl?: string;
  /** PEM files; both or none. */
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly behindProxy: boolean;
  /** Addresses and networks; without it those of `usualProxies`. */
  readonly trustedProxy?: string;
  /** YAML files of profiles, or folders of them, with commas between. */
  readonly profiles?: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** A PEM file of certificate authorities that are trusted besides the system's. */
  readonly outboundCa?: string;
  /** The proxy that connections to the outside are asked of; name and password may stand in it, so it is a secret. */
  readonly outboundProxy?: string;
  /** Hosts that are reached without it. */
  readonly outboundNoProxy?: string;
  /** It finds the addresses of names itself. */
  readonly outboundProxyResolves: boolean;
}

export type SettingName = keyof ServerSettings;

/** Those that say how connections leave the house: they hold for every command, not for the server alone. */
export const outboundSettings = [
  'outboundCa',
  'outboundProxy',
  'outboundNoProxy',
  'outboundProxyResolves',
] as const satisfies readonly SettingName[];

export interface SettingDefinition {
  readonly option: string;
  readonly variable: string;
  /** A wrong value is not repeated: it may hold a password. */
  readonly secret?: true;
  /** The value of a text or of what stands in a file, or the sentence that says what it must be. */
  read(value: string | number | boolean): ReadSetting;
}

export type ReadSetting =
  | { readonly ok: true; readonly value: string | number | boolean }
  | { readonly ok: false; readonly wanted: string };

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Every setting of the server, under its name in the file. */
export const serverSettings: Readonly<Record<SettingName, SettingDefinition>> = {
  port: { option: '--port', variable: 'ROLLCALL_PORT', read: readPort },
  host: { option: '--host', variable: 'ROLLCALL_HOST', read: readText },
  publicUrl: { option: '--public-url', variable: 'ROLLCALL_PUBLIC_URL', read: readUrl },
  tlsCert: { option: '--tls-cert', variable: 'ROLLCALL_TLS_CERT', read: readText },
  tlsKey: { option: '--tls-key', variable: 'ROLLCALL_TLS_KEY', read: readText },
  behindProxy: { option: '--behind-proxy', variable: 'ROLLCALL_BEHIND_PROXY', read: readSwitch },
  trustedProxy: { option: '--trusted-proxy', variable: 'ROLLCALL_TRUSTED_PROXY', read: readProxies },
  profiles: { option: '--profiles', variable: 'ROLLCALL_PROFILES', read: readText },
  logLevel: { option: '--log-level', variable: 'ROLLCALL_LOG_LEVEL', read: readLevel },
  outboundCa: { option: '--outbound-ca', variable: 'ROLLCALL_OUTBOUND_CA', read: readText },
  outboundProxy: { option: '--outbound-proxy', variable: 'ROLLCALL_OUTBOUND_PROXY', read: readProxy, secret: true },
  outboundNoProxy: { option: '--outbound-no-proxy', variable: 'ROLLCALL_OUTBOUND_NO_PROXY', read: readHosts },
  outboundProxyResolves: {
    option: '--outbound-proxy-resolves',
    variable: 'ROLLCALL_OUTBOUND_PROXY_RESOLVES',
    read: readSwitch,
  },
};

export const usualSettings: ServerSettings = {
  port: 8080,
  host: '127.0.0.1',
  behindProxy: false,
  logLevel: 'info',
  outboundProxyResolves: false,
};

function readPort(value: string | number | boolean): ReadSetting {
  const port = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : value;
  const fits = typeof port === 'number' && Number.isInteger(port) && port >= 0 && port <= 65_535;
  return fits ? { ok: true, value: port } : { ok: false, wanted: 'a whole number, from 0 to 65535' };
}

function readText(value: string | number | boolean): ReadSetting {
  return typeof value === 'string' && value.trim() !== '' ? { ok: true, value } : { ok: false, wanted: 'a text' };
}

function readUrl(value: string | number | boolean): ReadSetting {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    return { ok: false, wanted: 'a web address like https://rollcall.example.org, without query and fragment' };
  }
  return { ok: true, value: url.href.replace(/\/+$/, '') };
}

function readProxy(value: string | number | boolean): ReadSetting {
  if (typeof value === 'string' && parseProxy(value).ok) return { ok: true, value: value.trim() };
  return {
    ok: false,
    wanted:
      'the address of a proxy like http://proxy.example.org:3128, with name:password@ before the host where it asks for them',
  };
}

function readHosts(value: string | number | boolean): ReadSetting {
  const parsed = typeof value === 'string' ? parseExceptions(value) : { ok: false as const, wrong: String(value) };
  if (parsed.ok) return { ok: true, value };
  return {
    ok: false,
    wanted: `hosts, addresses or networks with commas between, like intranet.example.org, 10.0.0.0/8; “${parsed.wrong}” is none of them`,
  };
}

function readSwitch(value: string | number | boolean): ReadSetting {
  if (typeof value === 'boolean') return { ok: true, value };
  if (value === 'true' || value === 'false') return { ok: true, value: value === 'true' };
  return { ok: false, wanted: 'true or false' };
}

function readProxies(value: string | number | boolean): ReadSetting {
  const read = parseTrustedProxies(String(value));
  return read.ok ? { ok: true, value: String(value) } : read;
}

function readLevel(value: string | number | boolean): ReadSetting {
  const level = logLevels.find((known) => known === value);
  return level === undefined ? { ok: false, wanted: 'debug, info, warn, error or silent' } : { ok: true, value: level };
}
