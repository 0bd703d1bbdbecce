import type { Catalogue } from '../catalogue.ts';
import type { search as english } from '../search.ts';

export const search: Catalogue<typeof english> = {
  label: 'Alles durchsuchen',
  placeholder: 'Seiten, Anwendungen, Personen, Begriffe, Dokumente …',
  keys: 'Strg+K',
  results: 'Ergebnisse',
  groups: {
    pages: 'Seiten',
    applications: 'Anwendungen',
    inApplications: 'In Ihren Anwendungen',
    gallery: 'Im Katalog',
    providers: 'Identitätsanbieter',
    users: 'Benutzer',
    groups: 'Gruppen',
    terms: 'Was Begriffe bedeuten',
    help: 'Hilfe',
    documents: 'Dokumente (englisch, in einem neuen Fenster)',
  },
  canTitle: 'Was sich finden lässt',
  can: 'Seiten und Anwendungen, auch unter den Namen, die Entra und Okta ihnen geben. Benutzer und Gruppen am Anfang eines Namens oder einer Adresse. Identitätsanbieter, Hilfe, was unsere Begriffe bedeuten, und jede Überschrift der Dokumente.',
  how: 'Pfeiltasten wählen, die Eingabetaste öffnet, Escape schließt.',
  looking: 'Wird gesucht …',
  none: (typed) => `Unter „${typed}“ ist nichts zu finden`,
  noneHint:
    'Benutzer und Gruppen finden Sie am Anfang ihres Namens oder ihrer Adresse, alles andere an jedem seiner Wörter. Versuchen Sie es mit weniger Buchstaben.',
  found: (count) => (count === 1 ? '1 Ergebnis' : `${count} Ergebnisse`),
  within: (page, application) => `${page} – ${application}`,
  notAdded: 'Kann hinzugefügt werden',
  provider: {
    detail: 'Wie er verbunden wird',
    title: (name) => `${name} verbinden`,
    text: (name) =>
      `${name} wird mit einem Mandanten verbunden und sendet seine Benutzer und Gruppen dorthin. Öffnen Sie den Mandanten und wählen Sie „Einladen“: Dessen Administrator wird durch jeden Schritt von ${name} geführt, mit Adresse und Token zum Kopieren, und sieht die ersten Anfragen eintreffen.`,
    guide: 'Jeder Schritt, zum Nachlesen',
    tenants: 'Mandanten wählen',
  },
};
