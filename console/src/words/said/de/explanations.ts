import type { Said } from '../translate-said.ts';

export const explanations: Said = {
  'Active in the directory': 'Im Verzeichnis aktiv',
  'The scope is all users and groups': 'Der Bereich ist: alle Benutzer und Gruppen',
  'Assigned to the application, directly or through a group': 'Der Anwendung zugewiesen, selbst oder über eine Gruppe',
  'Holds a role that entitles': 'Hat eine Rolle, die berechtigt',
  'Chosen during creation only.': 'Wird nur beim Anlegen gewählt.',
  'Written as the account of whom it names, once that is provisioned.':
    'Wird als das Konto dessen geschrieben, den es nennt, sobald dieser bereitgestellt ist.',
  'Members are written one by one, once they have accounts.':
    'Mitglieder werden einzeln geschrieben, sobald sie Konten haben.',
  'Required, and without a usable value: the object is skipped.':
    'Erforderlich und ohne brauchbaren Wert: Das Objekt wird übersprungen.',
  'Left out: {0}.': 'Weggelassen: {0:said}.',
  'For matching only; never written.': 'Nur zum Abgleich; wird nie geschrieben.',
  'Written during creation only.': 'Wird nur beim Anlegen geschrieben.',
  'Chosen when the account was made; not kept here.': 'Gewählt, als das Konto angelegt wurde; hier nicht aufbewahrt.',
  'the group {0}': 'die Gruppe {0}',
  '{0} was added to the directory.': '{0:said} wurde dem Verzeichnis hinzugefügt.',
  '{0} of {1} changed in the directory.': 'Im Verzeichnis geändert: {0:said}, und zwar an: {1:said}.',
  '{0} was moved to the recycle bin.': '{0:said} kam in den Papierkorb.',
  '{0} was restored from the recycle bin.': '{0:said} wurde aus dem Papierkorb wiederhergestellt.',
  '{0} was deleted from the directory for good.': '{0:said} wurde endgültig aus dem Verzeichnis gelöscht.',
  '{0} was assigned to {1}, or given another role.':
    '{0:said} wurde der Anwendung {1} zugewiesen oder bekam eine andere Rolle.',
  '{0} was unassigned from {1}.': 'Die Zuweisung zu {1} wurde aufgehoben, und zwar für: {0:said}.',
  '{0} was added to the group {1}.': '{0:said} wurde in die Gruppe {1} aufgenommen.',
  '{0} was taken out of the group {1}.': '{0:said} wurde aus der Gruppe {1} genommen.',
  '{0} changed in the directory ({1}).': '{0:said} hat sich im Verzeichnis geändert ({1}).',
  'An attribute': 'ein Attribut',
  'it was deleted from the directory for good': 'das Objekt wurde endgültig aus dem Verzeichnis gelöscht',
  'it is in the recycle bin of the directory': 'das Objekt liegt im Papierkorb des Verzeichnisses',
  'the user is disabled in the directory': 'der Benutzer ist im Verzeichnis deaktiviert',
  'the group is not assigned to {0}': 'die Gruppe ist {0} nicht zugewiesen',
  'neither {0} nor a group that {1} is a member of is assigned to {2}':
    'weder {0} noch eine Gruppe, in der {1} Mitglied ist, ist {2} zugewiesen',
  'no role of {0} there entitles to anything ({1})': 'keine Rolle von {0} dort berechtigt zu etwas ({1:list})',
  'Default Access': 'Standardzugriff',
  'all users and groups are in scope': 'alle Benutzer und Gruppen sind im Bereich',
  '{0} is assigned': '{0} ist zugewiesen',
  '{0} more ways': '{0} weitere Wege',
  '{0} is assigned {1}': '{0} ist zugewiesen, und zwar {1:said}',
  'through the group {0} as {1}': 'über die Gruppe {0} als {1}',
  'the scoping filter {0} lets it in': 'der Bereichsfilter {0} lässt das Objekt herein',
  '{0} is {1}, and the scoping filter {2} wants {3}': '{0} ist {1:said}, und der Bereichsfilter {2} verlangt {3}',
  empty: 'leer',
  'no scoping filter lets it in': 'kein Bereichsfilter lässt das Objekt herein',
  'The last attempt failed: {0}{1}': 'Der letzte Versuch ist gescheitert: {0:said}{1:said}',
  'It is tried again {0}.': 'Der nächste Versuch: {0}.',
  '{0} is not in {1} any more and is to be taken out.': '{0} ist nicht mehr in {1} und soll herausgenommen werden.',
  '{0} is not in {1}.': '{0} ist nicht in {1}.',
  '{0} has left {1}.': '{0} ist aus {1} ausgeschieden.',
  '{0} has {1} in {2}.': '{0} hat in {2} {1:said}.',
  'The account of {0} in {1} is disabled.': 'Das Konto von {0} in {1} ist deaktiviert.',
  'The next full cycle writes it.': 'Der nächste volle Zyklus schreibt es.',
  'It waits to be written.': 'Es wartet darauf, geschrieben zu werden.',
  '{0} {1} was found in {2} and waits until somebody adopts it.':
    '{0:said} {1} wurde in {2} gefunden; es wird gewartet, bis jemand die Übernahme bestätigt.',
  'The guard holds the removal, because there are many at once: somebody must allow or reject it.':
    'Der Schutz hält das Entfernen zurück, weil es viele auf einmal sind: Jemand muss es zulassen oder verwerfen.',
  unknown: 'unbekannt',
  'made by Rollcall': 'von Rollcall angelegt',
  'found there and linked': 'dort vorgefunden und verknüpft',
  '{0} has {1} in {2} yet, though one is wanted because {3}.':
    '{0} hat in {2} noch {1:said}, obwohl das vorgesehen ist, denn {3:list}.',
  '{0} has {1} in {2} because {3}.': '{0} hat in {2} {1:said}, denn {3:list}.',
  'last written {0}': 'zuletzt geschrieben {0}',
  '{0} of {1} in {2} ({3}) is disabled, and is wanted again because {4}.':
    '{0:said} von {1} in {2} ({3:list}) ist deaktiviert und wird wieder gebraucht, denn {4:list}.',
  '{0} of {1} in {2} ({3}) is disabled because {4}.':
    '{0:said} von {1} in {2} ({3:list}) ist deaktiviert, denn {4:list}.',
  '{0} of {1} in {2} ({3}) was left as it is when {4} left: {5}.':
    '{0:said} von {1} in {2} ({3:list}) blieb beim Ausscheiden von {4} unverändert: {5:list}.',
  '{0} has {1} in {2} ({3}) because {4}.': '{0} hat in {2} {1:said} ({3:list}), denn {4:list}.',
  '{0} still has {1} in {2} ({3}), and is out of scope because {4}.':
    '{0} hat in {2} noch {1:said} ({3:list}), ist aber außerhalb des Bereichs, denn {4:list}.',
  '{0} could not be asked: {1}': '{0} konnte nicht gefragt werden: {1:said}',
  '{0} was not asked whether it has {1} that matches.': '{0} wurde nicht gefragt, ob dort {1:said} dazu passt.',
  'It is taken up again.': 'Es wird wieder aufgenommen.',
  'Nothing is to be changed.': 'Nichts ist zu ändern.',
  'Nothing more is to be done.': 'Mehr ist nicht zu tun.',
  '{0} has none that matches: it is to be created.': 'In {0} passt nichts dazu: Es wird angelegt.',
  'To be changed: {0}.': 'Zu ändern: {0}.',
  '{0} matches: it is to be linked, and changed: {1}.': '{0} passt: Es wird verknüpft und geändert: {1}.',
  'It is to be activated again: {0}.': 'Es wird wieder aktiviert: {0}.',
  'It is to be disabled.': 'Es wird deaktiviert.',
  'It is to be deleted.': 'Es wird gelöscht.',
  '{0} matches and already has these values: it is to be linked.':
    '{0} passt und hat diese Werte schon: Es wird verknüpft.',
  'The attempt failed': 'Der Versuch ist gescheitert',
  'The last of {0} attempts failed': 'Der letzte von {0} Versuchen ist gescheitert',
  '{0}: {1} It is tried again {2}.': '{0:said}: {1:said} Der nächste Versuch: {2}.',
  'At {0} UTC': 'Stand {0} UTC',
  '{0}, {1} was not in the directory yet: it was added {2}.':
    '{0:said}: {1} war noch nicht im Verzeichnis, sondern wurde erst {2} hinzugefügt.',
  '{0}, {1} had not been added yet: that was {2}.': '{0:said}: {1} war noch nicht hinzugefügt; das geschah {2}.',
  'What came next: {0}, {1}': 'Was danach kam: {0}, {1:said}',
  'created {0}': 'angelegt {0:said}',
  'last changed {0}': 'zuletzt geändert {0:said}',
  'activated again {0}': 'wieder aktiviert {0:said}',
  'last looked at {0}': 'zuletzt angesehen {0:said}',
  'left out {0}': 'ausgelassen {0:said}',
  'disabled {0}': 'deaktiviert {0:said}',
  'deleted {0}': 'gelöscht {0:said}',
  '{0} UTC because {1}': '{0} UTC, denn {1:list}',
  '{0}, what was last tried for {1} in {2} had failed {3}: {4}':
    '{0:said}: Was zuletzt für {1} in {2} versucht wurde, war {3} gescheitert: {4:said}',
  '{0}, {1} had {2} in {3}: {4}.': '{0:said}: {1} hatte in {3} {2:said}: {4:said}.',
  '{0}, {1} of {2} in {3}{4} was left as it was: {5}.':
    '{0:said}: {1:said} von {2} in {3}{4} blieb unverändert: {5:said}.',
  '{0}, {1} had {2} in {3}: it was {4}.': '{0:said}: {1} hatte in {3} {2:said}: {4:said}.',
  '{0}, {1} of {2} in {3}{4} was disabled, since {5}.':
    '{0:said}: {1:said} von {2} in {3}{4} war deaktiviert, seit {5:said}.',
  '{0}, {1} had {2} in {3}{4}, {5}.': '{0:said}: {1} hatte in {3}{4} {2:said}, {5:said}.',
  '{0}, {1} had {2} in {3} yet: it was created {4}.':
    '{0:said}: {1} hatte in {3} noch {2:said}; angelegt wurde es {4}.',
  '{0}, {1} was not linked to {2} in {3} yet: that was {4}.':
    '{0:said}: {1} war in {3} noch nicht verknüpft, und zwar nicht mit: {2:said}. Das geschah {4}.',
  '{0}, {1} had {2} in {3}: the first that the log still has of it is of {4}: {5}':
    '{0:said}: {1} hatte in {3} {2:said}. Das Erste, was das Protokoll noch davon hat, ist vom {4}: {5:said}',
  'last written {0}, and nothing since': 'zuletzt geschrieben {0}, und seither nichts',
  '{0}, {1} had {2} in {3}, disabled: {4}.': '{0:said}: {1} hatte in {3} {2:said}, deaktiviert: {4:said}.',
  'What was with {0} in {1} then is not kept any more.': 'Was damals mit {0} in {1} war, ist nicht mehr aufbewahrt.',
  'The first was {0}: {1}': 'Das Erste war {0}: {1:said}',
  '{0}, nothing had been decided yet about {1} in {2}.{3}':
    '{0:said}: Über {1} in {2} war noch nichts entschieden.{3:said}',
  'an account': 'ein Konto',
  'no account': 'kein Konto',
  'the account': 'das Konto',
  'The account': 'Das Konto',
  'a group': 'eine Gruppe',
  'no group': 'keine Gruppe',
  'the group': 'die Gruppe',
  'The group': 'Die Gruppe',
  'the account {0}': 'das Konto {0}',
  'the group is assigned to {0}, but assigning does not push a group there':
    'die Gruppe ist {0} zugewiesen, aber eine Zuweisung überträgt dort keine Gruppe',
  'the group was unlinked under Push Groups of {0}': 'die Gruppe wurde unter „Gruppen übertragen“ von {0} gelöst',
  'the group is pushed by its name': 'die Gruppe wird nach ihrem Namen übertragen',
  'a push rule takes the group in': 'eine Übertragungsregel schließt die Gruppe ein',
  'somebody who was purged since': 'jemand, der seitdem endgültig gelöscht wurde',
  'somebody who was purged': 'jemand, der endgültig gelöscht wurde',
  'a group that was purged since': 'eine Gruppe, die seitdem endgültig gelöscht wurde',
  'a group that was purged': 'eine Gruppe, die endgültig gelöscht wurde',
  'Version {0} of the configuration was saved{1}.': 'Version {0} der Konfiguration wurde gespeichert{1}.',
  'A full cycle looked at everybody.': 'Ein vollständiger Zyklus hat alle durchgesehen.',
  'It was provisioned on demand.': 'Es wurde bei Bedarf bereitgestellt.',
  'An approved plan was applied.': 'Ein genehmigter Plan wurde ausgeführt.',
  'Groups are not provisioned to {0}.': 'In {0} werden keine Gruppen bereitgestellt.',
  'Switch the mapping of groups on, if the application has groups.':
    'Schalten Sie die Zuordnung der Gruppen ein, wenn die Anwendung Gruppen hat.',
  '{0} has no account in {1} yet.': '{0} hat in {1} noch kein Konto.',
  '{0} has no account in {1} because {2}.': '{0} hat in {1} kein Konto, denn {2:list}.',
  'Nothing is known of object {0}.': 'Von einem Objekt {0} ist nichts bekannt.',
  'It was removed from the directory for good, or never was. Search for it by its name.':
    'Es wurde endgültig aus dem Verzeichnis gelöscht, oder es gab es nie. Suchen Sie es nach seinem Namen.',
  'The provisioning log is kept {0} days: what was done before {1} is not kept any more.':
    'Das Bereitstellungsprotokoll wird {0} Tage aufbewahrt: Was vor dem {1} geschah, ist nicht mehr da.',
  'Which values it was decided on is not kept: the entry was written by an earlier version.':
    'Nach welchen Werten entschieden wurde, ist nicht aufbewahrt: Den Eintrag hat eine frühere Version geschrieben.',
  'Assignments and values are those of {0}, when it was last decided until then; what changed after that without a consequence here is not kept.':
    'Zuweisungen und Werte sind die vom {0}, als bis dahin zuletzt entschieden wurde; was sich danach änderte, ohne hier etwas zu bewirken, ist nicht aufbewahrt.',
  'Too long to be kept, and therefore missing here: {0}.':
    'Zu lang, um aufbewahrt zu werden, und deshalb nicht hier: {0}.',
  'Who was a member then is not kept as a list; the entries of the log tell who was added and taken out.':
    'Wer damals Mitglied war, ist nicht als Liste aufbewahrt; die Einträge des Protokolls sagen, wer hinzukam und wer herausgenommen wurde.',
  '{0} is not connected yet: {1} must be entered.': '{0} ist noch nicht verbunden: {1:list} fehlt noch.',
  'Provisioning of {0} is off: nothing is sent until it is started.':
    'Die Bereitstellung von {0} ist aus: Nichts wird gesendet, bis sie gestartet wird.',
  'Provisioning of {0} was paused by {1} ({2}){3}.':
    'Die Bereitstellung von {0} wurde von {1} angehalten ({2}){3:said}.',
  'until {0}': 'bis {0}',
  'Provisioning of {0} is in quarantine since {1}: {2} It is tried again {3}.':
    'Die Bereitstellung von {0} ist seit {1} in Quarantäne: {2:said} Nächster Versuch: {3}.',
  '{0} asked for silence until {1}.': '{0} hat bis {1} um Ruhe gebeten.',
  '{0} is no date or time.': '{0} ist weder Datum noch Zeitpunkt.',
  'Write a date (2026-03-31, the end of that day in UTC), or a time with its zone: 2026-03-31T14:00Z, 2026-03-31T14:00+02:00.':
    'Schreiben Sie ein Datum (2026-03-31, das Ende dieses Tages in UTC) oder einen Zeitpunkt mit seiner Zone: 2026-03-31T14:00Z, 2026-03-31T14:00+02:00.',
  '{0} is still to come.': '{0} liegt noch in der Zukunft.',
  'Ask for a time that is over, or leave it out for now.':
    'Fragen Sie nach einem Zeitpunkt, der vorbei ist, oder lassen Sie ihn weg: Dann gilt jetzt.',
};
