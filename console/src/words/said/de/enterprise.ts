import type { Said } from '../translate-said.ts';

/** Enterprise applications: connection, mappings, assignments, roles, accounts, schema files. */
export const enterprise: Said = {
  'There is an application {0} already.': 'Es gibt bereits eine Anwendung {0}.',
  'Give it another name.': 'Geben Sie ihr einen anderen Namen.',
  '{0} is no name for an application.': '{0} ist kein Name für eine Anwendung.',
  'Take words, not a number.': 'Nehmen Sie Wörter, keine Zahl.',
  '{0} is {1}, not {2}: its mappings would not fit.': '{0} ist {1}, nicht {2}: Die Zuordnungen würden nicht passen.',
  'Copy from an application of the same kind.': 'Kopieren Sie von einer Anwendung derselben Art.',
  'The role {0} is disabled.': 'Die Rolle {0} ist deaktiviert.',
  '{0} is not assigned to {1}{2}.': '{0} ist {1} nicht zugewiesen{2:said}.',
  'Nothing has to be taken away: look at who is assigned.':
    'Es muss nichts weggenommen werden: Sehen Sie nach, wer zugewiesen ist.',
  '{0} is not assigned to {1} as {2}.': '{0} ist {1} nicht als {2} zugewiesen.',
  'Look at who is assigned, and with which role.': 'Sehen Sie nach, wer zugewiesen ist, und mit welcher Rolle.',
  'Default Access does not entitle to an account in {0}: assign another role, too.':
    'Der Standardzugriff berechtigt nicht zu einem Konto in {0}: Weisen Sie zusätzlich eine andere Rolle zu.',
  '{0} attribute list': 'Attributliste {0}',
  '{0} is in the list twice.': '{0} steht zweimal in der Liste.',
  'Take one of the two away.': 'Nehmen Sie eines von beiden weg.',
  'Write it as a SCIM path, e.g. urn:ietf:params:scim:schemas:extension:acme:2.0:User:badge.':
    'Schreiben Sie es als SCIM-Pfad, z. B. urn:ietf:params:scim:schemas:extension:acme:2.0:User:badge.',
  '{0} is given by the application itself and cannot be written.':
    '{0} vergibt die Anwendung selbst; es kann nicht geschrieben werden.',
  'Choose another attribute.': 'Wählen Sie ein anderes Attribut.',
  '{0} is no URN of a schema.': '{0} ist kein URN eines Schemas.',
  '{0} names one value, so it cannot be multi-valued.':
    '{0} benennt einen einzelnen Wert und kann daher nicht mehrwertig sein.',
  'Name the whole attribute: {0}.': 'Nennen Sie das ganze Attribut: {0}.',
  '{0} cannot hold several References.': '{0} kann nicht mehrere Verweise aufnehmen.',
  'Make it single-valued.': 'Machen Sie es einwertig.',
  '{0} is mapped, so it stays in the list.': '{0} ist zugeordnet und bleibt daher in der Liste.',
  'Delete its mapping first.': 'Löschen Sie zuerst die Zuordnung.',
  'Give another name.': 'Geben Sie einen anderen Namen an.',
  'App roles': 'App-Rollen',
  'The {0} mapping of {1} would have no matching attribute.': 'Die Zuordnung {0} von {1} hätte kein Abgleichattribut.',
  'Give one row matching precedence 1: by it an account that is there already is found.':
    'Geben Sie einer Zeile die Rangfolge 1 für den Abgleich: Über sie wird ein schon vorhandenes Konto gefunden.',
  'SelectUniqueValue asks it for each value: map one value here, or correct the attribute list if it can be asked.':
    'SelectUniqueValue fragt die Anwendung nach jedem Wert: Ordnen Sie hier einen einzelnen Wert zu, oder berichtigen Sie die Attributliste, falls danach gefragt werden kann.',
  '{0}: {1} of the directory have no attribute {2}.': '{0}: {1:said} des Verzeichnisses haben kein Attribut {2}.',
  '{0}: {1} (at character {2}).': '{0}: {1:said} (bei Zeichen {2}).',
  'an object that is skipped without a value never gets the default value.':
    'Ein Objekt, das ohne Wert übersprungen wird, erhält den Standardwert nie.',
  'Take the default value away, or choose that the value is kept or cleared.':
    'Nehmen Sie den Standardwert weg, oder wählen Sie, dass der Wert behalten oder geleert wird.',
  'a Reference points at another object of the application.': 'Ein Verweis zeigt auf ein anderes Objekt der Anwendung.',
  'Map it directly from {0}, or make it a String in the attribute list.':
    'Ordnen Sie es direkt aus {0:list} zu, oder machen Sie es in der Attributliste zu einem Text (String).',
  'a Reference is written when the object it points at is there, so nobody is skipped for it.':
    'Ein Verweis wird geschrieben, sobald das Objekt vorhanden ist, auf das er zeigt; seinetwegen wird niemand übersprungen.',
  'Choose that it is kept or cleared.': 'Wählen Sie, dass er behalten oder geleert wird.',
  'Provisioning was in quarantine and is tried again now.':
    'Die Bereitstellung war in Quarantäne und wird jetzt erneut versucht.',
  'The stored secret was entered for {0} and is not sent to {1}: it was dropped. Enter it again.':
    'Das gespeicherte Geheimnis wurde für {0} eingegeben und wird nicht an {1} gesendet: Es wurde verworfen. Geben Sie es erneut ein.',
  'A token and a client secret were given.': 'Es wurden ein Token und ein geheimer Clientschlüssel angegeben.',
  'Give one of them.': 'Geben Sie eines von beiden an.',
  'The secret is empty or holds blanks or characters outside ASCII, which no HTTP field can carry.':
    'Das Geheimnis ist leer oder enthält Leerzeichen oder Zeichen außerhalb von ASCII, die kein HTTP-Feld übertragen kann.',
  'Copy it again, without line ends.': 'Kopieren Sie es erneut, ohne Zeilenumbrüche.',
  'Enter it with https://, or let the application lie at a private address first, under Properties.':
    'Geben Sie sie mit https:// ein, oder erlauben Sie der Anwendung zuerst unter Eigenschaften eine private Adresse.',
  'Enter it as the application shows it, beginning with https://.':
    'Geben Sie sie so ein, wie die Anwendung sie zeigt, beginnend mit https://.',
  'Enter it with https://, or let it lie at a private address first: rollcall app allow-private-address.':
    'Geben Sie sie mit https:// ein, oder erlauben Sie zuerst eine private Adresse: rollcall app allow-private-address.',
  'It has no regions.': 'Es gibt dort keine Regionen.',
  '{0} has no region {1}.': '{0} hat keine Region {1}.',
  '{0} takes no subdomain.': '{0} nimmt keine Subdomäne.',
  'Enter the Tenant URL: {0}': 'Geben Sie die Mandanten-URL ein: {0}',
  '{0} is no subdomain.': '{0} ist keine Subdomäne.',
  'Give only the part before the first dot.': 'Geben Sie nur den Teil vor dem ersten Punkt an.',
  'A directory with the people to provision': 'Ein Verzeichnis mit den Personen, die bereitgestellt werden sollen',
  'It holds {0} users.': 'Es enthält {0} Benutzer.',
  'It is empty: import people first.': 'Es ist leer: Importieren Sie zuerst Personen.',
  'An administrator with permission to configure provisioning: Global Administrator, Application Administrator, Cloud Application Administrator or Application Owner':
    'Ein Administrator, der die Bereitstellung konfigurieren darf: Globaler Administrator, Anwendungsadministrator, Cloudanwendungsadministrator oder Anwendungsbesitzer',
  'The owner of the machine may do everything.': 'Wer den Rechner besitzt, darf alles.',
  'You are {0}.': 'Sie sind {0:list}.',
  'You may look, and change nothing.': 'Sie dürfen alles sehen und nichts ändern.',
  'The gallery has no {0}. {1}': 'Der Katalog hat kein {0}. {1:said}',
  'The gallery has no {0}.': 'Der Katalog hat kein {0}.',
  '{0}It has {1}; generic is for every other SCIM application.':
    '{0:said}Vorhanden sind {1}; generic ist für jede andere SCIM-Anwendung.',
  '{0} has no {1} attribute {2}.': '{0} hat kein Attribut {2} ({1:said}).',
  'Write it as a SCIM path, e.g. emails[type eq "work"].value.':
    'Schreiben Sie es als SCIM-Pfad, z. B. emails[type eq "work"].value.',
  'What it can do could not be asked: {0}': 'Was sie kann, ließ sich nicht erfragen: {0:said}',
  'fits what the application says of itself': 'Angepasst an das, was die Anwendung von sich sagt',
  'Its /Schemas does not have {0}{1}: these are not mapped. The attribute mapping marks them.':
    'In ihren /Schemas fehlen {0}{1:said}: Diese sind nicht zugeordnet. Die Attributzuordnung kennzeichnet sie.',
  'and {0} more': 'und {0} weitere',
  'The application has no groups: group mapping and group probe are off.':
    'Die Anwendung hat keine Gruppen: Zuordnung und Probe von Gruppen sind ausgeschaltet.',
  'Not mapped: the application’s /Schemas does not have this attribute.':
    'Nicht zugeordnet: In den /Schemas der Anwendung fehlt dieses Attribut.',
  'The role {0} cannot be left out: {1}': 'Die Rolle {0} kann nicht weggelassen werden: {1:said}',
  'every application has it.': 'Jede Anwendung hat sie.',
  '{0} users or groups hold it. Take it from them first.':
    '{0} Benutzer oder Gruppen haben sie. Entziehen Sie sie ihnen zuerst.',
  'it is enabled. Save it with "isEnabled": false first.':
    'Sie ist aktiviert. Speichern Sie sie zuerst mit "isEnabled": false.',
  'The manifest is an object: { "appRoles": [ … ] }.': 'Das Manifest ist ein Objekt: { "appRoles": [ … ] }.',
  'The manifest has no {0}: it holds appRoles alone.': 'Das Manifest hat kein {0}: Es enthält nur appRoles.',
  'appRoles must stand here once.': 'appRoles muss hier genau einmal stehen.',
  'appRoles is a list of roles: [ … ].': 'appRoles ist eine Liste von Rollen: [ … ].',
  'A role is an object: { "displayName": …, "value": …, "isEnabled": true }.':
    'Eine Rolle ist ein Objekt: { "displayName": …, "value": …, "isEnabled": true }.',
  'A role has no {0}. It has {1}.': 'Eine Rolle hat kein {0}. Vorhanden sind {1}.',
  'id is no UUID: {0}.': 'id ist keine UUID: {0}.',
  'value holds no blanks.': 'value enthält keine Leerzeichen.',
  'Default Access is always there and not listed.':
    'Der Standardzugriff ist immer vorhanden und wird nicht aufgeführt.',
  'This role has no {0}.': 'Dieser Rolle fehlt {0}.',
  '{0} is empty.': '{0} ist leer.',
  '{0} has more than 120 characters.': '{0} hat mehr als 120 Zeichen.',
  '{0} is a text in double quotes.': '{0} ist ein Text in doppelten Anführungszeichen.',
  'This role has no isEnabled: write true or false.': 'Dieser Rolle fehlt isEnabled: Schreiben Sie true oder false.',
  'isEnabled is true or false, without quotes.': 'isEnabled ist true oder false, ohne Anführungszeichen.',
  'allowedMemberTypes knows "User" and "Application".': 'allowedMemberTypes kennt "User" und "Application".',
  'allowedMemberTypes must hold "User": ["User"].': 'allowedMemberTypes muss "User" enthalten: ["User"].',
  'Another role has the same {0}: {1}.': 'Eine andere Rolle hat dasselbe {0}: {1}.',
  'scope {0}, nested groups {1}': 'Bereich {0:said}, geschachtelte Gruppen {1:said}',
  'not expanded': 'nicht aufgelöst',
  'Leave the mapping of groups off; people are provisioned without it.':
    'Lassen Sie die Zuordnung von Gruppen ausgeschaltet; Personen werden auch ohne sie bereitgestellt.',
  'Leave the action off: the application does not offer it.':
    'Lassen Sie die Aktion ausgeschaltet: Die Anwendung bietet sie nicht.',
  'The {0} mapping of {1} has no row for {2}.': 'Die Zuordnung {0} von {1} hat keine Zeile für {2}.',
  'Look at the rows of the mapping; a row is named by its target attribute.':
    'Sehen Sie die Zeilen der Zuordnung an; eine Zeile wird nach ihrem Zielattribut benannt.',
  'There is no application {0}.': 'Es gibt keine Anwendung {0}.',
  '{0}All applications shows those there are.': '{0:said}Unter „Alle Anwendungen“ steht, welche es gibt.',
  '{0} is of the gallery entry {1}, which this version does not have.':
    '{0} gehört zum Katalogeintrag {1}, den diese Version nicht hat.',
  'Install the version that added it, or a later one.':
    'Installieren Sie die Version, die ihn eingeführt hat, oder eine spätere.',
  'The directory holds {0}.': 'Das Verzeichnis enthält {0:said}.',
  'one user': 'einen Benutzer',
  'The directory is empty: there is nobody to provision yet.':
    'Das Verzeichnis ist leer: Es gibt noch niemanden bereitzustellen.',
  'Credentials for {0} are stored.': 'Die Anmeldeinformationen für {0} sind gespeichert.',
  'Still to be brought from there: {0}.': 'Von dort noch zu holen: {0:list}.',
  'Created as your own application: it is not in the gallery.':
    'Als eigene Anwendung angelegt: Sie steht nicht im Katalog.',
  'Added from the gallery entry {0}.': 'Hinzugefügt aus dem Katalogeintrag {0}.',
  'All users and groups are in scope.': 'Alle Benutzer und Gruppen sind im Bereich.',
  '{0} {1} assigned.': '{0} {1:said} zugewiesen.',
  'user or group is': 'Benutzer oder Gruppe ist',
  'users and groups are': 'Benutzer und Gruppen sind',
  'All who are assigned hold roles that entitle to nothing, such as Default Access.':
    'Alle Zugewiesenen haben Rollen, die zu nichts berechtigen, etwa den Standardzugriff.',
  'Nobody is assigned yet.': 'Noch ist niemand zugewiesen.',
  'Provisioning Status is On.': 'Der Bereitstellungsstatus ist „Ein“.',
  'Enter the Admin Credentials, then switch it on.':
    'Geben Sie die Administratoranmeldeinformationen ein, und schalten Sie sie dann ein.',
  'Provisioning Status is Off.': 'Der Bereitstellungsstatus ist „Aus“.',
  'Provisioning to the app is enabled.': 'Die Bereitstellung in die App ist eingeschaltet.',
  'Configure the API integration, then enable what you would like to have under To App.':
    'Konfigurieren Sie die API-Integration, und schalten Sie dann unter „An App“ ein, was Sie möchten.',
  'Enable what you would like to have under To App.': 'Schalten Sie unter „An App“ ein, was Sie möchten.',
  'The initial cycle has ended. Look at the provisioning logs now and then.':
    'Der Erstzyklus ist beendet. Sehen Sie ab und zu in die Bereitstellungsprotokolle.',
  'The initial cycle has not ended yet.': 'Der Erstzyklus ist noch nicht beendet.',
  '{0} does not wait to be provisioned to {1}.': '{0} wartet nicht darauf, in {1} bereitgestellt zu werden.',
  'Look at the assignments once more; nothing was changed.':
    'Sehen Sie die Zuweisungen noch einmal an; es wurde nichts geändert.',
  'The group {0} was changed meanwhile.': 'Die Gruppe {0} wurde inzwischen geändert.',
  'Look at it as it is now.': 'Sehen Sie sich den jetzigen Stand an.',
  '{0} lets nobody delete a group from outside.': '{0} lässt niemanden eine Gruppe von außen löschen.',
  'Leave it there.': 'Lassen Sie sie dort.',
  'Deleting groups is switched off for {0}.': 'Das Löschen von Gruppen ist für {0} ausgeschaltet.',
  'Leave it there, or switch it on first.': 'Lassen Sie sie dort, oder schalten Sie das Löschen zuerst ein.',
  'The group {0} was found there, not made by Rollcall.':
    'Die Gruppe {0} wurde dort vorgefunden, nicht von Rollcall angelegt.',
  'Adopt it under Accounts first, or leave it.': 'Übernehmen Sie sie zuerst unter Konten, oder lassen Sie sie.',
  '{0} was not removed: the account of {1} could not be disabled: {2}':
    '{0} wurde nicht entfernt: Das Konto von {1} ließ sich nicht deaktivieren: {2:said}',
  '{0} Then remove it again; what was disabled stays so.':
    '{0:said} Entfernen Sie sie dann erneut; was deaktiviert wurde, bleibt es.',
  '{0} mapping: defaults': 'Zuordnung {0}: Standardwerte',
  'Delete one of the two rows.': 'Löschen Sie eine der beiden Zeilen.',
  'The new secret was not taken, the stored one stays: {0}':
    'Das neue Geheimnis wurde nicht übernommen, das gespeicherte bleibt: {0:said}',
  'Make another secret in the application and enter it here.':
    'Erzeugen Sie in der Anwendung ein anderes Geheimnis, und geben Sie es hier ein.',
  '{0} accepts the new secret: it is used from now on.':
    '{0} nimmt das neue Geheimnis an: Es wird von jetzt an verwendet.',
  'Provisioning has left quarantine and goes on.': 'Die Bereitstellung hat die Quarantäne verlassen und läuft weiter.',
  '{0} has a role {1} already.': '{0} hat bereits eine Rolle {1}.',
  'Use the role that is there, or choose another value and name.':
    'Verwenden Sie die vorhandene Rolle, oder wählen Sie einen anderen Wert und Namen.',
  'Default Access is always there; it entitles to nothing.':
    'Der Standardzugriff ist immer vorhanden; er berechtigt zu nichts.',
  'Leave it as it is, and disable the roles that nobody is to be assigned with.':
    'Lassen Sie ihn, wie er ist, und deaktivieren Sie die Rollen, mit denen niemand zugewiesen werden soll.',
  '{0} is a role of every application and stays.': '{0} ist eine Rolle jeder Anwendung und bleibt.',
  'Disable it instead, if nobody is to be assigned with it.':
    'Deaktivieren Sie sie stattdessen, wenn niemand mit ihr zugewiesen werden soll.',
  '{0} is enabled.': '{0} ist aktiviert.',
  'Disable it first.': 'Deaktivieren Sie sie zuerst.',
  '{0} users or groups hold {1}.': '{0} Benutzer oder Gruppen haben {1}.',
  '{0} has no role {1}.': '{0} hat keine Rolle {1}.',
  '{0} scoping filters': 'Bereichsfilter {0}',
  'Scoping filter {0}: {1}': 'Bereichsfilter {0}: {1:said}',
  'Secret expires on: {0} is no day.': 'Geheimnis läuft ab am: {0} ist kein Tag.',
  'Write it as 2027-03-31.': 'Schreiben Sie ihn als 2027-03-31.',
  'the application has no groups.': 'Die Anwendung hat keine Gruppen.',
  'groups are made in the application by hand.': 'Gruppen werden in der Anwendung von Hand angelegt.',
  'active is not mapped.': 'active ist nicht zugeordnet.',
  'the mapping of {0} is off.': 'Die Zuordnung für {0:said} ist ausgeschaltet.',
  'the mapping does not create {0}.': 'Die Zuordnung legt keine {0:said} an.',
  'A self-test of {0} is running.': 'Ein Selbsttest von {0} läuft.',
  'No self-test has ended.': 'Noch kein Selbsttest ist beendet.',
  'Run one first.': 'Führen Sie zuerst einen aus.',
  '{0}, or client id and secret': '{0}, oder Client-ID und geheimer Clientschlüssel',
  'Enter it under Provisioning.': 'Geben Sie dies unter Bereitstellung ein.',
  'Nobody can be found by {0}: it is a {1}, which does not tell people apart.':
    'Über {0} lässt sich niemand finden: Der Typ {1} unterscheidet Personen nicht.',
  'Match by an attribute that is unique, such as userName.':
    'Gleichen Sie über ein eindeutiges Attribut ab, etwa userName.',
  '{0} cannot be asked for {1}: the attribute list says that it is not supported for filtering.':
    '{0} kann nicht nach {1} gefragt werden: Laut Attributliste wird die Filterung danach nicht unterstützt.',
  'Match by another attribute, or correct the attribute list if the application supports it.':
    'Gleichen Sie über ein anderes Attribut ab, oder berichtigen Sie die Attributliste, wenn die Anwendung es unterstützt.',
  '{0} cannot be asked for {1}: its ServiceProviderConfig says that it supports no filters.':
    '{0} kann nicht nach {1} gefragt werden: Laut ihrer ServiceProviderConfig unterstützt sie keine Filter.',
  'If it does support them, say so in the attribute list: Supported for filtering.':
    'Wenn sie es doch tut, geben Sie es in der Attributliste an: Filterung unterstützt.',
  '{0} cannot be asked for {1}.': '{0} kann nicht nach {1} gefragt werden.',
  'It can be asked for {0}.': 'Gefragt werden kann nach {0}.',
  'a random user': 'einem zufälligen Benutzer',
  'a random user and a random group': 'einem zufälligen Benutzer und einer zufälligen Gruppe',
  '{0} answers: asked for {1}, it found nobody, as it should.':
    '{0} antwortet: Nach {1:said} gefragt, fand sie niemanden, wie es sein soll.',
  'The directory has no {0}.': 'Im Verzeichnis gibt es kein {0}.',
  'Search for the user or group by the beginning of its name.':
    'Suchen Sie den Benutzer oder die Gruppe nach dem Anfang des Namens.',
  'It does not take PATCH: objects are read and put back whole.':
    'Sie nimmt kein PATCH: Objekte werden gelesen und ganz zurückgeschrieben.',
  'It takes true and false in a PATCH only as text.': 'Sie nimmt true und false in einem PATCH nur als Text.',
  'It takes true and false in a PATCH only as JSON booleans.':
    'Sie nimmt true und false in einem PATCH nur als JSON-Wahrheitswerte.',
  'It removes members only by a list of values.': 'Sie entfernt Mitglieder nur über eine Liste von Werten.',
  'It removes members only by a filter in the path.': 'Sie entfernt Mitglieder nur über einen Filter im Pfad.',
  'It takes {0} members in one request, not more.': 'Sie nimmt {0} Mitglieder in einer Anfrage, nicht mehr.',
  'It does not show the members of a group.': 'Sie zeigt die Mitglieder einer Gruppe nicht.',
  'DELETE of a user only deactivates the account there.': 'DELETE eines Benutzers deaktiviert das Konto dort nur.',
  'DELETE of a user removes the account there.': 'DELETE eines Benutzers entfernt das Konto dort.',
  'It lists deactivated accounts only when asked for them.':
    'Sie führt deaktivierte Konten nur auf, wenn danach gefragt wird.',
  'A secret never stands in the file: write env:NAME or file:PATH.':
    'Ein Geheimnis steht nie in der Datei: Schreiben Sie env:NAME oder file:PFAD.',
  'A connection has secretToken or clientSecret, not both.':
    'Eine Verbindung hat secretToken oder clientSecret, nicht beides.',
  'follows from the addresses': 'folgt aus den Adressen',
  'belongs to the secret itself': 'gehört zum Geheimnis selbst',
  'A row has one source: attribute, constant or expression.':
    'Eine Zeile hat eine Quelle: attribute, constant oder expression.',
  'This operator compares with nothing: leave value out.':
    'Dieser Operator vergleicht mit nichts: Lassen Sie value weg.',
  'It is matched by and never written here; there it is written when an account is made.':
    'Hier dient es dem Abgleich und wird nie geschrieben; dort wird es geschrieben, wenn ein Konto angelegt wird.',
  'Without a source value it does {0} here; there the value is kept.':
    'Ohne Quellwert gilt hier {0}; dort bleibt der Wert erhalten.',
  'What somebody changes in the application is written back here; there it stays.':
    'Was jemand in der Anwendung ändert, wird hier zurückgeschrieben; dort bleibt es.',
  'Entra has no operator {0}, and refuses the file until the clause is taken out.':
    'Entra hat keinen Operator {0} und lehnt die Datei ab, bis die Klausel entfernt ist.',
  'Synchronization schema': 'Synchronisierungsschema',
  'from {0} to {1}': 'von {0} nach {1}',
  'The rule goes {0}; taken is what goes from the directory to an application.':
    'Die Regel geht {0:said}; übernommen wird, was vom Verzeichnis in eine Anwendung geht.',
  'Who is in scope is said by assignments and scoping filters.':
    'Wer im Bereich ist, sagen Zuweisungen und Bereichsfilter.',
  '{0} is mapped to {1}; taken are users to users and groups to groups.':
    '{0} ist {1} zugeordnet; übernommen werden Benutzer zu Benutzern und Gruppen zu Gruppen.',
  'The schema has another mapping of the same objects, which was taken.':
    'Das Schema hat eine andere Zuordnung derselben Objekte, die übernommen wurde.',
  'It is disabled, and the schema has an enabled one of the same objects.':
    'Sie ist deaktiviert, und das Schema hat eine aktivierte für dieselben Objekte.',
  'The file is no synchronization schema: it has no synchronizationRules.':
    'Die Datei ist kein Synchronisierungsschema: Sie hat keine synchronizationRules.',
  'Take what Microsoft Graph answers to GET /servicePrincipals/{id}/synchronization/jobs/{jobId}/schema.':
    'Nehmen Sie, was Microsoft Graph auf GET /servicePrincipals/{id}/synchronization/jobs/{jobId}/schema antwortet.',
  'The file is no JSON: {0}': 'Die Datei ist kein JSON: {0}',
  'Save it again as it was downloaded.': 'Speichern Sie sie erneut so, wie sie heruntergeladen wurde.',
  '{0} {1} has no counterpart.': 'Für {0} {1} gibt es kein Gegenstück.',
  'Objects stay without {0}: {1}': 'Objekte bleiben ohne {0}: {1:said}',
  '{0} is mapped twice; the first was taken.': '{0} ist zweimal zugeordnet; die erste Zuordnung wurde übernommen.',
  'Take the row out.': 'Nehmen Sie die Zeile heraus.',
  'The row stays as it is.': 'Die Zeile bleibt, wie sie ist.',
  'the directory has no attribute {0}. {1}': 'Das Verzeichnis hat kein Attribut {0}. {1:said}',
  'scoping filters': 'Bereichsfilter',
  '{0} The scoping filters stay as they are.': '{0:said} Die Bereichsfilter bleiben, wie sie sind.',
  '{0} adds to what is there; a value is written whole here.':
    '{0} ergänzt, was vorhanden ist; hier wird ein Wert ganz geschrieben.',
  'FlowAlways: a value is written only when it differs.':
    'FlowAlways: Ein Wert wird nur geschrieben, wenn er abweicht.',
  'exportMissingReferences: a reference is written when the account it points at is there.':
    'exportMissingReferences: Ein Verweis wird geschrieben, sobald das Konto vorhanden ist, auf das er zeigt.',
  'it has no source and no default value.': 'Sie hat weder Quelle noch Standardwert.',
  'A default value without a source is written as a constant, when an account is made.':
    'Ein Standardwert ohne Quelle wird als Konstante geschrieben, wenn ein Konto angelegt wird.',
  '{0} have no counterpart: they let nobody in and remove nobody who is in.':
    'Für {0} gibt es kein Gegenstück: Sie lassen niemanden herein und entfernen niemanden, der im Bereich ist.',
  '{0}: there is no operator {1}.': '{0}: Es gibt keinen Operator {1}.',
  '{0}: {1} {2} compares with {3} values, and needs one.': '{0}: {1} {2} vergleicht mit {3} Werten und braucht einen.',
  'its source is of the type {0}; known are Attribute, Constant and Function.':
    'Die Quelle hat den Typ {0:said}; bekannt sind Attribute, Constant und Function.',
  'its source has no expression.': 'Die Quelle hat keinen Ausdruck.',
  '{0} (at character {1}). {2}': '{0:said} (bei Zeichen {1}). {2:said}',
  '{0} has no account {1}.': '{0} hat kein Konto {1}.',
  'Enter the identifier as the application shows it.': 'Geben Sie die Kennung so ein, wie die Anwendung sie zeigt.',
  '{0} could not be asked for {1}: {2}': '{0} konnte nicht nach {1} gefragt werden: {2:said}',
  'What waits for {0} is another account by now.': 'Was auf {0} wartet, ist inzwischen ein anderes Konto.',
  'Look at it as it is now, then adopt it.': 'Sehen Sie sich den jetzigen Stand an, und übernehmen Sie es dann.',
  'There is nothing to adopt.': 'Es gibt nichts zu übernehmen.',
  'Every account is adopted, or none waits: look at the list of accounts.':
    'Alle Konten sind übernommen, oder keines wartet: Sehen Sie in der Liste der Konten nach.',
  'There are {0} now, and you confirmed {1}.': 'Es sind jetzt {0}, und Sie haben {1} bestätigt.',
  'Nothing was adopted. Look at them as they are now, then confirm again.':
    'Es wurde nichts übernommen. Sehen Sie sich den jetzigen Stand an, und bestätigen Sie dann erneut.',
  '{0} is linked to {1} already.': '{0} ist bereits mit {1} verknüpft.',
  'It is no longer in the directory: there is nothing to keep an account in step with.':
    'Es ist nicht mehr im Verzeichnis: Es gibt nichts, womit ein Konto in Einklang gehalten werden könnte.',
  'Restore it from the recycle bin first, or unlink the account.':
    'Stellen Sie es zuerst aus dem Papierkorb wieder her, oder heben Sie die Verknüpfung des Kontos auf.',
  'was made by Rollcall': 'wurde von Rollcall angelegt',
  'was adopted already': 'ist bereits übernommen',
  'The account of {0} {1}: there is nothing to adopt.': 'Das Konto von {0} {1:said}: Es gibt nichts zu übernehmen.',
  'Nothing has to be done: the account counts as ours.': 'Es ist nichts zu tun: Das Konto gilt als unseres.',
  '{0} is linked to no account at {1}.': '{0} ist mit keinem Konto in {1} verknüpft.',
  'Provision it on demand, or wait for the next cycle, then try again.':
    'Stellen Sie es bei Bedarf bereit, oder warten Sie den nächsten Zyklus ab, und versuchen Sie es dann erneut.',
  '{0} is the account of {1}: two objects cannot share one.':
    '{0} ist das Konto von {1}: Zwei Objekte können sich keines teilen.',
  'Unlink {0} first.': 'Heben Sie zuerst die Verknüpfung von {0} auf.',
  'An account for {0} is being made at this moment.': 'Gerade wird ein Konto für {0} angelegt.',
  'Try again when the cycle is over.': 'Versuchen Sie es erneut, wenn der Zyklus vorbei ist.',
  'The link of {0} was changed meanwhile.': 'Die Verknüpfung von {0} wurde inzwischen geändert.',
  'Nothing was changed. Look at it as it is now.': 'Es wurde nichts geändert. Sehen Sie sich den jetzigen Stand an.',
  'Another object was linked to that account meanwhile.':
    'Inzwischen wurde ein anderes Objekt mit diesem Konto verknüpft.',
  '{0} has no account at {1}, and no cycle has looked for one yet.':
    '{0} hat kein Konto in {1}, und noch kein Zyklus hat eines gesucht.',
  'Accounts shows those there are.': 'Unter Konten steht, welche es gibt.',
  'It is no longer in the directory.': 'Es ist nicht mehr im Verzeichnis.',
  'The mapping of {0} is switched off.': 'Die Zuordnung für {0:said} ist ausgeschaltet.',
  'Its account was found and waits for adoption.': 'Sein Konto wurde gefunden und wartet auf die Übernahme.',
  'It is in scope, and its account is not made yet: the provisioning log says how far it is.':
    'Es ist im Bereich, und sein Konto ist noch nicht angelegt: Das Bereitstellungsprotokoll sagt, wie weit es ist.',
  '{0} has no groups.': '{0} hat keine Gruppen.',
  'The group {0} is not pushed to {1}.': 'Die Gruppe {0} wird nicht an {1} übertragen.',
  'Push it first, by its name or a rule.': 'Übertragen Sie sie zuerst, nach ihrem Namen oder einer Regel.',
  'groups are pushed': 'Gruppen werden übertragen',
  'Assign the group instead: its members get accounts.':
    'Weisen Sie die Gruppe stattdessen zu: Ihre Mitglieder erhalten Konten.',
  'push rules: {0}': 'Übertragungsregeln: {0}',
  'push of assigned groups': 'Übertragung zugewiesener Gruppen',
  'The group {0} is being made at this moment: nobody knows yet what stands there.':
    'Die Gruppe {0} wird gerade angelegt: Noch weiß niemand, was dort steht.',
  'Nothing was changed. Try again when the cycle is over, or push it now and then unlink it.':
    'Nichts wurde geändert. Versuchen Sie es nach dem Zyklus erneut, oder übertragen Sie die Gruppe jetzt und beenden Sie dann ihre Übertragung.',
};
