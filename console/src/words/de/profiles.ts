import type { Catalogue } from '../catalogue.ts';
import type { profiles as english } from '../profiles.ts';

/** Profile: was ein Mandant sein kann. */
export const profiles: Catalogue<typeof english> = {
  title: 'Profile',
  lead: 'Was ein Mandant sein kann: Schemas, Regeln, Grenzen und Zugangsdaten einer Anwendung, in einer Datei. Die Ihrer eigenen Anwendungen werden hier aus einer Datei übernommen.',
  columns: { name: 'Name', key: 'Schlüssel', from: 'Stammt aus', credential: 'Zugangsdaten' },
  own: 'Ihrer Datei',
  shipped: 'Rollcall',
  upload: {
    command: 'Datei hochladen',
    title: 'Profil hochladen',
    lead: 'Die Datei wird zuerst geprüft. Nichts gilt, bevor Sie sie anwenden; solange Mandanten das Profil haben, nur was ihnen nicht schadet.',
    choose: 'Datei wählen',
    chosen: (name) => `Gewählt: ${name}`,
    tooLarge: 'Eine Profildatei hat höchstens 300.000 Zeichen.',
    checking: 'Wird geprüft …',
    good: 'Die Datei ist fehlerfrei',
    outcome: {
      added: (name) => `${name} käme neu hinzu.`,
      changed: (name) => `${name} würde geändert, auch für seine Mandanten.`,
      same: (name) => `${name} gilt bereits so, wie die Datei es sagt.`,
    },
    apply: 'Anwenden',
    applied: (name) => `${name} gilt, wie die Datei es sagt`,
  },
  file: 'Die Datei dazu',
  changed: (at, by) => `Zuletzt geändert am ${at} von ${by}.`,
  download: 'Herunterladen',
  remove: 'Entfernen',
  removeTitle: (name) => `Das Profil ${name} entfernen?`,
  removeText:
    'Mit ihm kann kein Mandant mehr angelegt werden. Ein Profil, das ein Mandant hat, lässt sich nicht entfernen.',
  removed: (name) => `${name} wurde entfernt`,
};
