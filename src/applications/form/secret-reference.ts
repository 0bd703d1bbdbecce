import type { ApplicationSettings } from '../enterprise/settings.ts';

/** What stands for an application's secret in a file: as a file said, else a variable after the application's name. */
export function secretReference(
  name: string,
  { secretReference: said, secret }: Pick<ApplicationSettings, 'secret' | 'secretReference'>,
): string {
  if (said !== undefined) return said;
  const word = name
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  const kind = secret === 'client-secret' ? 'CLIENT_SECRET' : 'SECRET_TOKEN';
  return `env:${['ROLLCALL', word, kind].filter((part) => part !== '').join('_')}`;
}
