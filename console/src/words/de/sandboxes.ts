import type { Catalogue } from '../catalogue.ts';
import type { sandboxes as english } from '../sandboxes.ts';

export const sandboxes: Catalogue<typeof english> = {
  title: 'Sandboxes',
  lead: 'Nachbauten Ihrer Anwendungen, an denen Sie die Bereitstellung erproben. Jeder verhält sich an seiner SCIM-Adresse so, wie es über die echte Anwendung veröffentlicht ist, einige mit den Bildschirmen ihrer Administratoren; nichts darin erreicht den Hersteller.',
  kind: 'Sandbox',
  new: 'Neue Sandbox',
  columns: { name: 'Name', application: 'Anwendung', address: 'SCIM-Adresse', state: 'Zustand' },
  ready: 'Bereit',
  notReady: 'Nicht bereit',
  search: 'Nach dem Anfang suchen',
  noneFound: 'Kein Name beginnt so',
  noneFoundHint: 'Suchen Sie nach einem anderen Anfang.',
  none: 'Noch keine Sandbox',
  noneHint:
    'Öffnen Sie eine, um die Anleitung einer Anwendung von beiden Seiten durchzugehen: in ihren eigenen Ansichten und bei der Bereitstellung.',
  off: 'Sandboxes sind hier ausgeschaltet',
  offHint: 'Starten Sie „rollcall serve“ mit --sandbox, um welche zu öffnen.',
  madeOfRules: (application) => `${application} (nach veröffentlichten Regeln)`,
  fromRules: 'Nach veröffentlichten Regeln gebaut.',
  fromRulesHint: (application) =>
    `Dieser Nachbau tut, was über ${application} veröffentlicht ist; nichts davon wurde mit dem Dienst des Herstellers verglichen.`,
  whatIsAssumed: 'Was nur angenommen ist',
  application: 'Anwendung',
  choose: 'Anwendung auswählen',
  name: 'Name',
  nameHint: 'Kleinbuchstaben, Ziffern und Bindestriche. Er steht in den Adressen und kann nicht geändert werden.',
  create: 'Erstellen',
  created: (name) => `${name} ist geöffnet`,
  address: 'SCIM-Adresse',
  baseUrl: 'Basis-URL',
  baseUrlHint: 'Was die Bereitstellung als Mandanten-URL nimmt.',
  tokenUrl: 'Tokenendpunkt',
  credentialHint: (credential) =>
    `Das Geheimnis erzeugt der Administrator der Anwendung in deren eigenen Ansichten: Dort heißt es ${credential}.`,
  activation: 'SCIM-Aktivierung',
  activatedOn: 'Die SCIM-Bereitstellung ist aktiviert',
  activatedOff: 'Die SCIM-Bereitstellung ist nicht aktiviert',
  activationHint:
    'Beim Original schaltet das der Support ein, wenn ein Kunde darum bittet. Hier sind das Sie: Bis dahin wird jeder SCIM-Aufruf abgewiesen.',
  activate: 'SCIM aktivieren',
  activated: (name) => `SCIM ist für ${name} aktiviert`,
  onlyGlobal: 'Ein globaler Administrator aktiviert es.',
  refused: 'SCIM-Aufrufe werden zurzeit abgewiesen',
  screens: 'Die eigenen Ansichten der Anwendung',
  screensLead: (application) =>
    `Administratoren von ${application} melden sich dort mit eigenen Konten an, die nur für diese Sandbox gelten.`,
  screensFirst:
    'Noch kann sich dort niemand anmelden. Fügen Sie den ersten Administrator hinzu: Der Einmallink, den Sie erhalten, führt dorthin, und Sie können ihn selbst verwenden.',
  open: (application) => `${application} als Administrator öffnen`,
  administrators: 'Administratoren dieser Sandbox',
  noAdministrator: 'Noch kein Administrator',
  resetLead:
    'Sie erhalten einen Einmallink zum Übergeben. Sobald er verwendet wird, gelten das alte Kennwort und offene Sitzungen nicht mehr.',
  removeLead: 'Sitzungen enden sofort. Was im Überwachungsprotokoll steht, bleibt.',
  settings: 'Einstellungen',
  tryIt: 'An einer Sandbox ausprobieren',
  tryItHint:
    'Kein Konto beim Hersteller zur Hand? Eine Sandbox verhält sich so, wie es die veröffentlichten Regeln der Anwendung sagen.',
};
