import type { Catalogue } from '../catalogue.ts';
import type { pushGroups as english } from '../push-groups.ts';
import { figure } from './figure.ts';

export const pushGroups: Catalogue<typeof english> = {
  title: 'Gruppen übertragen',
  lead: 'Gruppen, die mit ihren Mitgliedern in der Anwendung im Einklang gehalten werden. Eine Gruppe wird übertragen, weil sie zugewiesen ist: Auch ihre Personen erhalten Konten, und nur wer dort eines hat, ist dort Mitglied.',
  push: 'Gruppen übertragen',
  now: 'Jetzt übertragen',
  pushed: (count) => (count === 1 ? 'Die Gruppe wurde übertragen' : `${figure(count)} Gruppen wurden übertragen`),
  link: 'Gruppe verknüpfen',
  unlink: 'Übertragung beenden',
  unlinkTitle: 'Die Übertragung dieser Gruppe beenden?',
  leave: 'Die Gruppe in der Zielanwendung belassen',
  delete: 'Die Gruppe in der Zielanwendung löschen',
  unlinkText:
    'Die Zuweisung der Gruppe endet. Wer nur durch diese Gruppe ein Konto hat, verliert es: Es wird deaktiviert, seine Daten bleiben.',
  unlinked: (name) => `${name} wird nicht mehr übertragen`,
  noGroupsTitle: (name) => `${name} nimmt keine Gruppen an`,
  noGroups:
    'Die Anwendung hat keine Gruppen, die bereitgestellt werden können. Weisen Sie Gruppen trotzdem zu: Ihre Mitglieder erhalten Konten.',
  updateOnly: (name) =>
    `In ${name} lässt sich von außen keine Gruppe anlegen. Legen Sie sie dort unter demselben Namen an: Sie wird im nächsten Zyklus verknüpft, und ihre Mitglieder werden im Einklang gehalten.`,
  notMapped:
    'Die Zuordnung der Gruppen ist ausgeschaltet: Keine Gruppe wird übertragen. Schalten Sie sie unter Bereitstellung ein.',
  all: 'Alle Benutzer und Gruppen sind im Bereich: Auch Gruppen, die nicht zugewiesen sind, werden übertragen; sie stehen nicht in dieser Liste.',
  noneTitle: 'Keine Gruppe wird übertragen',
  none: 'Gruppen übertragen findet eine anhand ihres Namens. Gibt es dort schon eine Gruppe dieses Namens, wird sie verknüpft.',
  columns: {
    name: 'Gruppe',
    state: 'Status der Übertragung',
    target: 'Gruppe in der Anwendung',
    at: 'Letzte Änderung',
  },
  states: { active: 'Aktiv', error: 'Fehler', pending: 'Noch nicht übertragen', left: 'Belassen, wie sie ist' },
  created: 'Angelegt',
  linked: 'Verknüpft',
};
