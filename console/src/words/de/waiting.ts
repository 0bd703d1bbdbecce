import type { Catalogue } from '../catalogue.ts';
import type { waiting as english } from '../waiting.ts';

export const waiting: Catalogue<typeof english> = {
  menu: 'Wartende Verweise',
  lead: 'Vorgesetzte und Gruppenmitglieder, die noch nicht geschrieben sind, weil die genannte Person kein Konto hat. Sie werden geschrieben, sobald es da ist; nichts muss neu gestartet werden.',
  none: 'Nichts wartet',
  noneText: 'Alle zugeordneten Vorgesetzten und Mitglieder haben ein Konto in der Anwendung.',
  columns: {
    object: 'Benutzer oder Gruppe',
    path: 'Attribut',
    waitsFor: 'Wartet auf',
    why: 'Warum es kein Konto hat',
  },
};
