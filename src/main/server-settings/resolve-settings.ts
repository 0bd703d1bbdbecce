import { type Place, parseYaml } from '#applications/config-file/parse-yaml.ts';
import { decodeSettings } from './decode-settings.ts';
import { type ServerSettings, type SettingName, serverSettings, usualSettings } from './settings.ts';

export type SettingSource = 'option' | 'environment' | 'file' | 'usual';

export interface SettingsGiven {
  /** Only these are looked at; absent: all. */
  readonly only?: readonly SettingName[];
  /** By name: what the command line says itself. */
  readonly options: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly file?: { readonly path: string; readonly text: string };
}

export type ResolvedSettings =
  | {
      readonly ok: true;
      readonly settings: ServerSettings;
      /** Where each value comes from. */
      readonly sources: Readonly<Partial<Record<SettingName, SettingSource>>>;
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/** An option goes before the environment, the environment before the file. All that is wrong is told, each with its place. */
export async function resolveSettings({ options, env, file, only }: SettingsGiven): Promise<ResolvedSettings> {
  const inFile = file === undefined ? { values: {}, problems: [] } : await readFile(file);
  const problems = [...inFile.problems];
  const values: Record<string, string | number | boolean> = { ...usualSettings };
  const sources: Partial<Record<SettingName, SettingSource>> = {};
  for (const name of only ?? names()) {
    const { option, variable, read, secret } = serverSettings[name];
    const given = [
      { source: 'option', value: options[name], place: option },
      { source: 'environment', value: env[variable] === '' ? undefined : env[variable], place: variable },
      { source: 'file', value: inFile.values[name]?.value, place: inFile.values[name]?.place ?? '' },
    ] as const;
    if (values[name] !== undefined) sources[name] = 'usual';
    const first = given.find(({ value }) => value !== undefined);
    for (const { source, value, place } of given) {
      if (value === undefined) continue;
      const found = read(value);
      if (!found.ok) problems.push(`${place} must be ${found.wanted}${secret ? '' : `; ${value} is not`}.`);
      else if (source === first?.source) {
        values[name] = found.value;
        sources[name] = source;
      }
    }
  }
  if ((values.tlsCert === undefined) !== (values.tlsKey === undefined)) {
    problems.push('TLS needs both files: tlsCert and tlsKey (--tls-cert, --tls-key).');
  }
  if (values.trustedProxy !== undefined && values.behindProxy !== true) {
    problems.push('trustedProxy counts only with behindProxy: true (--trusted-proxy with --behind-proxy).');
  }
  if (sources.outboundProxy === 'option' && holdsPassword(values.outboundProxy)) {
    problems.push(
      '--outbound-proxy holds a password, which everybody on this machine can see. Put it into ROLLCALL_OUTBOUND_PROXY or the file.',
    );
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings: decodeSettings(values), sources };
}

function holdsPassword(proxy: unknown): boolean {
  return typeof proxy === 'string' && new URL(proxy).password !== '';
}

function names(): SettingName[] {
  return Object.keys(serverSettings).filter(isName);
}

function isName(text: string): text is SettingName {
  return Object.hasOwn(serverSettings, text);
}

interface FileValues {
  readonly values: Readonly<Record<string, { readonly value: string | number | boolean; readonly place: string }>>;
  readonly problems: readonly string[];
}

async function readFile({ path, text }: { readonly path: string; readonly text: string }): Promise<FileValues> {
  const parsed = await parseYaml(text);
  const at = ({ line, column }: Place) => `${path}:${line}:${column}`;
  if (!parsed.ok) return { values: {}, problems: parsed.problems.map((found) => `${at(found)} ${found.message}`) };
  const { value } = parsed;
  if (value === null || value === undefined) return { values: {}, problems: [] };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { values: {}, problems: [`${path} must hold settings, one a line: port: 8080.`] };
  }
  const values: Record<string, { value: string | number | boolean; place: string }> = {};
  const problems: string[] = [];
  for (const [name, found] of Object.entries(value)) {
    const place = at(parsed.place([name]));
    if (!isName(name)) problems.push(`${place} ${name} is no setting. There are ${names().join(', ')}.`);
    else if (typeof found === 'object') problems.push(`${place} ${name} must be one value.`);
    else values[name] = { value: found, place: `${place} ${name}` };
  }
  return { values, problems };
}
