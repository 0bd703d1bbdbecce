import type { attributeList as english } from '../attribute-list.ts';
import type { Catalogue } from '../catalogue.ts';

export const attributeList: Catalogue<typeof english> = {
  lead: (name) =>
    `Was ${name} hat und welcher Art seine Attribute sind. Nur ein Attribut, nach dem gefiltert werden kann, eignet sich zum Abgleich.`,
  columns: {
    name: 'Attribut',
    type: 'Typ',
    key: 'Primär\u00ADschlüssel?',
    filtering: 'Filterung unterstützt',
    required: 'Erforderlich?',
    several: 'Mehrwertig?',
    exact: 'Groß-/Klein\u00ADschreibung?',
  },
  yes: 'Ja',
  supported: 'Unterstützt',
  keyName: 'id',
  keyType: 'String',
  keyNote: 'Die Anwendung vergibt sie. Ihr wird nichts zugeordnet.',
  origins: { own: 'Hier hinzugefügt', described: 'Hier geändert' },
  mapped: 'Zugeordnet',
  add: 'Attribut hinzufügen',
  edit: 'Attribut bearbeiten',
  editLabel: (name) => `${name} bearbeiten`,
  name: 'Name',
  nameHint:
    'Wie die Anwendung es nennt: urn:ietf:params:scim:schemas:extension:acme:2.0:User:badge, oder emails[type eq "work"].value für einen von mehreren Werten.',
  type: 'Typ',
  typeHint: {
    String: 'Ein Text.',
    Boolean: 'Wahr oder falsch.',
    Integer: 'Eine ganze Zahl. Was keine ist, wird ausgelassen, mit einer Warnung im Protokoll.',
    DateTime: 'Ein Datum; gesendet als 2021-06-30T08:00:00Z.',
    Reference: 'Ein anderer Benutzer: direkt aus manager zugeordnet.',
    Binary: 'Base64.',
  },
  required: 'Erforderlich: Ein Objekt ohne diesen Wert wird übersprungen, bevor die Anwendung gefragt wird',
  several: 'Mehrwertig: Es wird eine Liste gesendet',
  exact: 'Groß-/Kleinschreibung beachten: Ein Unterschied darin ist eine Änderung',
  filtering: 'Filterung unterstützt: Das Attribut eignet sich zum Abgleich',
  saveHint: 'Nach dem Speichern werden alle im Bereich erneut durchgesehen. Zeilen der Zuordnung folgen.',
  save: 'Speichern',
  remove: 'Attribut entfernen',
  reset: 'Wie die Anwendung es hat',
  removeMapped: 'Es ist zugeordnet: Löschen Sie zuerst seine Zeile in der Attributzuordnung.',
  saved: 'Attributliste gespeichert',
  sourceTitle: 'Attribute des Verzeichnisses',
  sourceLead:
    'Woraus zugeordnet werden kann. Das Schema des Verzeichnisses steht fest; extensionAttribute1 bis extensionAttribute15 können Sie selbst füllen.',
  sourceColumns: { name: 'Attribut', type: 'Typ' },
};
