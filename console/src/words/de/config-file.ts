import type { Catalogue } from '../catalogue.ts';
import type { configFile as english } from '../config-file.ts';
import { counted, figure } from './figure.ts';

export const configFile: Catalogue<typeof english> = {
  title: 'Konfiguration als Datei',
  lead: 'Alles, was für Ihre Anwendungen eingestellt ist, in einer YAML-Datei: zum Prüfen, zum Aufbewahren und um es hier oder anderswo in Kraft zu setzen. Geheimnisse stehen nie darin.',
  download: {
    title: 'Herunterladen',
    lead: 'Dieselben Einstellungen ergeben dieselbe Datei, Byte für Byte.',
    application: 'Anwendung',
    all: 'Alle Anwendungen',
    assignments: 'Wer zugewiesen ist',
    choices: {
      usual: 'Aufgelistet, bis zu 1.000 je Anwendung',
      managed: 'Aufgelistet, wie viele es auch sind',
      ignored: 'Ausgelassen',
    },
    run: 'Herunterladen',
    done: (applications) => `Heruntergeladen: ${counted(applications, 'Anwendung', 'Anwendungen')}`,
  },
  upload: {
    title: 'Hochladen',
    lead: 'Zuerst sehen Sie, was sich ändern würde. Nichts wird geschrieben, bevor Sie es anwenden, und dann alles oder nichts.',
    choose: 'Datei auswählen',
    chosen: (name) => `Ausgewählt: ${name}`,
    unreadable: (name) => `${name} kann nicht gelesen werden. Wählen Sie die Datei erneut aus.`,
    tooLarge: 'Eine Konfigurationsdatei hat höchstens 5 MB.',
    prune: 'Anwendungen entfernen, die in der Datei fehlen; ihre Konten bleiben',
    draft: 'In Entwürfe: nur Zuordnungen und Bereichsfilter, zum Simulieren, bevor sie gelten',
    show: 'Unterschiede anzeigen',
    again: 'Unterschiede erneut anzeigen',
  },
  wrong: {
    title: (of) => `Die Datei hat ${counted(of, 'Fehler', 'Fehler')}; nichts wurde geändert`,
    columns: { place: 'Zeile:Spalte', message: 'Was falsch ist' },
  },
  differences: {
    title: 'Unterschiede',
    some: (of) => `${counted(of, 'Unterschied', 'Unterschiede')}.`,
    noneTitle: 'Kein Unterschied',
    none: 'Alles ist so eingestellt, wie die Datei es sagt.',
    columns: { what: 'Was', path: 'Wo', before: 'Jetzt', after: 'In der Datei' },
    kinds: { add: 'Hinzugefügt', change: 'Geändert', usual: 'Wieder wie üblich', remove: 'Weggenommen' },
    shown: (shown, of) =>
      `Die ersten ${figure(shown)} von ${figure(of)} werden gezeigt; „rollcall config diff“ zeigt alle.`,
    usual: '(nichts, oder wie üblich)',
  },
  secrets: {
    title: 'Geheimnisse',
    lead: 'Sie werden verschlüsselt gespeichert und nie wieder angezeigt.',
    label: (application, reference) => `${application}: ${reference}`,
  },
  note: 'Bemerkung',
  noteHint: 'Der Grund. Er steht bei den Versionen und im Überwachungsprotokoll.',
  removals: (of) => `${counted(of, 'Sache', 'Sachen')} wegnehmen, wie oben gekennzeichnet`,
  apply: 'Anwenden',
  applyDraft: 'In Entwürfe übernehmen',
  applied: 'Die Konfiguration ist, wie die Datei es sagt',
  drafted: 'In Entwürfe übernommen; nichts davon gilt, bevor sie veröffentlicht sind',
  unchanged: 'Es musste nichts geändert werden',
  toApplications: 'Zu den Anwendungen',
};
