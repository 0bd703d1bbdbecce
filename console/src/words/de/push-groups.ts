import type { Catalogue } from '../catalogue.ts';
import type { pushGroups as english } from '../push-groups.ts';
import { figure } from './figure.ts';

const operators = { 'starts-with': 'beginnt mit', contains: 'enthält', equals: 'lautet' } as const;

export const pushGroups: Catalogue<typeof english> = {
  title: 'Gruppen übertragen',
  lead: 'Gruppen, die mit ihren Mitgliedern in der Anwendung im Einklang gehalten werden. Niemand erhält ein Konto, weil eine Gruppe übertragen wird: Mitglied ist dort nur, wer der Anwendung zugewiesen ist und dort ein Konto hat.',
  byName: 'Gruppen nach Namen suchen',
  byRule: 'Gruppen nach Regel suchen',
  now: 'Jetzt übertragen',
  pushed: (count) => (count === 1 ? 'Die Gruppe wurde übertragen' : `${figure(count)} Gruppen wurden übertragen`),
  activate: 'Übertragung aktivieren',
  deactivate: 'Übertragung deaktivieren',
  turned: {
    active: (count) =>
      count === 1 ? 'Die Übertragung wurde aktiviert' : `${figure(count)} Übertragungen wurden aktiviert`,
    inactive: (count) =>
      count === 1 ? 'Die Übertragung wurde deaktiviert' : `${figure(count)} Übertragungen wurden deaktiviert`,
  },
  link: 'Gruppe verknüpfen',
  unlink: 'Übertragung beenden',
  unlinkTitle: 'Die Übertragung dieser Gruppe beenden?',
  leave: 'Die Gruppe in der Zielanwendung belassen',
  delete: 'Die Gruppe in der Zielanwendung löschen',
  unlinkText:
    'Die Gruppe wird nicht mehr übertragen, auch wenn sie zugewiesen ist oder eine Regel sie findet. Ihre Zuweisung und die Konten ihrer Mitglieder bleiben, wie sie sind.',
  unlinked: (name) => `${name} wird nicht mehr übertragen`,
  noGroupsTitle: (name) => `${name} nimmt keine Gruppen an`,
  noGroups:
    'Die Anwendung hat keine Gruppen, die bereitgestellt werden können. Weisen Sie Gruppen trotzdem zu: Ihre Mitglieder erhalten Konten.',
  updateOnly: (name) =>
    `In ${name} lässt sich von außen keine Gruppe anlegen. Legen Sie sie dort unter demselben Namen an, oder verknüpfen Sie eine vorhandene: Ihre Mitglieder werden im Einklang gehalten.`,
  notMapped:
    'Die Zuordnung der Gruppen ist ausgeschaltet: Keine Gruppe wird übertragen. Schalten Sie sie unter Bereitstellung ein.',
  off: 'Zu dieser Anwendung wurde noch keine Gruppe übertragen. Mit der ersten wird eingeschaltet, was die Anwendung für Gruppen bietet: anlegen, ändern und löschen. Benutzer sind davon nicht betroffen.',
  jobOff:
    'Die Bereitstellung ist aus: Gruppen werden übertragen, sobald sie eingeschaltet ist. Aktivieren Sie etwas unter Bereitstellung › Zur Anwendung, oder übertragen Sie eine Gruppe jetzt.',
  all: 'Alle Benutzer und Gruppen sind im Bereich: Jede Gruppe des Verzeichnisses wird übertragen.',
  noneTitle: 'Keine Gruppe wird übertragen',
  none: 'Suchen Sie eine Gruppe nach ihrem Namen, oder lassen Sie alle Gruppen übertragen, deren Namen eine Regel findet. Gibt es dort schon eine Gruppe dieses Namens, wird sie verknüpft.',
  columns: {
    name: 'Gruppe',
    by: 'Übertragen durch',
    state: 'Status der Übertragung',
    target: 'Gruppe in der Anwendung',
    at: 'Letzte Übertragung',
  },
  states: {
    active: 'Aktiv',
    inactive: 'Inaktiv',
    error: 'Fehler',
    pending: 'Noch nicht übertragen',
    left: 'Belassen, wie sie ist',
  },
  by: { name: 'Name', assignment: 'Zuweisung', all: 'Bereich' },
  rule: (name) => `Regel: ${name}`,
  created: 'Angelegt',
  linked: 'Verknüpft',
  name: {
    title: 'Gruppen nach Namen übertragen',
    how: 'Gruppe in der Anwendung',
    create: 'Die Gruppe anlegen oder die gleichen Namens verknüpfen',
    linkTo: 'Mit einer Gruppe anderen Namens verknüpfen',
    target: 'ID der Gruppe in der Anwendung',
    targetHint:
      'Die Anwendung zeigt sie an. Daneben wird nichts angelegt, und ihr Name wird der Name der Gruppe von hier.',
    push: 'Übertragen',
    unlinkFirst: 'Mit einer Gruppe anderen Namens lässt sich nur eine Gruppe verknüpfen.',
  },
  rules: {
    title: 'Gruppen nach Regel übertragen',
    lead: 'Jede Gruppe, deren Namen eine Regel findet, wird übertragen: die es jetzt gibt, und spätere, sobald sie da sind. Groß- und Kleinschreibung sind gleich. Fällt eine Regel weg, gehen ihre Gruppen mit: Sie werden in der Anwendung gelöscht, wo diese es zulässt; was dort nur gefunden wurde, bleibt.',
    list: 'Regeln',
    columns: { name: 'Regel', groups: 'Name der Gruppe', act: 'Aktion' },
    operators,
    condition: (operator, value) => `${operators[operator]} „${value}“`,
    none: 'Es gibt noch keine Regel.',
    edit: (name) => `Die Regel ${name} bearbeiten`,
    remove: (name) => `Die Regel ${name} löschen`,
    removeTitle: (name) => `Die Regel ${name} löschen?`,
    removeText:
      'Gruppen, die nichts anderes einschließt, werden nicht mehr übertragen: Sie werden in der Anwendung gelöscht, wo diese es zulässt. Soll eine dort bleiben, beenden Sie zuerst ihre Übertragung und belassen Sie sie.',
    add: 'Regel hinzufügen',
    name: 'Name der Regel',
    operator: 'Der Name der Gruppe',
    value: 'Text',
    matched: (count, names) =>
      count === 0
        ? 'Keine Gruppe hat jetzt einen solchen Namen. Spätere werden übertragen.'
        : `${count === 1 ? 'Findet jetzt eine Gruppe' : `Findet jetzt ${figure(count)} Gruppen`}: ${names}`,
    more: 'Es gibt mehr Gruppen, als angesehen wurden.',
    save: 'Regel speichern',
    saved: 'Die Regeln wurden gespeichert',
    removed: 'Die Regel wurde gelöscht',
    assigned: 'Auch zugewiesene Gruppen übertragen',
    assignedHint:
      'Aus, wie bei Okta: Wird eine Gruppe zugewiesen, erhalten ihre Mitglieder Konten; die Gruppe selbst wird nur nach Namen oder Regel übertragen.',
  },
};
