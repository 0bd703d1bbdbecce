import type { Catalogue } from '../../words/catalogue.ts';
import type { english } from './english.ts';

export const german: Catalogue<typeof english> = {
  banner: (product) => `Dies ist eine Sandbox von ${product}, betrieben von Rollcall. Nichts hier erreicht ${product}.`,
  sandbox: 'Sandbox',
  pages: (product) => `Seiten von ${product}`,
  signInLead: (tenant) => `Administratoren von ${tenant}.`,
  noSuchSandbox: 'Eine solche Sandbox gibt es nicht',
  toConsole: 'Rollcalls Konsole öffnen',
  noPermission: 'Sie dürfen diese Seite nicht öffnen',
  yourRoles: (roles) => (roles === '' ? 'Sie haben hier keine Rolle.' : `Sie sind angemeldet als ${roles}.`),
  askFor: (names) => `Bitten Sie ${names} um die Berechtigung.`,
  askNobody: 'Fragen Sie, wer diese Installation verwaltet: Unter Sandboxes kann man Ihnen eine andere Rolle geben.',
  nothingPermitted: 'Ihre Rollen öffnen hier keine Seite.',
  or: ' oder ',
  home: 'Startseite',
};
