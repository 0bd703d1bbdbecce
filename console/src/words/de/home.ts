import type { Catalogue } from '../catalogue.ts';
import type { home as english } from '../home.ts';
import { figure } from './figure.ts';

export const home: Catalogue<typeof english> = {
  now: 'Was hier ist',
  users: 'Benutzer',
  groups: 'Gruppen',
  applications: 'Anwendungen',
  on: (count) => `${count} mit Bereitstellung`,
  trouble: 'Braucht Ihre Aufmerksamkeit',
  quarantined: 'in Quarantäne',
  late: 'verspätet: hätte laufen sollen und lief nicht',
  secretSoon: (days) => `Geheimnis läuft in ${days} ${days === 1 ? 'Tag' : 'Tagen'} ab`,
  secretOver: 'Geheimnis ist abgelaufen',
  credentialSoon: (name, day) => `Zugang ${name} läuft am ${day} ab`,
  credentialOver: (name) => `Zugang ${name} ist abgelaufen: Der Client wird abgewiesen`,
  held: (count) =>
    `${figure(count)} ${count === 1 ? 'Änderung' : 'Änderungen'} zurückgehalten: zulassen oder verwerfen`,
  failures: (count) => `${figure(count)} beim letzten Versuch fehlgeschlagen`,
  latest: 'Was in den letzten 24 Stunden geschah',
  latestNone: 'Niemand musste angelegt, geändert oder deaktiviert werden.',
  latestAll: 'Alle Bereitstellungsprotokolle',
  latestReport: 'Bericht',
  nextTitle: 'Erste Schritte',
  done: 'Erledigt',
  next: 'Als Nächstes',
  later: 'Später',
  steps: {
    directory: 'Personen und Gruppen einlesen',
    directoryLead: 'Aus CSV-Dateien, mit einem Blick auf das, was sich ändern würde, bevor es geschieht.',
    application: 'Eine Anwendung hinzufügen',
    applicationLead: 'Aus dem Katalog, mit dem, was jede braucht, oder eine eigene.',
    provisioning: 'Bereitstellung einschalten',
    provisioningLead:
      'Adresse und Geheimnis eintragen, Verbindung testen, Personen zuweisen und den Bereitstellungsstatus auf „Ein“ setzen.',
    secondFactor: 'Ihr Konto mit einem zweiten Faktor schützen',
    secondFactorLead: 'Eine Authentifizierungs-App macht ein gestohlenes Kennwort wertlos.',
  },
};
