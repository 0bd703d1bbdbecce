import type { Catalogue } from '../catalogue.ts';
import type { provisionUser as englishProvisionUser, tasks as englishTasks } from '../tasks.ts';
import { figure as count } from './figure.ts';

export const tasks: Catalogue<typeof englishTasks> = {
  title: 'Aufgaben',
  lead: 'Was in allen Ihren Anwendungen auf eine Person wartet: was fehlgeschlagen ist, was der Schutz zurückhält und wer zu übernehmen oder bereitzustellen ist.',
  retry: 'Ausgewählte erneut versuchen',
  show: 'Anzeigen',
  all: 'Alle Aufgaben',
  application: 'Anwendung',
  allApplications: 'Alle Anwendungen',
  kinds: {
    connection: 'Nicht erreichbare Anwendungen',
    failed: 'Bereitstellungsfehler',
    held: 'Vom Schutz zurückgehalten',
    adopt: 'Zu übernehmende Konten',
    provision: 'Bereitzustellende Personen',
  },
  counted: (label, of, most) => `${label} (${of < most ? count(of) : `${count(most)} oder mehr`})`,
  columns: { task: 'Aufgabe', application: 'Anwendung', since: 'Seit', next: 'Nächster Versuch' },
  when: {
    connection: (application, why) => `Die Anwendung ${application} kann nicht versorgt werden: ${why}`,
    user: (name, application, why) =>
      `Automatische Bereitstellung des Benutzers ${name} in der Anwendung ${application} fehlgeschlagen: ${why}`,
    group: (name, application, why) =>
      `Übertragen der Gruppe ${name} in die Anwendung ${application} fehlgeschlagen: ${why}`,
    member: (name, group, application, why) =>
      `Aktualisieren des Mitglieds ${name} der Gruppe ${group} in der Anwendung ${application} fehlgeschlagen: ${why}`,
    held: (act, name, application) => `${act} in der Anwendung ${application}: ${name}`,
    adopt: (name, application, account) =>
      `Für ${name} wurde in der Anwendung ${application} ein Konto gefunden: ${account}`,
    provision: (name, application) =>
      `${name} wurde der Anwendung ${application} zugewiesen, bevor die Bereitstellung aktiviert wurde, und hat dort kein Konto`,
  },
  acts: {
    disable: 'Deaktivierung wartet auf eine Entscheidung',
    delete: 'Löschung wartet auf eine Entscheidung',
    'remove-member': 'Entfernen eines Mitglieds wartet auf eine Entscheidung',
    create: 'Anlegen wartet auf eine Entscheidung',
    update: 'Änderung wartet auf eine Entscheidung',
    link: 'Verknüpfung wartet auf eine Entscheidung',
  },
  person: 'Sobald Sie entscheiden',
  open: {
    connection: 'Zum aktuellen Zyklus',
    failed: 'Alle fehlgeschlagenen Objekte der Anwendung',
    held: 'Zum Zurückgehaltenen: zulassen oder ablehnen',
    adopt: 'Zu den Konten: übernehmen',
    provision: 'Zu den Zuweisungen',
  },
  again: { connection: 'Jetzt erneut anfragen', failed: 'Jetzt erneut versuchen', provision: 'Benutzer bereitstellen' },
  retried: (done) => (done === 1 ? '1 Aufgabe wird erledigt' : `${count(done)} Aufgaben werden erledigt`),
  notRetried:
    'Über Zurückgehaltenes und zu übernehmende Konten wird auf eigenen Seiten entschieden: Sie gehören nicht zum erneuten Versuch.',
  noneTitle: 'Nichts wartet auf Sie',
  none: 'Fehler, zurückgehaltene Entfernungen und bereitzustellende Personen stehen hier, sobald es welche gibt.',
  noneOfThese: 'Nichts dieser Art wartet',
  noneOfTheseText: 'Wählen Sie eine andere Art oder Anwendung.',
};

export const provisionUser: Catalogue<typeof englishProvisionUser> = {
  act: 'Benutzer bereitstellen',
  state: 'Nicht bereitgestellt',
  why: 'Der Benutzer wurde dieser Anwendung zugewiesen, bevor die Bereitstellung aktiviert wurde, und hat dort kein Konto. Klicken Sie auf Benutzer bereitstellen.',
  noticeTitle: (of) =>
    of === 1 ? '1 Zuweisung ist nicht bereitgestellt' : `${count(of)} Zuweisungen sind nicht bereitgestellt`,
  notice:
    'Zugewiesen, bevor die Bereitstellung aktiviert wurde: Daraus entsteht kein Konto, bis Sie auf Benutzer bereitstellen klicken.',
  everybody: 'Alle bereitstellen',
  title: (of) => (of === 1 ? '1 Zuweisung bereitstellen?' : `${count(of)} Zuweisungen bereitstellen?`),
  text: 'Benutzer erhalten ein Konto, Gruppen bringen ihre Mitglieder mit: heutige und spätere. Ein Konto mit demselben Abgleichswert wird verknüpft.',
  done: (of, when) => `${of === 1 ? '1 wird bereitgestellt' : `${count(of)} werden bereitgestellt`}: ${when}`,
  nobody: 'Niemand wartet mehr',
};
