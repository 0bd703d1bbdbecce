import type { Catalogue } from '../catalogue.ts';
import type { protection as english } from '../protection.ts';

export const protection: Catalogue<typeof english> = {
  menu: 'Zurückgehaltene Änderungen',
  lead: 'Was an Konten, Gruppen und Mitgliedern getan würde, aber zu viel ist, um ohne Sie getan zu werden.',
  none: 'Nichts ist zurückgehalten',
  noneText:
    'Wenn ein Fehler im Verzeichnis viele Personen aussperren würde, steht hier, was ihnen entzogen würde, und wartet auf Sie; ebenso alles andere, was über seiner Grenze liegt.',
  file: 'rollcall-zurueckgehaltene-aenderungen',
  actions: {
    disable: 'Deaktivieren',
    delete: 'Löschen',
    'remove-member': 'Aus der Gruppe nehmen',
    create: 'Anlegen',
    update: 'Ändern',
    link: 'Das vorgefundene Konto übernehmen',
  },
  columns: { action: 'Was geschehen würde', name: 'Benutzer oder Gruppe', reason: 'Grund' },
  ofMember: (action, member) => `${action}: ${member}`,
  settings: 'Schutz vor versehentlichem Löschen',
  settingsLead:
    'Zu viel Entzug auf einmal wird zurückgehalten, bis Sie ihn zulassen oder verwerfen; alles andere läuft weiter.',
  prevent: 'Zu vielen Entzug zurückhalten',
  preventHint: 'Ohne dies geht jedes Deaktivieren, Löschen und Herausnehmen sofort, wie viele es auch sind.',
  noLimit: 'keine Grenze',
  removals: {
    number: 'Konten und Gruppen',
    percent: 'Prozent der Konten und Gruppen',
    hint: 'So viele dürfen zusammen deaktiviert oder gelöscht werden, in einem vollen Zyklus und sonst in 24 Stunden. Der kleinere Wert zählt; zehn gehen immer.',
  },
  memberships: {
    number: 'Mitgliedschaften',
    percent: 'Prozent der Mitgliedschaften',
    hint: 'So viele Mitglieder dürfen aus Gruppen genommen werden. Der kleinere Wert zählt; bei einem Prozentsatz gehen fünfzig immer.',
  },
  disables: {
    number: 'Nur Deaktivieren',
    percent: 'Deaktivieren, in Prozent',
    hint: 'Neben der Grenze für beides zusammen. Leer: keine eigene Grenze.',
  },
  deletes: {
    number: 'Nur Löschen',
    percent: 'Löschen, in Prozent',
    hint: 'Löschen kann nicht rückgängig gemacht werden: Erlauben Sie davon besser weniger als vom Deaktivieren.',
  },
  arrivals: 'Was angelegt, geändert und übernommen wird',
  arrivalsLead:
    'Ohne Grenze wird so viel angelegt und geändert, wie das Verzeichnis verlangt. Mit einer wird, was darüber liegt, zurückgehalten, bis Sie es zulassen oder verwerfen. Leer: keine Grenze.',
  creates: {
    number: 'Anlegen',
    percent: 'Anlegen, in Prozent',
    hint: 'Von den verknüpften Konten und Gruppen. Bevor der erste volle Zyklus beendet ist, zählt nur die Zahl: Dann sind alle neu.',
  },
  changes: {
    number: 'Ändern',
    percent: 'Ändern, in Prozent',
    hint: 'Konten und Gruppen, deren Attribute geschrieben werden. Hält eine Bearbeitung der Zuordnung zurück, die mehr ändert, als Sie dachten.',
  },
  adoptions: {
    number: 'Übernehmen',
    percent: 'Übernehmen, in Prozent',
    hint: 'Konten, die schon in der Anwendung stehen und von den Abgleichattributen gefunden werden.',
  },
  trouble: 'Wenn Objekte fehlschlagen',
  troubleLead:
    'Einige, die fehlschlagen, werden von selbst erneut versucht. Sehr viele bedeuten, dass die Anwendung selbst gestört ist.',
  failures: 'Fehlgeschlagene Objekte bis zur Quarantäne',
  failuresHint: 'Ein Zyklus endet, wenn mindestens so viele neu fehlschlagen …',
  failurePercent: 'Prozent der angesehenen',
  failurePercentHint: '… und wenn sie mindestens diesen Anteil ausmachen.',
  missing: 'Ein Konto, das in der Anwendung verschwunden ist',
  missings: { recreate: 'Neu anlegen', report: 'Als Fehler melden' },
  save: 'Grenzen speichern',
  discard: 'Zurück zu den gespeicherten Grenzen',
  saved: 'Die Grenzen wurden gespeichert',
};
