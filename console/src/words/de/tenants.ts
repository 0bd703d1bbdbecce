import type { Catalogue } from '../catalogue.ts';
import type { tenants as english } from '../tenants.ts';

export const tenants: Catalogue<typeof english> = {
  title: 'Mandanten',
  lead: 'SCIM-Endpunkte Ihrer eigenen Anwendung, einer für jeden Kunden: mit Adresse, Zugängen und Benutzern, getrennt von allen anderen.',
  kind: 'Mandant',
  new: 'Neuer Mandant',
  none: 'Noch kein Mandant',
  noneHint:
    'Öffnen Sie einen für einen Kunden: Er erhält eine SCIM-Adresse, und Sie erstellen das Token, das sein Identitätsanbieter sendet.',
  application: 'Art',
  name: 'Name',
  nameHint: 'Kleinbuchstaben, Ziffern und Bindestriche. Er steht in der Adresse und kann nicht geändert werden.',
  create: 'Erstellen',
  created: (name) => `${name} ist geöffnet`,
};
