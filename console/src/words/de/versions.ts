import type { Catalogue } from '../catalogue.ts';
import type { versions as english } from '../versions.ts';
import { counted, figure } from './figure.ts';

export const versions: Catalogue<typeof english> = {
  menu: 'Versionen',
  lead: 'Jede Änderung an Zuordnung, Bereich, geschützten Konten oder dem, was mit Ausgeschiedenen geschieht, ist eine Version. Nichts Vergangenes wird umgeschrieben; jede kann wieder zur aktuellen werden.',
  columns: {
    version: 'Version',
    state: 'Zustand',
    changes: 'Was sich geändert hat',
    note: 'Bemerkung',
    at: 'Wann und von wem',
  },
  title: (version) => `Version ${figure(version)}`,
  states: { current: 'Aktuell', past: 'Vergangen', draft: 'Entwurf' },
  first: 'Wie sie hinzugefügt wurde',
  none: 'Nichts',
  oneChange: (path, before, after) => `${path}: ${before} → ${after}`,
  changes: (first, others) =>
    others === 0 ? first : `${first} und ${others === 1 ? '1 weitere' : `${figure(others)} weitere`}`,
  onlyOneTitle: 'Noch wurde nichts geändert',
  onlyOne:
    'Die Anwendung ist konfiguriert, wie sie hinzugefügt wurde. Die nächste Änderung ist Version 2 und steht hier, mit wem sie kam und warum.',
  older: 'Ältere Versionen anzeigen',
  usual: '(nichts, oder wie üblich)',
  compare: 'Vergleichen',
  compareTitle: 'Zwei Versionen vergleichen',
  from: 'Von',
  to: 'Bis',
  theDraft: 'Der Entwurf',
  same: 'Sie legen dasselbe fest.',
  changed: 'Was sie geändert hat',
  between: (from, to) => `Was in ${to} anders ist als in ${from}`,
  facts: { at: 'Wann', by: 'Von', note: 'Bemerkung', state: 'Zustand' },
  rollBack: 'Auf diese Version zurücksetzen',
  rollBackTitle: (version) => `Auf Version ${figure(version)} zurücksetzen?`,
  rollBackText: (version) =>
    `Was Version ${figure(version)} festlegt, wird als neue Version wieder aktuell. Der nächste Zyklus ist ein voller: Alle werden wieder angesehen. Verknüpfungen bleiben.`,
  rollBackDiff: 'Was sich ändern wird',
  guardOn: (removals, percent) =>
    `Der Schutz vor versehentlichem Löschen ist ein: Wird mehr als ${figure(removals)}-mal oder bei mehr als ${figure(percent)} % entzogen, wartet es auf eine Person.`,
  guardOff:
    'Der Schutz vor versehentlichem Löschen ist aus: Wer danach außerhalb des Bereichs ist, wird sofort deaktiviert oder gelöscht.',
  note: 'Bemerkung',
  noteHint: 'Der Grund. Er steht bei den Versionen und im Überwachungsprotokoll.',
  saved: (version) => `Version ${figure(version)} ist aktuell`,
  draft: {
    begin: 'Entwurf beginnen',
    begun: 'Der Entwurf wurde begonnen. Nichts davon gilt, bevor er veröffentlicht ist',
    beginTitle: 'Einen Entwurf beginnen?',
    beginText:
      'Ein Entwurf steht neben der aktuellen Konfiguration. Ändern Sie in ihm Zuordnungen, Bereichsfilter, geschützte Konten und was aus Ausgeschiedenen wird, simulieren Sie einen ganzen Zyklus damit, und veröffentlichen oder verwerfen Sie ihn dann. Bis dahin gilt nichts davon.',
    there: 'Es gibt einen Entwurf',
    says: (who, when, base) =>
      `Zuletzt gespeichert von ${who}, ${when}${base === null ? '' : `, begonnen mit Version ${figure(base)}`}. Er gilt erst, wenn er veröffentlicht ist.`,
    empty: 'Er ändert noch nichts.',
    holds: (changes) => `Er ändert ${counted(changes, 'Sache', 'Sachen')}.`,
    moved: (base, current) =>
      `Inzwischen ist Version ${figure(current)} aktuell, und der Entwurf wurde mit Version ${figure(base)} begonnen. Aktualisieren Sie ihn, bevor er veröffentlicht wird.`,
    show: 'Zeigen, was er ändert',
    blade: 'Was der Entwurf ändert',
    mappings: { User: 'Seine Zuordnung der Benutzer bearbeiten', Group: 'Seine Zuordnung der Gruppen bearbeiten' },
    leavingEdit: 'Bearbeiten, was er mit Ausgeschiedenen macht',
    leavingTitle: 'Ausgeschiedene im Entwurf',
    protectedEdit: 'Seine geschützten Konten bearbeiten',
    protectedTitle: 'Geschützte Konten im Entwurf',
    counts: 'Es gilt erst, wenn der Entwurf veröffentlicht ist, und lässt sich vorher simulieren.',
    save: 'In den Entwurf speichern',
    simulate: 'Entwurf simulieren',
    publish: 'Veröffentlichen',
    publishTitle: 'Den Entwurf veröffentlichen?',
    publishText:
      'Der Entwurf wird als neue Version zur aktuellen Konfiguration. Der nächste Zyklus ist ein voller: Alle werden wieder angesehen. Verknüpfungen bleiben. Pläne, die aus dem Entwurf erstellt wurden, können von da an ausgeführt werden.',
    discard: 'Entwurf verwerfen',
    discardTitle: 'Den Entwurf verwerfen?',
    discardText:
      'Was er ändert, ist verloren, und Pläne, die aus ihm erstellt wurden, können nicht ausgeführt werden. Die aktuelle Konfiguration bleibt, wie sie ist.',
    discarded: 'Der Entwurf wurde verworfen',
    update: 'Aktualisieren',
    updated: 'Der Entwurf enthält jetzt die Änderungen der aktuellen Version',
    conflictsTitle: (of) => `In beiden geändert: ${counted(of, 'Sache', 'Sachen')}; der Entwurf behält seine`,
    conflicts: 'In beiden geändert',
    conflictColumns: { path: 'Was', base: 'Vorher', mine: 'Im Entwurf', theirs: 'In der aktuellen Version' },
    switch: 'In den Entwurf speichern',
    switchHint:
      'Aus: Was Sie speichern, gilt sofort. Ein: Es gilt erst, wenn der Entwurf veröffentlicht ist, und lässt sich vorher simulieren.',
    saved: 'In den Entwurf gespeichert; nichts davon gilt, bevor er veröffentlicht ist',
  },
};
