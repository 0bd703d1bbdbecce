import type { accounts as english } from '../accounts.ts';
import type { Catalogue } from '../catalogue.ts';
import { figure } from './figure.ts';

export const accounts: Catalogue<typeof english> = {
  menu: 'Konten',
  lead: 'Welches Konto der Anwendung zu welcher Person oder Gruppe gehört und woher es stammt.',
  search: 'Nach Name oder Konto-ID suchen',
  show: 'Anzeigen',
  filters: {
    all: 'Alle Konten',
    made: 'Von Rollcall angelegt',
    found: 'Vorgefunden, nicht übernommen',
    adopted: 'Übernommen',
    disabled: 'Ausgeschieden',
    pending: 'Wartet auf Übernahme',
    without: 'Ohne Konto',
  },
  counted: (label, count) => `${label} (${figure(count)})`,
  columns: { name: 'Name', account: 'Konto-ID', origin: 'Herkunft', state: 'Zustand', at: 'Seit' },
  situations: {
    confirmed: 'hat sein Konto',
    'new-match': 'ein Konto wurde gefunden',
    absent: 'hat noch kein Konto',
    ambiguous: 'mehrere Konten passen',
    claimed: 'das Konto gehört jemand anderem',
    missing: 'das Konto ist nicht mehr da',
    'out-of-scope': 'hat den Bereich verlassen',
    'deleted-source': 'wurde im Verzeichnis gelöscht',
    returned: 'ist zurückgekehrt',
    ignored: 'bekommt kein Konto',
    unmanaged: 'das Konto gehört niemandem',
  },
  origins: {
    created: 'Von Rollcall angelegt',
    matched: 'Vorgefunden',
    adopted: 'Übernommen',
    none: 'Keine',
    pending: 'Wartet auf Übernahme',
  },
  states: { active: 'Aktiv', disabled: 'Deaktiviert', left: 'Unverändert belassen', unlinked: 'Nicht verknüpft' },
  noneTitle: 'Hier ist kein Konto',
  none: 'Nach dem ersten Zyklus stehen hier die Konten der Personen und Gruppen im Bereich.',
  details: 'Einzelheiten',
  adopt: 'Übernehmen',
  adoptAll: 'Alle Wartenden übernehmen',
  unlink: 'Verknüpfung aufheben',
  relink: 'Mit anderem Konto verknüpfen',
  protect: 'Geschützte Konten',
  adoptTitle: (count) => (count === 1 ? '1 Konto übernehmen?' : `${figure(count)} Konten übernehmen?`),
  adoptText:
    'Ein übernommenes Konto gilt als unseres: Es wird gelöscht, wenn seine Person endgültig gelöscht wird, und jeder zugeordnete Wert wird geschrieben, auch eine externe ID, die jemand anderes gesetzt hat. Wartende Konten werden im nächsten Zyklus verknüpft und geschrieben.',
  adopted: (count) => (count === 1 ? '1 Konto wurde übernommen' : `${figure(count)} Konten wurden übernommen`),
  unlinkTitle: (name) => `Verknüpfung von ${name} aufheben?`,
  unlinkText:
    'Person und Konto gehören dann nicht mehr zusammen. Das Konto bleibt, wie es ist. Solange die Person im Bereich ist, sucht der nächste Zyklus ihr Konto neu.',
  unlinked: 'Verknüpfung aufgehoben',
  relinkTitle: (name) => `${name} mit einem anderen Konto verknüpfen`,
  relinkText:
    'Das Konto muss vorhanden sein und darf niemand anderem gehören. Es gilt als übernommen, und der nächste Zyklus schreibt, was abweicht.',
  relinkField: 'ID des Kontos',
  relinked: 'Verknüpft',
  written: 'Was geschrieben wurde',
  differs: 'Was die Übernahme schreiben würde',
  path: 'Attribut',
  value: 'Wert',
  before: 'In der Anwendung',
  after: 'Aus dem Verzeichnis',
  nothing: 'nichts',
  situation: (text) => `Situation: ${text}`,
  failure: 'Zuletzt fehlgeschlagen mit',
  kept: 'Bleibt, wie es vorgefunden wurde',
  protectedLead:
    'Diese Konten werden nie angelegt, geändert, deaktiviert oder gelöscht und in keine Gruppe aufgenommen. Das gilt sofort, auch für einen laufenden Zyklus. Danach sieht der nächste Zyklus alle durch.',
  protectedLeadDraft:
    'Diese Konten werden nie angelegt, geändert, deaktiviert oder gelöscht und in keine Gruppe aufgenommen.',
  protectedField:
    'Eines je Zeile: ein Name oder eine ID. Eine Zeile zwischen Schrägstrichen ist ein Muster, das auf den ganzen Namen passen muss: /svc-.*/',
  protectedSaved: 'Die Liste wurde gespeichert',
  leaving: 'Wenn jemand ausscheidet',
  leavings: {
    disable: 'Das Konto deaktivieren',
    delete: 'Das Konto sofort löschen',
    keep: 'Das Konto unverändert lassen (SkipOutOfScopeDeletions)',
  },
  leavingHint:
    'Betrifft, wer nicht mehr zugewiesen ist oder nicht mehr zu den Filtern passt. Wer endgültig aus dem Verzeichnis gelöscht wird, wird in der Anwendung gelöscht.',
  deleteLocked: (why) => `Sofort zu löschen ist nicht möglich: ${why}`,
  deleteFound: 'Auch vorgefundene Konten löschen',
  deleteFoundHint:
    'Sonst wird ein Konto, das Rollcall nicht angelegt hat, deaktiviert und nie gelöscht, außer es wurde übernommen.',
  onMatch: 'Vorgefundene Konten',
  onMatches: {
    link: 'Verknüpfen und im Einklang halten',
    report: 'Melden und warten, bis sie übernommen werden',
  },
  groupMembers: 'Wenn eine Gruppe ausscheidet',
  groupMembersKinds: { 'take-out': 'Die eingetragenen Mitglieder herausnehmen', leave: 'Ihre Mitglieder belassen' },
};
