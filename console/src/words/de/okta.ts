import type { Catalogue } from '../catalogue.ts';
import type { okta as english } from '../okta.ts';

export const okta: Catalogue<typeof english> = {
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
};
