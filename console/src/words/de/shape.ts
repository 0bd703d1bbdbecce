import type { Catalogue } from '../catalogue.ts';
import type { shape as english } from '../shape.ts';

export const shape: Catalogue<typeof english> = {
  title: 'Eigene Schemas und Ressourcentypen',
  lead: 'Was dieser Mandant neben Benutzern und Gruppen des Standards hat. Seine SCIM-Clients finden beides in /Schemas und /ResourceTypes.',
  schemas: 'Schemas',
  schemaColumns: { name: 'Schema', of: 'Teil von', attributes: 'Attribute', acts: '' },
  noSchema: 'Kein eigenes Schema.',
  partOfNothing: 'Noch nichts',
  types: 'Ressourcentypen',
  typeColumns: { name: 'Typ', endpoint: 'Endpunkt', resources: 'Ressourcen', acts: '' },
  noType: 'Kein eigener Ressourcentyp.',
  addSchema: 'Schema hinzufügen',
  addType: 'Ressourcentyp hinzufügen',
  change: 'Ändern',
  changeOf: (name) => `${name} ändern`,
  changeTitle: (name) => `${name} ändern`,
  remove: 'Entfernen',
  removeOf: (name) => `${name} entfernen`,
  neededBy: (name, type) => `${name} entfernen: nicht, solange der Ressourcentyp ${type} es hat`,
  inUse: (name) => `${name} entfernen: nicht, solange es Ressourcen davon gibt`,
  schemaDefinition: 'Schema als JSON',
  schemaHint:
    'Wie RFC 7643, Abschnitt 7, es schreibt: id (ein URN), name und attributes mit name und type. Was fehlt, hat den Standardwert.',
  changeHint:
    'Attribute können hinzugefügt werden. Keines darf verschwinden oder den Typ wechseln, da Ressourcen es haben können.',
  typeDefinition: 'Ressourcentyp als JSON',
  typeHint:
    'Wie RFC 7643, Abschnitt 6, ihn schreibt: name, endpoint (zum Beispiel /Devices) und schema, der URN eines vorher hinzugefügten Schemas.',
  extend: (type) => `Eine Erweiterung von ${type}`,
  extendHint: 'Für ein Schema, das ein eigener Ressourcentyp haben wird, kreuzen Sie keines an.',
  save: 'Speichern',
  notJson: (why) => `Das ist kein JSON: ${why}`,
  noObject: 'Eine Definition beginnt und endet mit einer geschweiften Klammer.',
  saved: (name) => `${name} wird jetzt angeboten`,
  removeSchemaTitle: (name) => `Das Schema ${name} entfernen?`,
  removeSchemaText:
    'Clients, die seine Attribute senden, werden von da an abgewiesen. Es wird nicht entfernt, solange eine Ressource eines hat.',
  removeTypeTitle: (name) => `Den Ressourcentyp ${name} entfernen?`,
  removeTypeText: (endpoint) =>
    `${endpoint} antwortet von da an mit 404. Er wird nicht entfernt, solange es Ressourcen davon gibt.`,
  removed: (name) => `${name} ist entfernt`,
};
