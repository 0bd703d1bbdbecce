import type { Catalogue } from '../catalogue.ts';
import type { failures as english } from '../failures.ts';
import { figure } from './figure.ts';

export const failures: Catalogue<typeof english> = {
  menu: 'Fehlgeschlagene Objekte',
  lead: 'Benutzer, Gruppen und Mitgliedschaften, die nicht geschrieben werden konnten. Alle werden von selbst erneut versucht; sobald Sie die Ursache behoben haben, müssen Sie nicht warten.',
  allWell: 'Nichts ist fehlgeschlagen',
  allWellText: 'Alle, die angesehen wurden, sind im Einklang. Was später fehlschlägt, steht hier mit dem Grund.',
  noneLeft: 'So schlägt nichts mehr fehl',
  groups: 'Gründe',
  groupColumns: ['Grund', 'Was von selbst geschieht', 'Anzahl', 'Nächster Versuch', 'Erneut versuchen'],
  by: (object, job) => `Das Objekt ${object}. Der Auftrag: ${job}.`,
  show: (title) => `Nur anzeigen: ${title}`,
  showAll: 'Alle Gründe anzeigen',
  showing: (title) => `Angezeigt: nur die mit dem Grund „${title}“.`,
  retryAll: 'Alle jetzt erneut versuchen',
  retryChosen: 'Ausgewählte jetzt erneut versuchen',
  retryThese: 'Jetzt erneut versuchen',
  retryTheseLabel: (title) => `Jetzt erneut versuchen: ${title}`,
  retried: (retried, when) =>
    `${retried === 1 ? '1 wird erneut versucht' : `${figure(retried)} werden erneut versucht`}: ${when}`,
  nobody: 'Nichts ist mehr fehlgeschlagen',
  columns: {
    name: 'Benutzer oder Gruppe',
    code: 'Code',
    message: 'Grund',
    attempts: 'Versuche',
    first: 'Zuerst fehlgeschlagen',
    next: 'Nächster Versuch',
  },
  member: (group, member) => `${group}: ${member}`,
  now: 'im nächsten Zyklus',
  log: 'Neuester Protokolleintrag',
  noLog: 'Die Einträge dazu sind nicht mehr im Protokoll.',
};
