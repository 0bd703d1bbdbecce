import type { Said } from '../translate-said.ts';

export const decisions: Said = {
  create: 'anlegen',
  'Rollcall failed: {0}': 'Rollcall ist gescheitert: {0}',
  "Report it with the server's log if it comes back.":
    'Melden Sie es mit dem Protokoll des Servers, wenn es wiederkommt.',
  'It waits until the guard has seen how many are to be removed.':
    'Es wartet, bis der Schutz gesehen hat, wie viele entfernt werden sollen.',
  none: 'nichts',
  changed: 'geändert',
  update: 'aktualisieren',
  'it shows no matching attribute, or several values of it': 'sie zeigt kein Abgleichattribut oder mehrere Werte davon',
  'an id comes on two pages': 'eine ID steht auf zwei Seiten',
  'The application cannot be listed.': 'Die Anwendung kann nicht aufgelistet werden.',
  'Nothing has to be done: each account is searched for by its matching attribute instead.':
    'Nichts ist zu tun: Stattdessen wird jedes Konto nach seinem Abgleichattribut gesucht.',
  'The directory no longer has this membership.': 'Das Verzeichnis hat diese Mitgliedschaft nicht mehr.',
  'The application of this job was removed.': 'Die Anwendung dieses Auftrags wurde entfernt.',
  'Remove the job.': 'Entfernen Sie den Auftrag.',
  'Version {0} of the configuration is missing.': 'Version {0} der Konfiguration fehlt.',
  'Save the mapping again.': 'Speichern Sie die Zuordnung neu.',
  'The mapping of {0} is wrong: {1}': 'Die Zuordnung von {0:said} ist falsch: {1:said}',
  'an attribute': 'einem Attribut',
  'Correct it.': 'Berichtigen Sie sie.',
  'Enter the admin credentials of the application and test the connection.':
    'Tragen Sie die Administratoranmeldeinformationen der Anwendung ein, und testen Sie die Verbindung.',
  'Users have no matching attribute.': 'Benutzer haben kein Abgleichattribut.',
  'Give one of the mappings a precedence.': 'Geben Sie einer der Zuordnungen eine Rangfolge.',
  held: 'hält zurück',
  'This is an error of Rollcall. The cycle goes on where it was; report it if it comes back.':
    'Das ist ein Fehler von Rollcall. Der Zyklus geht weiter, wo er war; melden Sie den Fehler, wenn er wiederkommt.',
  'guard not asked: these were ordered by name': 'Schutz nicht gefragt: Diese waren mit Namen verlangt',
  'let through by hand': 'von Hand durchgelassen',
  created: 'angelegt',
  '{0} cannot be mapped directly': '{0} kann nicht direkt zugeordnet werden',
  'Map the expression AssertiveAppRoleAssignmentsComplex([{0}]).':
    'Ordnen Sie den Ausdruck AssertiveAppRoleAssignmentsComplex([{0}]) zu.',
  'app roles are for users; a group has none to write':
    'App-Rollen sind für Benutzer; eine Gruppe hat keine zu schreiben',
  'Map them in the mapping of users.': 'Ordnen Sie sie in der Zuordnung der Benutzer zu.',
  'app roles come from assignments, and with all users and groups in scope nobody need be assigned':
    'App-Rollen kommen aus Zuweisungen, und wenn alle Benutzer und Gruppen im Bereich sind, muss niemand zugewiesen sein',
  'Sync only assigned users and groups, or map something else here.':
    'Synchronisieren Sie nur zugewiesene Benutzer und Gruppen, oder ordnen Sie hier etwas anderes zu.',
  'the app roles are written as a list of elements, which needs a whole attribute':
    'die App-Rollen werden als Liste von Elementen geschrieben, und die braucht ein ganzes Attribut',
  'Take the target roles, or SingleAppRoleAssignment for one value.':
    'Nehmen Sie das Ziel „roles“, oder SingleAppRoleAssignment für einen einzigen Wert.',
  '{0} was left out: {1}.': '{0} wurde weggelassen: {1:said}.',
  '{0}: {1} is taken.': '{0}: {1:list} ist vergeben.',
  '{0}: {1} is free and was chosen.': '{0}: {1} ist frei und wurde gewählt.',
  '{0}: {1} is taken, {2} is free and was chosen.': '{0}: {1} ist vergeben, {2:list} ist frei und wurde gewählt.',
  'the scoping filter {0}': 'der Bereichsfilter {0}',
  'Write the target attribute as a SCIM path, e.g. emails[type eq "work"].value.':
    'Schreiben Sie das Zielattribut als SCIM-Pfad, zum Beispiel emails[type eq "work"].value.',
  'there are {0} values and the attribute takes one': 'es gibt {0} Werte, und das Attribut nimmt einen',
  '"{0}" is neither True nor False': '„{0}“ ist weder True noch False',
  '"{0}" is no whole number': '„{0}“ ist keine ganze Zahl',
  '"{0}" is not in Base64': '„{0}“ ist nicht in Base64',
  '"{0}" is no date': '„{0}“ ist kein Datum',
  'It was found in the application, not made by Rollcall, and is not deleted. Adopt it to have it deleted with its object.':
    'Es wurde in der Anwendung vorgefunden, nicht von Rollcall angelegt, und wird nicht gelöscht. Übernehmen Sie es, damit es mit seinem Objekt gelöscht wird.',
  delete: 'löschen',
  disable: 'deaktivieren',
  'Protected by {0} "{1}"{2}: nothing is written.': 'Geschützt durch {0:said} „{1}“{2}: Es wird nichts geschrieben.',
  'the name': 'den Namen',
  'the pattern': 'das Muster',
  'Linked to {0}.': 'Verknüpft mit {0}.',
  'Without a value: {0}. The mapping says that it is skipped then. Fill it in the directory, or choose otherwise in the mapping.':
    'Ohne Wert: {0}. Nach der Zuordnung wird das Objekt dann übersprungen. Füllen Sie das Attribut im Verzeichnis, oder wählen Sie in der Zuordnung etwas anderes.',
  restore: 'wiederherstellen',
  'No matching attribute has a value.': 'Kein Abgleichattribut hat einen Wert.',
  'Creating is switched off in the mapping.': 'Anlegen ist in der Zuordnung ausgeschaltet.',
  'Every value to choose from is taken in the application. {0}':
    'Jeder Wert, der zur Wahl steht, ist in der Anwendung vergeben. {0:said}',
  '{0} It waits until an administrator adopts it; nothing is written.':
    '{0:said} Es wartet, bis ein Administrator es übernimmt; geschrieben wird nichts.',
  '{0} Scoping filters: {1}.': '{0:said} Bereichsfilter: {1}.',
  'Created.': 'Angelegt.',
  'Updated {0}.': 'Aktualisiert: {0}.',
  'Disabled: its account and data stay.': 'Deaktiviert: Das Konto und seine Daten bleiben.',
  'Restored: the same account is active again.': 'Wiederhergestellt: Dasselbe Konto ist wieder aktiv.',
  'Linked; it already has these values.': 'Verknüpft; es hat diese Werte schon.',
  'Deleted here, deactivated there: the application keeps accounts.':
    'Hier gelöscht, dort deaktiviert: Die Anwendung behält Konten.',
  'Deleted.': 'Gelöscht.',
  'Changed at the application, written back: {0}.': 'In der Anwendung geändert, zurückgeschrieben: {0}.',
  '{0} {1} is no longer in the directory.': '{0:said} {1} ist nicht mehr im Verzeichnis.',
  '{0} {1} was read from the recycle bin.': '{0:said} {1} wurde aus dem Papierkorb gelesen.',
  '{0} {1} was read.': '{0:said} {1} wurde gelesen.',
  "{0} stays {1}: somebody else's system set it. Adopt the account to have it written.":
    '{0} bleibt {1}: Ein anderes System hat den Wert gesetzt. Übernehmen Sie das Konto, damit er geschrieben wird.',
  'is no e-mail address': 'ist keine E-Mail-Adresse',
  'is no phone number in E.164 form (+ and digits)': 'ist keine Telefonnummer in der Form E.164 (+ und Ziffern)',
  'is no language tag such as en-GB': 'ist keine Sprachkennung wie de-DE',
  'is no time zone such as Europe/Berlin': 'ist keine Zeitzone wie Europe/Berlin',
  '1 removal{0}': '1 Entzug{0:said}',
  '{0} removals{1}': '{0} Entzüge{1:said}',
  '1 disable{0}': '1 Deaktivierung{0:said}',
  '{0} disables{1}': '{0} Deaktivierungen{1:said}',
  '1 delete{0}': '1 Löschung{0:said}',
  '{0} deletes{1}': '{0} Löschungen{1:said}',
  '1 membership removal{0}': '1 entzogene Mitgliedschaft{0:said}',
  '{0} membership removals{1}': '{0} entzogene Mitgliedschaften{1:said}',
  '1 create{0}': '1 Anlage{0:said}',
  '{0} creates{1}': '{0} Anlagen{1:said}',
  '1 change{0}': '1 Änderung{0:said}',
  '{0} changes{1}': '{0} Änderungen{1:said}',
  '1 adoption{0}': '1 Übernahme{0:said}',
  '{0} adoptions{1}': '{0} Übernahmen{1:said}',
  'of {0}': 'von {0}',
  passed: 'eingehalten',
  'guard {0}: {1} ({2}, {3}), {4}, {5}, {6}, {7}':
    'Schutz {0:said}: {1:said} ({2:said}, {3:said}), {4:said}, {5:said}, {6:said}, {7:list}',
  'it does not say how many there are': 'sie sagt nicht, wie viele es gibt',
  'it says that there are {0}, then {1}': 'sie sagt, es gebe {0}, dann {1}',
  'an id comes twice in a page': 'eine ID steht zweimal auf einer Seite',
  'it says that there are {0} and shows {1}': 'sie sagt, es gebe {0}, und zeigt {1}',
  '{0} objects in pages of {1} cost more than {2} searches': '{0} Objekte in Seiten von {1} kosten mehr als {2} Suchen',
  '{0} found nothing.': '{0} hat nichts gefunden.',
  '{0} found what is linked to another object.': '{0} hat gefunden, was mit einem anderen Objekt verknüpft ist.',
  'Its create went out as "{0}" and got no reply.': 'Es wurde als „{0}“ zum Anlegen gesendet und blieb ohne Antwort.',
  '{0} found more than one object; nothing was written.':
    '{0} hat mehr als ein Objekt gefunden; geschrieben wurde nichts.',
  '{0} found {1}, which is linked to another object.':
    '{0} hat {1} gefunden, das mit einem anderen Objekt verknüpft ist.',
  '{0} found {1}.': '{0} hat {1} gefunden.',
  'A name, an identifier or a pattern is missing.': 'Ein Name, eine Kennung oder ein Muster fehlt.',
  '{0} can be set during creation only: the target has {1}, the directory {2}. Change it in the application by hand.':
    '{0} kann nur beim Anlegen gesetzt werden: Das Ziel hat {1:said}, das Verzeichnis {2:said}. Ändern Sie es in der Anwendung von Hand.',
  '{0} takes one app role and {1} are held ({2}): {3}, the first in the list of app roles, counts.':
    '{0} nimmt eine App-Rolle, und {1} sind vergeben ({2}): {3}, die erste in der Liste der App-Rollen, zählt.',
  '1 attribute has a value.': '1 Attribut hat einen Wert.',
  '{0} attributes have a value.': '{0} Attribute haben einen Wert.',
  nothing: 'nichts',
  '{0} is {1} in the application and {2} in the directory. It is not written: rename it in the application.':
    '{0} heißt in der Anwendung {1} und im Verzeichnis {2}. Das wird nicht geschrieben: Benennen Sie es in der Anwendung um.',
  'Required and without a value: {0}. Fill it in the directory, or map it from something else.':
    'Erforderlich und ohne Wert: {0}. Füllen Sie das Attribut im Verzeichnis, oder ordnen Sie es aus etwas anderem zu.',
  'a text': 'ein Text',
  'a list of texts': 'eine Liste von Texten',
  'a date': 'ein Datum',
  'a person': 'eine Person',
  'Add a clause, or delete the filter: without any filter everybody is let in.':
    'Fügen Sie eine Klausel hinzu, oder löschen Sie den Filter: Ohne Filter wird jeder hereingelassen.',
  '{0} has no clause.': '{0:said} hat keine Klausel.',
  'Give it one, such as "Support only": the log names it.':
    'Geben Sie ihm einen, zum Beispiel „Nur Support“: Das Protokoll nennt ihn.',
  'Scoping filter {0} has no title.': 'Der Bereichsfilter {0} hat keinen Titel.',
  'Give one of them another title: the log tells them apart by it.':
    'Geben Sie einem davon einen anderen Titel: Daran unterscheidet sie das Protokoll.',
  'Two scoping filters have the title {0}.': 'Zwei Bereichsfilter haben den Titel {0}.',
  'The clause names no attribute.': 'Die Klausel nennt kein Attribut.',
  'The directory has no attribute {0} to filter by.':
    'Das Verzeichnis hat kein Attribut {0}, nach dem gefiltert werden kann.',
  '{0} is {1}. Choose {2}.': '{0} ist {1:said}. Wählen Sie {2}.',
  '{0} does not fit {1}.': '{0} passt nicht zu {1}.',
  'Enter one. Whether an attribute is empty is asked with IS NULL and IS NOT NULL.':
    'Tragen Sie einen ein. Ob ein Attribut leer ist, wird mit IS NULL und IS NOT NULL gefragt.',
  '{0} {1} needs a value to compare with.': '{0} {1} braucht einen Wert zum Vergleichen.',
  '"{0}" is no date.': '„{0}“ ist kein Datum.',
  'Write it as 2026-01-31 or 2026-01-31T08:00:00Z.': 'Schreiben Sie es wie 2026-01-31 oder 2026-01-31T08:00:00Z.',
  '"{0}" is no whole number.': '„{0}“ ist keine ganze Zahl.',
  'Compare with a whole number, or a date such as 2026-01-31.':
    'Vergleichen Sie mit einer ganzen Zahl oder einem Datum wie 2026-01-31.',
  'It was deleted from the directory for good.': 'Es wurde endgültig aus dem Verzeichnis gelöscht.',
  'It is in the recycle bin of the directory.': 'Es liegt im Papierkorb des Verzeichnisses.',
  'Neither it nor a group it is a member of is assigned to the application.':
    'Weder das Objekt noch eine Gruppe, in der es Mitglied ist, ist der Anwendung zugewiesen.',
  'Not effectively entitled: it holds only roles that entitle to nothing, such as Default Access. Assign it with another role.':
    'Nicht effektiv berechtigt: Es hat nur Rollen, die zu nichts berechtigen, zum Beispiel Standardzugriff. Weisen Sie es mit einer anderen Rolle zu.',
  'Its accountEnabled is False: a disabled user is not provisioned.':
    'Sein accountEnabled ist False: Ein deaktivierter Benutzer wird nicht bereitgestellt.',
  'No scoping filter lets it in.': 'Kein Bereichsfilter lässt es herein.',
  'It is assigned with a role that entitles.': 'Es ist mit einer Rolle zugewiesen, die berechtigt.',
  'The scoping filter {0} lets it in.': 'Der Bereichsfilter {0} lässt es herein.',
  '{0}: {1} → false': '{0}: {1} → falsch',
  'SelectUniqueValue cannot stand in a matching attribute: by what is found there, nobody would be found again':
    'SelectUniqueValue kann nicht in einem Abgleichattribut stehen: Durch das, was damit gefunden wird, würde niemand wiedergefunden',
  'Match by another attribute, or map one value here.':
    'Gleichen Sie mit einem anderen Attribut ab, oder ordnen Sie hier einen einzigen Wert zu.',
  'SelectUniqueValue chooses one text, and this attribute takes something else':
    'SelectUniqueValue wählt einen Text, und dieses Attribut nimmt etwas anderes',
  'Take a String attribute with one value.': 'Nehmen Sie ein String-Attribut mit einem einzigen Wert.',
  'Assigned before accounts were made here: it waits until somebody clicks Provision User. The application is not asked.':
    'Zugewiesen, bevor hier Konten angelegt wurden: Es wartet, bis jemand „Benutzer bereitstellen“ wählt. Die Anwendung wird nicht gefragt.',
  'The application does not show members.': 'Die Anwendung zeigt keine Mitglieder.',
  'Look at the members in the application itself: drift of them cannot be found from here.':
    'Sehen Sie die Mitglieder in der Anwendung selbst an: Abweichungen davon sind von hier aus nicht zu finden.',
  'Nothing can be done here: only accounts that are linked are compared, unmanaged ones stay unknown.':
    'Hier ist nichts zu tun: Nur verknüpfte Konten werden verglichen, nicht verwaltete bleiben unbekannt.',
  "Rollcall failed: {0} Report it with the server's log if it comes back.":
    'Rollcall ist gescheitert: {0} Melden Sie es mit dem Protokoll des Servers, wenn es wiederkommt.',
  'The application refused to search by {0}, which the mapping matches by, several times in a row; it is not asked again in this cycle.':
    'Die Anwendung hat mehrmals hintereinander eine Suche nach {0} abgelehnt, womit die Zuordnung abgleicht; in diesem Zyklus wird sie nicht mehr danach gefragt.',
  'Match on an attribute that it can filter on, under Attribute-Mapping.':
    'Gleichen Sie unter Attributzuordnung mit einem Attribut ab, nach dem sie filtern kann.',
  'Resolve it in the application or in the directory; it is tried again by itself.':
    'Klären Sie es in der Anwendung oder im Verzeichnis; es wird von selbst erneut versucht.',
  'Another object of the directory is linked to the same object of the application.':
    'Ein anderes Objekt des Verzeichnisses ist mit demselben Objekt der Anwendung verknüpft.',
  'Give the two objects different values of the matching attribute.':
    'Geben Sie den beiden Objekten verschiedene Werte des Abgleichattributs.',
  'Disabling it': 'Das Deaktivieren',
  removed: 'entfernt',
  'Deleting it': 'Das Löschen',
  'Creating it': 'Das Anlegen',
  'Changing it': 'Das Ändern',
  'Adopting its account': 'Das Übernehmen des Kontos',
  adopted: 'übernommen',
  '{0} is held: too many would be {1} at once. Nothing was written.':
    '{0:said} ist zurückgehalten: Zu viele würden auf einmal {1:said}. Geschrieben wurde nichts.',
  'Allow it or reject it under Held changes.':
    'Lassen Sie es unter „Zurückgehaltene Änderungen“ zu, oder verwerfen Sie es dort.',
  link: 'verknüpfen',
  'object {0}': 'Objekt {0}',
  'Taking out one member is held: too many would be removed at once. Nothing was written.':
    'Das Herausnehmen eines Mitglieds ist zurückgehalten: Zu viele würden auf einmal entfernt. Geschrieben wurde nichts.',
  'Taking out {0} members is held: too many would be removed at once. Nothing was written.':
    'Das Herausnehmen von {0} Mitgliedern ist zurückgehalten: Zu viele würden auf einmal entfernt. Geschrieben wurde nichts.',
  'It has no account in the application yet.': 'Es hat noch kein Konto in der Anwendung.',
  'An account that matches is in the application already.': 'Ein Konto, das passt, ist schon in der Anwendung.',
  'Other values: {0}.': 'Andere Werte: {0}.',
  'Attempt {0}. It has failed for four weeks and is not tried again by itself; a change of it, or a full cycle, does.':
    'Versuch {0}. Vier Wochen lang ist es gescheitert und wird von selbst nicht mehr versucht; eine Änderung daran oder ein voller Zyklus versucht es wieder.',
  'Attempt {0}; the next one not before {1}.': 'Versuch {0}; der nächste nicht vor {1}.',
  'Protected by "{0}": {1} is not written.': 'Geschützt durch „{0}“: {1} wird nicht geschrieben.',
  'Wrote {0}.{1}': 'Geschrieben: {0}.{1:said}',
  '1 member': '1 Mitglied',
  '{0} members': '{0} Mitglieder',
  'Added {0}.': 'Hinzugefügt: {0:said}.',
  'Removed {0}.': 'Herausgenommen: {0:said}.',
  'Added {0}, removed {1}.': 'Hinzugefügt: {0:said}; herausgenommen: {1:said}.',
  'It is in the application still: the delete that got no reply was not done.':
    'Es ist noch in der Anwendung: Das Löschen, das ohne Antwort blieb, wurde nicht ausgeführt.',
  'It bears the new name in the application, too.': 'Es trägt den neuen Namen auch in der Anwendung.',
  'The reply to the create was lost; matching found what it had made.':
    'Die Antwort auf das Anlegen ging verloren; der Abgleich fand, was dabei entstanden war.',
  'Linked.': 'Verknüpft.',
  'It was planned in plan {0}, which {1} approved.': 'Es war in Plan {0} geplant, den {1} genehmigt hat.',
  'It waited until all removals of the cycle were counted.':
    'Es hat gewartet, bis aller Entzug des Zyklus gezählt war.',
  '{0} The last one: {1}': '{0:said} Zuletzt: {1:said}',
  'Look at the failed objects: what they have in common is the cause.':
    'Sehen Sie die gescheiterten Objekte an: Was sie gemeinsam haben, ist die Ursache.',
  '{0} Nothing of the object itself is to be written; the memberships we wrote are taken out.':
    '{0:said} Am Objekt selbst ist nichts zu schreiben; die Mitgliedschaften, die wir geschrieben haben, werden herausgenommen.',
  'It is back in scope and provisioned again.': 'Es ist wieder im Bereich und wird wieder bereitgestellt.',
  'Its object in the application is gone; the link was removed.':
    'Sein Objekt in der Anwendung ist verschwunden; die Verknüpfung wurde entfernt.',
  'It stays in the application as it is; the link was removed.':
    'Es bleibt in der Anwendung, wie es ist; die Verknüpfung wurde entfernt.',
  '{0} of {1} objects failed.': '{0} von {1} Objekten sind gescheitert.',
  'Paused by {0}{1}{2}': 'Angehalten von {0}{1}{2}',
  'The initial cycle is due.': 'Der Erstzyklus ist fällig.',
  'A cycle was cut off and goes on.': 'Ein Zyklus wurde unterbrochen und geht weiter.',
  'The configuration changed.': 'Die Konfiguration hat sich geändert.',
  'Switched off after four weeks in quarantine: {0} Start provisioning once it is mended.':
    'Nach vier Wochen in Quarantäne ausgeschaltet: {0:said} Beginnen Sie die Bereitstellung, sobald es behoben ist.',
  'Its push is inactive: neither the group nor its members are written until it is activated.':
    'Ihre Übertragung ist inaktiv: Weder die Gruppe noch ihre Mitglieder werden geschrieben, bis sie aktiviert wird.',
  'The push rule has no name.': 'Die Übertragungsregel hat keinen Namen.',
  'Give it a name, for example that of the team.': 'Geben Sie ihr einen Namen, zum Beispiel den des Teams.',
  'There are two push rules {0}.': 'Es gibt zwei Übertragungsregeln {0}.',
  'Give one of them another name.': 'Geben Sie einer von beiden einen anderen Namen.',
  'The push rule {0} says nothing of names: it would push every group.':
    'Die Übertragungsregel {0} sagt nichts über Namen: Sie würde jede Gruppe übertragen.',
  'Write what the names of its groups begin with, contain or are.':
    'Schreiben Sie, womit die Namen ihrer Gruppen beginnen, was sie enthalten oder wie sie lauten.',
  'The group is assigned: its members get accounts, but the group itself is not pushed. Push it under Push Groups.':
    'Die Gruppe ist zugewiesen: Ihre Mitglieder erhalten Konten, die Gruppe selbst aber wird nicht übertragen. Übertragen Sie sie unter „Gruppen übertragen“.',
  'It was unlinked under Push Groups: it is not pushed until somebody pushes it again.':
    'Sie wurde unter „Gruppen übertragen“ gelöst: Sie wird nicht übertragen, bis jemand sie erneut überträgt.',
  'It is pushed by its name.': 'Sie wird nach ihrem Namen übertragen.',
  'A push rule takes it in.': 'Eine Übertragungsregel schließt sie ein.',
};
