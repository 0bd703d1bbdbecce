import type { Said } from '../translate-said.ts';

/** Jobs, plans, on-demand, guards, drift, leavers, versions. */
export const jobs: Said = {
  'Choose another.': 'Wählen Sie etwas anderes.',
  '{0} is mapped twice.': '{0} ist zweimal zugeordnet.',
  'Wait for its end.': 'Warten Sie das Ende ab.',
  '{0} cannot be reached yet: {1} must be entered.': '{0} ist noch nicht erreichbar: {1:list} fehlt noch.',
  '{0} is no place in the list.': '{0} ist keine Stelle der Liste.',
  'Hand in what `next` said.': 'Geben Sie an, was `next` genannt hat.',
  'No account is named.': 'Es ist kein Konto genannt.',
  'Choose one or more.': 'Wählen Sie mindestens eines.',
  'One person has one account here.': 'Eine Person hat hier genau ein Konto.',
  'Name one account, or leave the person out.': 'Nennen Sie ein einziges Konto, oder lassen Sie die Person weg.',
  '{0} is protected by "{1}".': '{0} ist durch „{1}“ geschützt.',
  'Take it off that list first.': 'Nehmen Sie es zuerst von dieser Liste.',
  '{0} has another account already: {1}.': '{0} hat bereits ein anderes Konto: {1}.',
  'Link it to another account on the page Accounts.': 'Verknüpfen Sie es auf der Seite Konten mit einem anderen Konto.',
  '{0} is no longer in the directory.': '{0} ist nicht mehr im Verzeichnis.',
  'Adopt the account for somebody else, or ignore it.':
    'Übernehmen Sie das Konto für jemand anderen, oder ignorieren Sie es.',
  '{0} is not in scope, and the next cycle would disable the account: {1}':
    '{0} ist nicht im Bereich, und der nächste Zyklus würde das Konto deaktivieren: {1:said}',
  'Adopt and assign, or ignore the account.': 'Übernehmen Sie es und weisen Sie zu, oder ignorieren Sie das Konto.',
  '{0} is a {1}, and {2} is none.': '{0} hat die Art {1:said}, {2} nicht.',
  'Choose a user for an account, and a group for a group.':
    'Wählen Sie für ein Konto einen Benutzer und für eine Gruppe eine Gruppe.',
  'Nobody in the directory matches {0}.': 'Niemand im Verzeichnis passt zu {0}.',
  'Name whose account it is.': 'Geben Sie an, wessen Konto es ist.',
  'One of the accounts is gone meanwhile.': 'Eines der Konten ist inzwischen verschwunden.',
  'Look at the list as it is now.': 'Sehen Sie sich die Liste in ihrem jetzigen Stand an.',
  'Provisioning of {0} is paused.': 'Die Bereitstellung von {0} ist angehalten.',
  'Resume it, then look for drift.': 'Setzen Sie sie fort, und suchen Sie dann nach Abweichungen.',
  'runs already': 'läuft bereits',
  'was begun just now': 'wurde gerade begonnen',
  'A drift check of {0} {1}.': 'Eine Abweichungsprüfung von {0} {1:said}.',
  'Wait for it, or cancel it.': 'Warten Sie sie ab, oder brechen Sie sie ab.',
  'No drift check of {0} runs.': 'Für {0} läuft keine Abweichungsprüfung.',
  'Start one first.': 'Starten Sie zuerst eine.',
  'One of the accounts': 'Eines der Konten',
  'Several accounts of {0} are called {1}.': 'Mehrere Konten von {0} heißen {1}.',
  'Name it by its identifier.': 'Nennen Sie es mit seiner Kennung.',
  '{0} is no unmanaged account of {1}: it is linked to somebody, or it is gone.':
    '{0:said} ist kein nicht verwaltetes Konto von {1}: Es ist mit jemandem verknüpft oder nicht mehr vorhanden.',
  'There is nothing to be written back any more.': 'Es ist nichts mehr zurückzuschreiben.',
  'Look at the report as it is now.': 'Sehen Sie sich den Bericht in seinem jetzigen Stand an.',
  'A link was changed meanwhile.': 'Eine Verknüpfung wurde inzwischen geändert.',
  'Look at the report as it is now, then try again.':
    'Sehen Sie sich den Bericht in seinem jetzigen Stand an, und versuchen Sie es dann erneut.',
  'It could not be begun: {0}': 'Es konnte nicht begonnen werden: {0:said}',
  'It is done with the next cycle, or try again.':
    'Es geschieht mit dem nächsten Zyklus; oder versuchen Sie es erneut.',
  'is being computed or applied already': 'wird bereits berechnet oder ausgeführt',
  'A plan of {0} {1}.': 'Ein Plan für {0} {1:said}.',
  'Wait for it, or discard it.': 'Warten Sie ihn ab, oder verwerfen Sie ihn.',
  'Plan {0} has nothing to be applied.': 'Plan {0} enthält nichts, was auszuführen wäre.',
  'Everything is in step: nothing has to be done.': 'Alles ist im Einklang: Es ist nichts zu tun.',
  'Plan {0} would do more than may be done without a person: {1}.':
    'Plan {0} würde mehr tun, als ohne eine Person getan werden darf: {1:said}.',
  'Look at what would be done, then approve it with the override.':
    'Sehen Sie sich an, was geschehen würde, und genehmigen Sie es dann mit der Ausnahme.',
  'Plan {0} is not approved.': 'Plan {0} ist nicht genehmigt.',
  'Look at it and approve it first.': 'Sehen Sie ihn zuerst an, und genehmigen Sie ihn.',
  'Plan {0} was made from the draft.': 'Plan {0} wurde aus dem Entwurf erstellt.',
  'Publish the draft, then apply the plan.': 'Veröffentlichen Sie den Entwurf, und führen Sie dann den Plan aus.',
  'Resume it, then apply the plan.': 'Setzen Sie sie fort, und führen Sie dann den Plan aus.',
  'Plan {0} of {1} is {2}: there is nothing to discard.': 'Plan {0} von {1} ist {2:said}: Es gibt nichts zu verwerfen.',
  'Look at the list of plans; a plan that is done stays as a record.':
    'Sehen Sie in der Liste der Pläne nach; ein ausgeführter Plan bleibt als Nachweis.',
  'Plan {0} of {1} is in another state by now.': 'Plan {0} von {1} ist inzwischen in einem anderen Zustand.',
  'Somebody else decided meanwhile: look at it again.':
    'Jemand anderes hat inzwischen entschieden: Sehen Sie ihn noch einmal an.',
  'a newer plan has taken its place': 'ein neuerer Plan ist an seine Stelle getreten',
  'the configuration was changed since': 'die Konfiguration wurde seitdem geändert',
  'Plan {0} of {1} is outdated: {2}.': 'Plan {0} von {1} ist überholt: {2:said}.',
  'Simulate again.': 'Simulieren Sie erneut.',
  'Plan {0} of {1} is {2}.': 'Plan {0} von {1} ist {2:said}.',
  simulating: 'in Berechnung',
  ready: 'bereit',
  approved: 'genehmigt',
  applying: 'in Ausführung',
  stopped: 'angehalten',
  discarded: 'verworfen',
  failed: 'fehlgeschlagen',
  outdated: 'überholt',
  'Wait until it is computed.': 'Warten Sie, bis er berechnet ist.',
  'Look at it, then approve it.': 'Sehen Sie ihn an, und genehmigen Sie ihn dann.',
  'It can be applied.': 'Er kann ausgeführt werden.',
  'Apply it again: it goes on where it stopped.': 'Führen Sie ihn erneut aus: Er geht dort weiter, wo er stehen blieb.',
  'Simulate again to see what is left.': 'Simulieren Sie erneut, um zu sehen, was noch übrig ist.',
  'Repair what it says, then simulate again.': 'Beheben Sie, was angegeben ist, und simulieren Sie dann erneut.',
  '{0} was read from the recycle bin.': '{0} wurde aus dem Papierkorb gelesen.',
  '{0} was read from the directory: {1} attributes have a value.':
    '{0} wurde aus dem Verzeichnis gelesen: {1} Attribute haben einen Wert.',
  'It is in scope.': 'Es ist im Bereich.',
  'It is not in scope.': 'Es ist nicht im Bereich.',
  'The account {0} that it was linked to is gone.':
    'Das Konto {0}, mit dem es verknüpft war, ist nicht mehr vorhanden.',
  'The application was not asked.': 'Die Anwendung wurde nicht gefragt.',
  '{0} of {1} mapped attributes have a value; {2} {3} to be written.':
    '{0} von {1} zugeordneten Attributen haben einen Wert; {2} {3:said} zu schreiben.',
  is: 'ist',
  are: 'sind',
  'An account would be created.': 'Ein Konto würde angelegt.',
  'Its account would be updated.': 'Sein Konto würde geändert.',
  'Its account would be activated again.': 'Sein Konto würde wieder aktiviert.',
  'Its account would be disabled.': 'Sein Konto würde deaktiviert.',
  'Its account would be deleted.': 'Sein Konto würde gelöscht.',
  'It would be linked to the account that matches; nothing would be written.':
    'Es würde mit dem passenden Konto verknüpft; geschrieben würde nichts.',
  'Nothing was written.': 'Es wurde nichts geschrieben.',
  'It has not come to its turn yet; the provisioning log will tell.':
    'Es ist noch nicht an der Reihe; das Bereitstellungsprotokoll wird es zeigen.',
  'Nothing is to be written: the application already has these values.':
    'Es ist nichts zu schreiben: Die Anwendung hat diese Werte schon.',
  'Nothing was decided.': 'Es wurde nichts entschieden.',
  '{0} names no failed object.': '{0} bezeichnet kein fehlgeschlagenes Objekt.',
  'Look at the list once more.': 'Sehen Sie noch einmal in der Liste nach.',
  'Enter it under Admin Credentials, and test the connection.':
    'Geben Sie dies unter Administratoranmeldeinformationen ein, und testen Sie die Verbindung.',
  'Look at the list as it is now, then allow it again.':
    'Sehen Sie sich die Liste in ihrem jetzigen Stand an, und lassen Sie es dann erneut zu.',
  '{0} changes are held by now, not {1}.': 'Inzwischen sind {0} Änderungen zurückgehalten, nicht {1}.',
  'Others than the {0} changes you saw are held by now.':
    'Inzwischen sind andere zurückgehalten als die {0} Änderungen, die Sie gesehen haben.',
  '{0} holds nothing.': '{0} hält nichts zurück.',
  'Somebody may have decided meanwhile.': 'Vielleicht hat inzwischen jemand entschieden.',
  'Accounts at {0} cannot be deleted at once: {1}': 'Konten in {0} können nicht sofort gelöscht werden: {1:said}',
  'the application keeps accounts, and a delete only deactivates them.':
    'Die Anwendung behält Konten, und ein Löschen deaktiviert sie nur.',
  'deleting is switched off in the mapping of users.': 'Das Löschen ist in der Zuordnung der Benutzer ausgeschaltet.',
  'Nobody is called {0}, neither in the directory and its recycle bin nor in the log.':
    'Niemand heißt {0}, weder im Verzeichnis und seinem Papierkorb noch im Protokoll.',
  'Searched back to {0} UTC so far; older entries come next.':
    'Bisher bis {0} UTC zurück gesucht; ältere Einträge folgen.',
  'The log knows no {0} {1}.': 'Das Protokoll kennt {1} nicht ({0}).',
  'The log has no entry {0}.': 'Das Protokoll hat keinen Eintrag {0}.',
  'Old entries are cut; Provisioning logs shows those there are.':
    'Alte Einträge werden entfernt; unter Bereitstellungsprotokolle steht, welche es gibt.',
  '{0} has no draft.': '{0} hat keinen Entwurf.',
  'Save a mapping as a draft first.': 'Speichern Sie zuerst eine Zuordnung als Entwurf.',
  '{0} has no plan {1}.': '{0} hat keinen Plan {1}.',
  'It may have been cut with the log; simulate again.':
    'Er wurde vielleicht mit dem Protokoll entfernt; simulieren Sie erneut.',
  'Write a name or an id on a line of its own, or a pattern between slashes.':
    'Schreiben Sie je Zeile einen Namen oder eine ID, oder ein Muster zwischen Schrägstrichen.',
  'Somebody else changed the limits meanwhile.': 'Jemand anderes hat die Grenzen inzwischen geändert.',
  'Look at them as they are now, then enter yours.':
    'Sehen Sie sich die jetzigen Grenzen an, und geben Sie dann Ihre ein.',
  '{0} is a user and has no members.': '{0} ist ein Benutzer und hat keine Mitglieder.',
  'Name a group.': 'Nennen Sie eine Gruppe.',
  'Choose up to {0}, or start provisioning: a cycle takes all.':
    'Wählen Sie bis zu {0}, oder starten Sie die Bereitstellung: Ein Zyklus nimmt alle.',
  '{0} has {1} members.': '{0} hat {1} Mitglieder.',
  'The cycle was cut off.': 'Der Zyklus wurde abgebrochen.',
  'Provisioning was paused by {0}: nobody else is provisioned until it is resumed.':
    'Die Bereitstellung wurde von {0} angehalten: Bis sie fortgesetzt wird, wird niemand sonst bereitgestellt.',
  'Provisioning is off: nobody else is provisioned until it is started.':
    'Die Bereitstellung ist ausgeschaltet: Bis sie gestartet wird, wird niemand sonst bereitgestellt.',
  'Provisioning was in quarantine: {0}': 'Die Bereitstellung war in Quarantäne: {0:said}',
  'A cycle was under way; this went before it, and it goes on.':
    'Ein Zyklus war im Gange; dies ging ihm vor, und er läuft weiter.',
  'The application takes its time: what is missing here follows in the provisioning log.':
    'Die Anwendung lässt sich Zeit: Was hier fehlt, folgt im Bereitstellungsprotokoll.',
  'Every link of {0} would be dropped: who has left meanwhile is not disabled any more, and accounts are matched again.':
    'Alle Verknüpfungen von {0} würden verworfen: Wer inzwischen ausgeschieden ist, wird nicht mehr deaktiviert, und Konten werden neu abgeglichen.',
  'The removals that are held for {0} would be carried out.':
    'Die zurückgehaltenen Entziehungen für {0} würden ausgeführt.',
  'Say that you want it: confirm.': 'Bestätigen Sie, dass Sie das wollen: confirm.',
  'Provisioning of {0} is off.': 'Die Bereitstellung von {0} ist ausgeschaltet.',
  'There is nothing to pause.': 'Es gibt nichts anzuhalten.',
  'The pause would be over already.': 'Die Pause wäre schon vorbei.',
  'Give a time that is still to come.': 'Geben Sie einen Zeitpunkt an, der noch bevorsteht.',
  'Provisioning was paused by {0}{1}': 'Die Bereitstellung wurde von {0}{1} angehalten',
  'Resume it first.': 'Setzen Sie sie zuerst fort.',
  'The configuration': 'Die Konfiguration',
  'The draft': 'Der Entwurf',
  'somebody who discarded it': 'jemandem, der ihn verworfen hat',
  '{0} must be entered under Provisioning.': 'Unter Bereitstellung fehlt noch: {0:list}.',
  'No server runs: rollcall serve starts the cycles that are due.':
    'Es läuft kein Server: rollcall serve startet die fälligen Zyklen.',
  'The draft that it was made from was changed or discarded.':
    'Der Entwurf, aus dem er erstellt wurde, wurde geändert oder verworfen.',
  'The configuration was changed since: it is version {0} now, and the plan was made under version {1}.':
    'Die Konfiguration wurde seitdem geändert: Sie hat jetzt Version {0}, und der Plan wurde unter Version {1} erstellt.',
  'A newer plan has taken its place.': 'Ein neuerer Plan ist an seine Stelle getreten.',
  'Time of leaving known': 'Zeitpunkt des Ausscheidens bekannt',
  'The period ends before it begins.': 'Der Zeitraum endet, bevor er beginnt.',
  'Give a later end, or an earlier beginning.': 'Geben Sie ein späteres Ende oder einen früheren Beginn an.',
  '{0} people are asked for; at most {1} at once.': 'Gefragt ist nach {0} Personen; höchstens {1} auf einmal.',
  'Ask in several parts.': 'Fragen Sie in mehreren Teilen.',
  '{0} is neither a day nor a time.': '{0} ist weder ein Tag noch ein Zeitpunkt.',
  'Write 2026-05-01, or 2026-05-01T08:00:00+02:00.': 'Schreiben Sie 2026-05-01 oder 2026-05-01T08:00:00+02:00.',
  '1 person left': '1 Person ausgeschieden',
  '{0} people left': '{0} Personen ausgeschieden',
  'no account to revoke': 'kein Konto zu entziehen',
  '{0} of {1} {2} revoked': '{0} von {1} {2:said} entzogen',
  '{0} came back': '{0} zurückgekehrt',
  'The application was removed from Rollcall, and its accounts were left as they are.':
    'Die Anwendung wurde aus Rollcall entfernt, und ihre Konten blieben, wie sie sind.',
  'The application was removed from Rollcall.': 'Die Anwendung wurde aus Rollcall entfernt.',
  'It is no longer linked: an administrator removed the link.':
    'Es ist nicht mehr verknüpft: Ein Administrator hat die Verknüpfung aufgehoben.',
  'The guard holds it: allow it or reject it under Held changes.':
    'Der Schutz hält es zurück: Lassen Sie es unter „Zurückgehaltene Änderungen“ zu, oder verwerfen Sie es.',
  'It waits for its turn: the next cycle, or the next change, revokes it.':
    'Es wartet, bis es an der Reihe ist: Der nächste Zyklus oder die nächste Änderung entzieht es.',
  'Revoke the account there by hand.': 'Entziehen Sie das Konto dort von Hand.',
  'The last attempt failed: {0}': 'Der letzte Versuch schlug fehl: {0:said}',
  'Provisioning Status of the application is Off: switch it on.':
    'Der Bereitstellungsstatus der Anwendung ist „Aus“: Schalten Sie ihn ein.',
  'The application is in quarantine:': 'Die Anwendung ist in Quarantäne:',
  'Provisioning is paused by {0}: {1}': 'Die Bereitstellung ist angehalten, von {0:said}: {1}',
  somebody: 'jemandem',
  'The application asked for silence until {0}.': 'Die Anwendung hat um Ruhe gebeten, bis {0}.',
  'It is tried again by a change of the person, or by a full cycle.':
    'Es wird bei einer Änderung der Person oder in einem vollen Zyklus erneut versucht.',
  'It is tried again in the next cycle.': 'Es wird im nächsten Zyklus erneut versucht.',
  '{0} names no task.': '{0} bezeichnet keine Aufgabe.',
  'Take one of the two rows away.': 'Nehmen Sie eine der beiden Zeilen weg.',
  'Correct the rule, or take it out of the list of protected accounts.':
    'Berichtigen Sie die Regel, oder nehmen Sie sie aus der Liste der geschützten Konten.',
  'Have accounts disabled instead.': 'Lassen Sie Konten stattdessen deaktivieren.',
  '{0} has a draft, begun by {1}.': '{0} hat einen Entwurf, begonnen von {1}.',
  'Go on with it, or discard it first.': 'Machen Sie mit ihm weiter, oder verwerfen Sie ihn zuerst.',
  'The draft of {0} was begun from version {1}, and version {2} is current by now.':
    'Der Entwurf von {0} wurde aus Version {1} begonnen, und inzwischen ist Version {2} die aktuelle.',
  'Bring the changes of the current version into the draft, look at it, then publish it.':
    'Bringen Sie die Änderungen der aktuellen Version in den Entwurf, sehen Sie ihn an, und veröffentlichen Sie ihn dann.',
  'The draft of {0} changes nothing.': 'Der Entwurf von {0} ändert nichts.',
  'Change it, or discard it.': 'Ändern Sie ihn, oder verwerfen Sie ihn.',
  'somebody else': 'jemand anderes',
  'Somebody else discarded the draft meanwhile.': 'Jemand anderes hat den Entwurf inzwischen verworfen.',
  'Begin another.': 'Beginnen Sie einen anderen.',
  'A full cycle begins now': 'Jetzt beginnt ein voller Zyklus',
  'The next cycle, once provisioning is started, is a full one':
    'Der nächste Zyklus, sobald die Bereitstellung gestartet ist, ist ein voller',
  '{0}: everybody is looked at again. Links are kept.':
    '{0:said}: Alle werden erneut angesehen. Verknüpfungen bleiben erhalten.',
  'Accidental deletion prevention is on: more than {0} removals, or {1} %, wait for a person.':
    'Der Schutz vor versehentlichem Löschen ist eingeschaltet: Mehr als {0} Entziehungen, oder {1} %, warten auf eine Person.',
  'Accidental deletion prevention is off: whatever leaves goes at once.':
    'Der Schutz vor versehentlichem Löschen ist ausgeschaltet: Was ausscheidet, wird sofort entzogen.',
  '{0} is configured as in version {1} already.': '{0} ist bereits wie in Version {1} konfiguriert.',
  'Nothing has to be done, or choose an older version.': 'Es ist nichts zu tun, oder wählen Sie eine ältere Version.',
  'Rolled back to version {0}{1}': 'Zurückgesetzt auf Version {0}{1}',
  'Version {0} of {1} in the gallery': 'Version {0} von {1} im Katalog',
  'The gallery has version {0} of {1} by now, not {2}.': 'Der Katalog hat inzwischen Version {0} von {1}, nicht {2}.',
  'Look at what it changes, then decide.': 'Sehen Sie sich an, was sie ändert, und entscheiden Sie dann.',
  'The draft of {0} has version {1} of the gallery already.':
    'Der Entwurf von {0} hat bereits Version {1} des Katalogs.',
  'Publish the draft, or discard it.': 'Veröffentlichen Sie den Entwurf, oder verwerfen Sie ihn.',
  'The gallery offers nothing newer to {0}: it has looked at version {1}.':
    'Der Katalog bietet {0} nichts Neueres: Version {1} wurde bereits angesehen.',
  '{0} has declined nothing of version {1} of the gallery.': '{0} hat von Version {1} des Katalogs nichts abgelehnt.',
  'Nothing has to be done: when the gallery has something newer, it is offered.':
    'Es ist nichts zu tun: Sobald der Katalog etwas Neueres hat, wird es angeboten.',
  '{0} has no version {1} of its configuration.': '{0} hat keine Version {1} der Konfiguration.',
  'It has versions 1 to {0}.': 'Vorhanden sind die Versionen 1 bis {0}.',
  'It is tried again at {0}.': 'Es wird um {0} erneut versucht.',
};
