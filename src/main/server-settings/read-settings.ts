import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemReason } from '../startup-error.ts';
import { type ResolvedSettings, resolveSettings, type SettingsGiven } from './resolve-settings.ts';

export interface SettingsAsked extends Omit<SettingsGiven, 'file'> {
  /** The data folder: its `server.yaml` counts when no file is named. */
  readonly data: string;
  /** Named by `--config` or ROLLCALL_CONFIG: it must be there. */
  readonly config?: string;
}

/** As `resolveSettings`, with the file that was named or lies in the data folder; `file` is the one that was read. */
export async function readSettings({
  data,
  config,
  options,
  env,
  only,
}: SettingsAsked): Promise<ResolvedSettings & { readonly file?: string }> {
  const given = { options, env, ...(only === undefined ? {} : { only }) };
  const path = config ?? join(data, 'server.yaml');
  try {
    const text = await readFile(path, 'utf8');
    return { ...(await resolveSettings({ ...given, file: { path, text } })), file: path };
  } catch (error) {
    if (config === undefined) return resolveSettings(given);
    return { ok: false, problems: [`${path} cannot be read (${systemReason(error)}).`] };
  }
}
