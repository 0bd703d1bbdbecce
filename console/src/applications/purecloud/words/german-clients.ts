import type { Catalogue } from '../../../words/catalogue.ts';
import { figure } from '../../../words/de/figure.ts';
import { lasting } from '../lasting.ts';
import type { client as englishClient, clients as englishClients } from './clients.ts';

export const clients: Catalogue<typeof englishClients> = {
  title: 'OAuth',
  lead: 'Ein OAuth-Client lässt ein anderes System herein. Die Bereitstellung braucht einen mit dem Grant Type „Client Credentials“.',
  add: 'Client hinzufügen',
  columns: {
    name: 'Name',
    clientId: 'Client-ID',
    grantType: 'Grant Type',
    roles: 'Rollen',
    duration: 'Gültigkeit der Token',
    tokens: 'Token in Gebrauch',
    createdBy: 'Erstellt von',
    state: 'Zustand',
  },
  states: {
    active: 'Aktiv',
    disabled: 'Deaktiviert',
    inactive: 'Inaktiv',
    revoked: 'Widerrufen',
    expired: 'Abgelaufen',
  },
  noneTitle: 'Noch kein OAuth-Client',
  none: 'Fügen Sie einen für Ihren Identitätsanbieter hinzu, und erzeugen Sie dann sein Token.',
  ofProfile: 'Alles, was die Bereitstellung braucht',
};

export const client: Catalogue<typeof englishClient> = {
  newTitle: 'Neuen Client hinzufügen',
  newLead: 'Nennen Sie ihn nach dem System, das ihn verwenden wird. Nichts wird angelegt, bevor Sie speichern.',
  kind: 'OAuth-Client',
  missing: 'OAuth-Client nicht gefunden',
  tabs: 'Teile des Clients',
  details: 'Angaben zum Client',
  rolesTab: 'Rollen',
  name: 'App-Name',
  nameHint: 'Zum Beispiel: Azure AD-Bereitstellung',
  description: 'Beschreibung',
  duration: 'Gültigkeit der Token (Sekunden)',
  durationHint: (min, max) => `Von ${seconds(min)} bis ${seconds(max)}. Gilt für von jetzt an erzeugte Token.`,
  durationScim: (most) =>
    `Ein Client mit einer Rolle für SCIM kann bis zu ${seconds(most)} haben. Niemand erneuert ein in Azure AD eingefügtes Token: Wählen Sie die längste Gültigkeit.`,
  longest: (most) => `${lasting(most)} verwenden`,
  lasts: (value) => `= ${lasting(value)}`,
  notANumber: 'Geben Sie eine ganze Zahl von Sekunden ein.',
  grantTypes: 'Grant Types',
  grantHint:
    'Die Bereitstellung verwendet „Client Credentials“: Der Client handelt für sich, mit den Rollen, die Sie ihm geben.',
  grantRefused: 'Wählen Sie „Client Credentials“.',
  rolesLead: 'Ein Client mit „Client Credentials“ darf, was seine Rollen ihm erlauben.',
  roleForScim: 'Hat alles, was die Bereitstellung braucht.',
  roleWithout: 'Keine eigenen Berechtigungen.',
  notForScim: 'Keine dieser Rollen lässt den Client Personen bereitstellen: Seine Anfragen würden abgewiesen.',
  permissions: 'Berechtigungen',
  save: 'Speichern',
  saved: (name) => `${name} gespeichert`,
  created: 'Der Client wurde hinzugefügt',
  secretOnce: 'Kopieren Sie den geheimen Clientschlüssel jetzt: Er wird nicht noch einmal gezeigt.',
  clientId: 'Client-ID',
  clientSecret: 'Geheimer Clientschlüssel',
  secretKept:
    'Der geheime Clientschlüssel wurde bei seiner Erzeugung gezeigt. Ist er verloren, erzeugen Sie einen neuen.',
  tokenUrl: 'Tokenendpunkt',
  tokenUrlHint: 'Wo ein System, das Client-ID und geheimen Clientschlüssel hat, selbst Token holt.',
  next: 'Als Nächstes: ein Token für Azure AD',
  nextLead:
    'Azure AD fragt nach einer Mandanten-URL und einem geheimen Token. Das geheime Token ist ein Token dieses Clients, mit „Client Credentials“ erzeugt.',
  openClient: 'Client öffnen',
  toList: 'Zurück zu OAuth',
  generate: 'Token erzeugen',
  generateTitle: (name) => `Ein Token von ${name} erzeugen`,
  generateLead: (duration) =>
    `Das Token lässt herein, wer es hat; Gültigkeit: ${duration}. Es wird nur dieses eine Mal gezeigt und nicht gespeichert.`,
  generated: 'Kopieren Sie das Token jetzt: Es wird nicht noch einmal gezeigt.',
  tenantUrl: 'Mandanten-URL',
  tenantUrlHint: 'In Azure AD: Administratoranmeldeinformationen, Mandanten-URL.',
  token: 'Zugriffstoken',
  tokenHint: 'In Azure AD: Administratoranmeldeinformationen, Geheimes Token.',
  ends: (time) => `Es endet ${time}. Erzeugen Sie vorher ein weiteres, und fügen Sie es an seiner Stelle ein.`,
  regenerate: 'Neuen Schlüssel erzeugen',
  regenerateTitle: 'Einen neuen geheimen Clientschlüssel erzeugen?',
  regenerateText:
    'Der alte Schlüssel und alle damit erzeugten Token gelten sofort nicht mehr. Systeme, die diesen Client verwenden, bleiben stehen, bis sie die neuen haben.',
  disable: 'Deaktivieren',
  enable: 'Aktivieren',
  disableTitle: (name) => `${name} deaktivieren?`,
  disableText: 'Seine Token gelten nicht mehr, und es können keine erzeugt werden, bis er wieder aktiviert wird.',
  enableTitle: (name) => `${name} aktivieren?`,
  enableText: 'Seine noch nicht abgelaufenen Token gelten wieder, und neue können erzeugt werden.',
  disabled: (name) => `${name} deaktiviert`,
  enabled: (name) => `${name} aktiviert`,
  delete: 'Löschen',
  deleteTitle: (name) => `${name} löschen?`,
  deleteText:
    'Der Client und alle seine Token gelten endgültig nicht mehr. Ein Auftrag, der eines davon verwendet, geht in Quarantäne.',
  deleted: (name) => `${name} gelöscht`,
  isDisabled: 'Dieser Client ist deaktiviert: Seine Token gelten nicht, und es können keine erzeugt werden.',
  inUse: (count, ends) =>
    `${figure(count)} Token ${count === 1 ? 'ist' : 'sind'} in Gebrauch; das letzte endet ${ends}.`,
  noneInUse: 'Kein Token dieses Clients ist in Gebrauch.',
  credentials: 'Client-ID und Schlüssel',
  madeBy: (who, when) => `Hinzugefügt von ${who}, ${when}.`,
  made: (when) => `Hinzugefügt ${when}.`,
};

function seconds(value: number): string {
  return `${figure(value)} Sekunden (${lasting(value)})`;
}
