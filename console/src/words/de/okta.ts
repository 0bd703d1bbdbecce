import type { Catalogue } from '../catalogue.ts';
import type { okta as english } from '../okta.ts';

export const okta: Catalogue<typeof english> = {
  assignWhom: { User: 'Personen zuweisen', Group: 'Gruppen zuweisen' },
  assignTo: {
    User: (name) => `${name} Personen zuweisen`,
    Group: (name) => `${name} Gruppen zuweisen`,
  },
  tabs: {
    general: 'Allgemein',
    signOn: 'Anmeldung',
    provisioning: 'Bereitstellung',
    assignments: 'Zuweisungen',
    reports: 'Berichte',
    tools: 'Werkzeuge',
    settings: 'Einstellungen',
    appSettings: 'App-Einstellungen',
  },
  general: {
    steps: {
      1: 'Personen im Verzeichnis haben',
      2: (name) => `API-Schlüssel in ${name} erzeugen`,
      3: (name) => `${name} hinzufügen`,
      4: 'Personen und Gruppen zuweisen',
      5: 'API-Integration konfigurieren, dann unter „An App“ Optionen einschalten',
      6: 'Ansehen, was geschehen ist',
    },
  },
  settings: {
    title: 'Einstellungen',
    toApp: 'An App',
    integration: 'API-Integration',
    advanced: 'Erweitert',
    safeguards: 'Schutz',
  },
  integration: {
    title: 'API-Integration',
    offTitle: 'Die API-Integration ist nicht eingeschaltet',
    off: (name) =>
      `Mit ihr werden Konten in ${name} von hier aus angelegt, geändert und deaktiviert. Sie brauchen die Basis-URL und einen Schlüssel der Anwendung.`,
    configure: 'API-Integration konfigurieren',
    lead: (name) =>
      `Wie ${name} erreicht wird. Testen Sie, was Sie eingeben; gespeichert werden kann es, sobald der Test bestanden ist.`,
    enable: 'API-Integration einschalten',
    enabled: 'Eingeschaltet',
    baseUrl: 'Basis-URL',
    baseUrlHint: (form) => `Sie hat die Form ${form}`,
    stored: 'Gespeichert',
    notStored: 'Nicht eingegeben',
    test: 'API-Zugangsdaten testen',
    verified: (name) => `${name} wurde erfolgreich überprüft!`,
    failed: (message) => `Fehler bei der Authentifizierung: ${message}`,
    testFirst: 'Testen Sie zuerst die API-Zugangsdaten: Speichern wartet, bis der Test bestanden ist.',
    saved: 'API-Integration gespeichert',
    savedOff: 'Die API-Integration ist nicht mehr eingeschaltet',
    stopTitle: (name) => `Bereitstellung für ${name} anhalten?`,
    stopText:
      'Ohne API-Integration wird dort nichts mehr geschrieben. Die Konten bleiben, wie sie sind, und das Eingegebene bleibt erhalten.',
  },
  toApp: {
    title: (name) => `Bereitstellung für ${name}`,
    enable: 'Einschalten',
    enableOf: (tick) => `${tick}: Einschalten`,
    ticks: {
      create: 'Benutzer anlegen',
      update: 'Benutzerattribute ändern',
      disable: 'Benutzer deaktivieren',
      delete: 'Benutzer löschen',
    },
    hints: {
      create: (name) =>
        `Legt in ${name} ein Konto an, sobald jemand zugewiesen wird. Gibt es schon eines mit diesem Benutzernamen, wird es verknüpft und keines angelegt.`,
      update: (name) =>
        `Schreibt geänderte Attribute in das Konto. Was jemand in ${name} von Hand ändert, bleibt, bis sich das Attribut hier ändert.`,
      disable: (name) =>
        `Deaktiviert das Konto in ${name}, wenn die Zuweisung endet oder die Person deaktiviert wird. Aktiviert es wieder, wenn die Person wieder zugewiesen wird.`,
      delete: () =>
        'Okta löscht nie ein Konto. Dies wurde in anderen Wörtern als Löschen eingeschaltet: Wird eine Person endgültig gelöscht, wird auch ihr Konto gelöscht. Nehmen Sie das Häkchen weg, damit es nur deaktiviert wird.',
    },
    nothingTitle: 'Nichts ist eingeschaltet',
    nothing:
      'Solange keine Option eingeschaltet ist, wird nichts in die Anwendung geschrieben. Klicken Sie auf Bearbeiten und schalten Sie ein, was Sie haben möchten.',
    offTitle: 'Die Bereitstellung ist angehalten',
    off: 'Optionen sind eingeschaltet, aber solange die Bereitstellung angehalten ist, wird nichts geschrieben. Klicken Sie auf Bearbeiten, dann auf Speichern, um sie zu starten.',
    askTitle: {
      start: (name) => `Bereitstellung für ${name} starten?`,
      stop: (name) => `Bereitstellung für ${name} anhalten?`,
      change: (name) => `Ändern, was in ${name} geschieht?`,
    },
    ask: {
      start: 'Mit dem Speichern beginnt die Bereitstellung. Dies geschähe zuerst; noch ist nichts geschrieben worden.',
      stop: 'Keine Option ist mehr eingeschaltet, also hält die Bereitstellung an. Die Konten bleiben, wie sie sind.',
      change: 'Dies geschähe im nächsten Zyklus mit den verknüpften Konten.',
    },
    nobody:
      'Jetzt ist niemand betroffen. Wer von nun an zugewiesen wird, wird bereitgestellt, wie es eingeschaltet ist.',
    adopts: (name) =>
      `Konten von zugewiesenen Personen gibt es in ${name} schon: Sie werden verknüpft. Um zuerst zu sehen, welche, brechen Sie ab und simulieren unter „Schutz“.`,
    waits:
      'Wer schon zugewiesen ist, bekommt nicht von selbst ein Konto: Klicken Sie dafür unter „Zuweisungen“ auf „Benutzer bereitstellen“. Wer von nun an zugewiesen wird, wird sofort bereitgestellt.',
    saved: {
      start: 'Gespeichert, und die Bereitstellung hat begonnen',
      stop: 'Gespeichert, und die Bereitstellung ist angehalten',
      change: 'Gespeichert',
    },
  },
  features: {
    title: 'Unterstützte Funktionen',
    yes: 'Unterstützt',
    no: 'Nicht unterstützt',
    create: 'Neue Benutzer übertragen',
    createHint: (name) => `Wer zugewiesen wird, bekommt ein Konto in ${name}.`,
    update: 'Profiländerungen übertragen',
    updateHint: (name) => `Änderungen am Profil einer Person werden in ${name} geschrieben.`,
    disable: 'Deaktivierung von Benutzern übertragen',
    disableHint: (name) =>
      `Wird eine Person deaktiviert oder ihre Zuweisung entfernt, wird das Konto in ${name} deaktiviert. Konto und Daten bleiben erhalten; niemand kann sich damit anmelden.`,
    restore: 'Benutzer wieder aktivieren',
    restoreHint: 'Dasselbe Konto wird wieder aktiviert, wenn die Person wieder zugewiesen wird.',
    push: 'Gruppen übertragen',
    pushHint: (name) => `Gruppen und ihre Mitglieder werden in ${name} auf dem Stand gehalten.`,
  },
  profileEditor: {
    title: 'Profil-Editor',
    lead: (name) =>
      `Welches Attribut des Profils einer Person in welches Attribut von ${name} geschrieben wird. Die Attribute, an denen Konten erkannt werden, kommen zuerst.`,
    tabs: { mapping: 'Zuordnungen', attributes: 'Attribute' },
    columns: { source: 'Wert' },
    edit: 'Zuordnung bearbeiten',
    mappingType: 'Wert des Attributs',
    types: {
      direct: 'Aus dem Profil übernehmen',
      constant: 'Derselbe Wert für alle',
      expression: 'Ausdruck',
      none: 'Nicht zuordnen',
    },
    target: 'Attribut',
    apply: 'Anwenden',
    applies: { always: 'Beim Anlegen und Ändern', creation: 'Nur beim Anlegen' },
  },
  mappings: {
    title: 'Zuordnung der Profilattribute',
    lead: (name) =>
      `Welchen Wert jedes Attribut in ${name} bekommt. Eine Zuordnung, die vorhandene Konten findet, kann hier nicht weggenommen werden.`,
    editor: 'Zum Profil-Editor',
    columns: {
      attribute: (name) => `Attribut in ${name}`,
      value: 'Wert',
      apply: 'Anwenden',
      act: 'Ändern',
    },
    apply: {
      always: 'Beim Anlegen und Ändern anwenden',
      creation: 'Nur beim Anlegen anwenden',
      none: 'Nicht zuordnen',
    },
    matchOnly: 'Nur zum Abgleichen',
    applyOf: (target) => `Wann ${target} angewandt wird`,
    edit: (target) => `${target} bearbeiten`,
    unmap: (target) => `${target} nicht zuordnen`,
    save: 'Zuordnungen speichern',
    saved: 'Zuordnungen gespeichert',
    applyNow: 'Änderungen jetzt anwenden',
    applied: 'Die Änderungen werden angewandt',
    waits: 'Der nächste Zyklus wendet sie auf alle an.',
    notRunning: 'Die Bereitstellung ist angehalten: Es gibt niemanden, auf den sie anzuwenden wären.',
    force: 'Abgleich erzwingen',
    forceTitle: 'Abgleich erzwingen?',
    forceText: (name) =>
      `Alle zugewiesenen Personen werden neu betrachtet, was abweicht, wird in ${name} geschrieben, und was misslang, wird noch einmal versucht. Niemand bekommt ein zweites Konto.`,
    forced: 'Alle werden neu betrachtet',
  },
  advanced: {
    lead: 'Was Okta selbst entscheidet und Sie hier wählen können.',
    offerTitle: 'Wurde die Anwendung für Okta gemacht?',
    offer:
      'Anfragen werden geschrieben, wie es im Standard steht. Kennt die Anwendung nur Okta, lassen Sie sie so schreiben, wie Okta an Anwendungen seines Katalogs schreibt. Sonst ändert sich nichts.',
    offerAct: 'Wie Okta schreiben',
  },
};
