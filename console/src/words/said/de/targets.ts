import type { Said } from '../translate-said.ts';

export const targets: Said = {
  'Enter the Tenant URL as the application shows it, beginning with https://.':
    'Tragen Sie die Mandanten-URL so ein, wie die Anwendung sie zeigt, beginnend mit https://.',
  'Enter a public address, or let a Global Administrator allow internal addresses for this application.':
    'Tragen Sie eine öffentliche Adresse ein, oder lassen Sie einen globalen Administrator interne Adressen für diese Anwendung erlauben.',
  'Check the spelling of the host in the Tenant URL, and that its name is known in the DNS.':
    'Prüfen Sie, ob der Host in der Mandanten-URL richtig geschrieben ist und ob das DNS seinen Namen kennt.',
  'Check host and port of the Tenant URL, that the application runs, and that no firewall lies between.':
    'Prüfen Sie Host und Port der Mandanten-URL, ob die Anwendung läuft und ob keine Firewall dazwischen liegt.',
  'Check host and port of the Tenant URL, or have the certificate of the application put right: it must be valid, issued for this host and by a known authority. Verification cannot be turned off.':
    'Prüfen Sie Host und Port der Mandanten-URL, oder lassen Sie das Zertifikat der Anwendung in Ordnung bringen: Es muss gültig sein, für diesen Host ausgestellt und von einer bekannten Zertifizierungsstelle. Die Prüfung lässt sich nicht ausschalten.',
  'Ask the application for the address that answers itself, enter it as Tenant URL and the secret once more.':
    'Fragen Sie die Anwendung nach der Adresse, die selbst antwortet, tragen Sie diese als Mandanten-URL ein, und geben Sie das Geheimnis noch einmal ein.',
  'Nothing is lost: the object is looked up before it is sent again. If it stays, ask the application why it is slow.':
    'Nichts ist verloren: Das Objekt wird gesucht, ehe es noch einmal gesendet wird. Bleibt es so, fragen Sie bei der Anwendung nach, warum sie langsam ist.',
  'It is tried again by itself. If it stays, ask the application whether it has a disturbance.':
    'Es wird von selbst erneut versucht. Bleibt es so, fragen Sie bei der Anwendung nach einer Störung.',
  'Enter the secret again: it is wrong, expired or revoked.':
    'Geben Sie das Geheimnis erneut ein: Es ist falsch, abgelaufen oder widerrufen.',
  'In the application, ensure the account has Admin permissions and that provisioning is switched on.':
    'Sorgen Sie in der Anwendung dafür, dass das Konto Administratorrechte hat und die Bereitstellung eingeschaltet ist.',
  'Nothing needs to be done: it is tried again when the application allows it.':
    'Nichts ist zu tun: Es wird wieder versucht, wenn die Anwendung es erlaubt.',
  'It was removed in the application; the next cycle looks for it again.':
    'Es wurde in der Anwendung entfernt; der nächste Zyklus sucht es wieder.',
  'Another object holds a value that must be unique: change one of the two, or match on that attribute.':
    'Ein anderes Objekt hat einen Wert, der einmalig sein muss: Ändern Sie eines der beiden, oder gleichen Sie mit diesem Attribut ab.',
  'It changed in the application meanwhile; it is read and evaluated again.':
    'Es hat sich inzwischen in der Anwendung geändert; es wird gelesen und neu ausgewertet.',
  'Correct the value in the directory, or the mapping that makes it.':
    'Berichtigen Sie den Wert im Verzeichnis, oder die Zuordnung, die ihn ergibt.',
  'Under Attribute-Mapping, take an attribute as Matching property that the application can filter on, and mark this one as not supported for filtering in the Attribute list.':
    'Nehmen Sie unter Attributzuordnung ein Abgleichattribut, nach dem die Anwendung filtern kann, und tragen Sie in der Attributliste ein, dass dieses keine Filterung unterstützt.',
  'Switch this action off in the mapping, or do it in the application by hand.':
    'Schalten Sie diese Aktion in der Zuordnung aus, oder führen Sie sie in der Anwendung von Hand aus.',
  'Check that the Tenant URL is the SCIM endpoint of the application, with its whole path.':
    'Prüfen Sie, ob die Mandanten-URL der SCIM-Endpunkt der Anwendung ist, mit vollständigem Pfad.',
  'The token endpoint does not accept client id and secret: {0}.':
    'Der Tokenendpunkt nimmt Client-ID und Clientgeheimnis nicht an: {0:said}.',
  'Enter Client ID and Client Secret again, and check that the client is active in the application.':
    'Geben Sie Client-ID und Clientgeheimnis erneut ein, und prüfen Sie, ob der Client in der Anwendung aktiv ist.',
  '/ServiceProviderConfig gives nothing to read: PATCH is assumed, ETags are not.':
    '/ServiceProviderConfig gibt nichts zu lesen: PATCH wird angenommen, ETags nicht.',
  'The application has no PATCH: objects are read and replaced as a whole (PUT).':
    'Die Anwendung kennt kein PATCH: Objekte werden gelesen und im Ganzen ersetzt (PUT).',
  'there is nothing at /Groups.': 'unter /Groups ist nichts.',
  'users and groups are assumed.': 'Benutzer und Gruppen werden angenommen.',
  '/ResourceTypes gives nothing to read: {0}': '/ResourceTypes gibt nichts zu lesen: {0:said}',
  '/Schemas gives nothing to read: the attributes of the standard are offered.':
    '/Schemas gibt nichts zu lesen: Angeboten werden die Attribute des Standards.',
  'The application has no groups: users alone are provisioned, and group mapping is off.':
    'Die Anwendung hat keine Gruppen: Nur Benutzer werden bereitgestellt, und die Zuordnung von Gruppen ist aus.',
  '/ResourceTypes names no User: users cannot be provisioned.':
    '/ResourceTypes nennt keinen User: Benutzer können nicht bereitgestellt werden.',
  'The Tenant URL is not a URL that can be used: {0}.': 'Die Mandanten-URL ist keine brauchbare URL: {0:said}.',
  'The address is forbidden: {0}.': 'Die Adresse ist verboten: {0:said}.',
  'The host was not found: {0}.': 'Der Host wurde nicht gefunden: {0:said}.',
  'The connection was refused: {0}.': 'Die Verbindung wurde abgelehnt: {0:said}.',
  'No secure connection came about: {0}.': 'Es kam keine sichere Verbindung zustande: {0:said}.',
  'The application redirects: {0}.': 'Die Anwendung leitet um: {0:said}.',
  'The request was sent and no reply came: {0}.': 'Die Anfrage wurde gesendet, und es kam keine Antwort: {0:said}.',
  'The application cannot be reached: {0}.': 'Die Anwendung ist nicht erreichbar: {0:said}.',
  'The answer cannot be read: {0}.': 'Die Antwort ist nicht lesbar: {0:said}.',
  'The application refused the request ({0}){1}': 'Die Anwendung hat die Anfrage abgelehnt ({0}){1}',
  'The application does not accept the secret ({0}){1}': 'Die Anwendung nimmt das Geheimnis nicht an ({0}){1}',
  'The application does not allow this ({0}){1}': 'Die Anwendung erlaubt dies nicht ({0}){1}',
  'The application does not know the address or the object ({0}){1}':
    'Die Anwendung kennt die Adresse oder das Objekt nicht ({0}){1}',
  'The application reports a conflict ({0}){1}': 'Die Anwendung meldet einen Konflikt ({0}){1}',
  'The object has changed in the application since it was read ({0}){1}':
    'Das Objekt hat sich in der Anwendung geändert, seit es gelesen wurde ({0}){1}',
  'The application refused a value ({0}){1}': 'Die Anwendung hat einen Wert abgelehnt ({0}){1}',
  'The application refused the filter ({0}){1}': 'Die Anwendung hat den Filter abgelehnt ({0}){1}',
  'The application does not support this ({0}){1}': 'Die Anwendung unterstützt dies nicht ({0}){1}',
  'The application asks to slow down ({0}){1}': 'Die Anwendung bittet darum, langsamer zu fragen ({0}){1}',
  'The application has an error of its own ({0}){1}': 'Die Anwendung hat selbst einen Fehler ({0}){1}',
  'A gateway before the application gave up waiting ({0}){1}':
    'Ein Gateway vor der Anwendung hat nicht länger gewartet ({0}){1}',
  'resources with an id': 'Ressourcen mit einer ID',
  'The application cannot search for {0}s by {1}, which the mapping matches by: {2}':
    'Die Anwendung kann {0}-Objekte nicht nach {1} suchen, womit die Zuordnung abgleicht: {2:said}',
  'Nothing was linked or written. Report it to the application’s maker: totalResults and Resources of a list must agree.':
    'Nichts wurde verknüpft oder geschrieben. Melden Sie es dem Hersteller der Anwendung: totalResults und Resources einer Liste müssen übereinstimmen.',
  'The application listed the id {0} twice in answer to one search.':
    'Die Anwendung hat auf eine Suche hin die ID {0} zweimal aufgelistet.',
  'The application says that it found {0} and shows {1}.': 'Die Anwendung sagt, sie habe {0} gefunden, und zeigt {1}.',
  'The application answered a search for {0} "{1}" with an object that has another {2}: it ignores the filter.':
    'Die Anwendung hat auf eine Suche nach {0} „{1}“ ein Objekt mit anderem {2} gegeben: Sie beachtet den Filter nicht.',
  'The application lists active users only.': 'Die Anwendung listet nur aktive Benutzer auf.',
  'Wait some minutes and test again.': 'Warten Sie einige Minuten, und testen Sie erneut.',
  'Wait {0} seconds and test again.': 'Warten Sie {0} Sekunden, und testen Sie erneut.',
  'Test again in some minutes. If it stays, ask the application whether it has a disturbance.':
    'Testen Sie in einigen Minuten erneut. Bleibt es so, fragen Sie bei der Anwendung nach einer Störung.',
  'Test again. If it stays, check that the Tenant URL is that of the SCIM endpoint, and ask the application why it is slow.':
    'Testen Sie erneut. Bleibt es so, prüfen Sie, ob die Mandanten-URL die des SCIM-Endpunkts ist, und fragen Sie bei der Anwendung nach, warum sie langsam ist.',
  'The application did not understand the search. {0}{1}':
    'Die Anwendung hat die Suche nicht verstanden. {0:said}{1:said}',
  'a list with its totalResults': 'einer Liste mit ihren totalResults',
  'The application answered a search for a {0} that cannot exist with {1} of them: it ignores the filter on {2}.':
    'Die Anwendung hat auf die Suche nach einem {0}, den es nicht geben kann, {1} davon gegeben: Sie beachtet den Filter nach {2} nicht.',
  'There is no SCIM endpoint for {0}s at the Tenant URL, or it answers a search without a hit wrongly: {1}':
    'Unter der Mandanten-URL liegt kein SCIM-Endpunkt für {0}-Objekte, oder er beantwortet eine Suche ohne Treffer falsch: {1:said}',
  'The application cannot search for {0}s by {1}: {2}':
    'Die Anwendung kann {0}-Objekte nicht nach {1} suchen: {2:said}',
  'a web page': 'einer Webseite',
  'no JSON': 'etwas, das kein JSON ist,',
  'other JSON': 'anderem JSON',
  'The application does not speak SCIM at this address: it answered {0} with {1} instead of {2}.':
    'Die Anwendung spricht unter dieser Adresse kein SCIM: Sie antwortete auf {0} mit {1:said} statt mit {2:said}.',
  'The application shows no members of a group, and groups are put whole: the members would be lost.':
    'Die Anwendung zeigt keine Mitglieder einer Gruppe, und Gruppen werden im Ganzen geschrieben: Die Mitglieder gingen verloren.',
  'Choose a wire format that patches groups, or switch the update of groups off in the mapping.':
    'Wählen Sie ein Übertragungsformat, das Gruppen mit PATCH ändert, oder schalten Sie das Aktualisieren von Gruppen in der Zuordnung aus.',
  'a resource with an id': 'einer Ressource mit einer ID',
  'The id {0} of a {1} cannot stand in an address.':
    'Die ID {0} eines Objekts der Art {1} kann nicht in einer Adresse stehen.',
  'The stored secret of the application cannot be read.': 'Das gespeicherte Geheimnis der Anwendung ist nicht lesbar.',
  'Enter the secret again.': 'Geben Sie das Geheimnis erneut ein.',
  'Not tried: there is no canary group.': 'Nicht versucht: Es gibt keine Testgruppe.',
  'Not tried: there is no canary user.': 'Nicht versucht: Es gibt keinen Testbenutzer.',
  'Not tried: {0}': 'Nicht versucht: {0:said}',
  'The group {0} was created.': 'Die Gruppe {0} wurde angelegt.',
  'The user is a member, and is shown as one.': 'Der Benutzer ist Mitglied und wird auch so gezeigt.',
  'It accepted the member and does not show it: members that were written are trusted, never what is shown.':
    'Sie hat das Mitglied angenommen und zeigt es nicht: Verlass ist auf das, was geschrieben wurde, nie auf das, was gezeigt wird.',
  'The user is no member any more.': 'Der Benutzer ist kein Mitglied mehr.',
  'a list of values': 'eine Liste von Werten',
  'a filter in the path': 'einen Filter im Pfad',
  'Members are removed only by {0}.': 'Mitglieder werden nur durch {0:said} herausgenommen.',
  'It accepted the removal of the member, who is still shown as one.':
    'Sie hat das Herausnehmen angenommen und zeigt das Mitglied immer noch.',
  'Ask the application’s maker; leavers would stay in groups.':
    'Fragen Sie den Hersteller der Anwendung; Ausgeschiedene blieben in Gruppen.',
  'The group was deleted.': 'Die Gruppe wurde gelöscht.',
  'Not tried: the application was not reached.': 'Nicht versucht: Die Anwendung wurde nicht erreicht.',
  'Name, address and TLS are right: the application answers.':
    'Name, Adresse und TLS sind richtig: Die Anwendung antwortet.',
  'The secret is accepted.': 'Das Geheimnis wird angenommen.',
  'Not tried: the secret was not accepted.': 'Nicht versucht: Das Geheimnis wurde nicht angenommen.',
  'It says that it {0} PATCH, {1} ETags and {2}.': 'Nach eigener Angabe: PATCH {0:said}, ETags {1:said}, {2:said}.',
  has: 'vorhanden',
  'has no': 'nicht vorhanden',
  'has no groups': 'keine Gruppen',
  'has groups': 'Gruppen vorhanden',
  'It can be asked for users by {0} and answers a name that nobody has with an empty list.':
    'Benutzer lassen sich nach {0} suchen, und auf einen Namen, den niemand hat, kommt eine leere Liste.',
  'Nothing of the test is left in the application.': 'Vom Test ist nichts in der Anwendung geblieben.',
  'Left behind in the application: {0}': 'In der Anwendung zurückgeblieben: {0}',
  'It is removed later by itself; or delete it in the application.':
    'Es wird später von selbst entfernt; oder löschen Sie es in der Anwendung.',
  'The user {0} was created.': 'Der Benutzer {0} wurde angelegt.',
  'It is shown as it was sent.': 'Er wird so gezeigt, wie er gesendet wurde.',
  'It stores another value of {0} than it was sent.': 'Sie speichert bei {0} einen anderen Wert, als gesendet wurde.',
  'What it shows is not taken for what was written.': 'Was sie zeigt, gilt nicht als das, was geschrieben wurde.',
  'It is found by {0}.': 'Er wird über {0} gefunden.',
  'A search by {0} does not find the user that was just created.':
    'Eine Suche über {0} findet den eben angelegten Benutzer nicht.',
  'People who have an account already would be created a second time: match on another attribute.':
    'Wer schon ein Konto hat, bekäme ein zweites: Gleichen Sie mit einem anderen Attribut ab.',
  'Not tried: no attribute that could be changed is mapped.':
    'Nicht versucht: Kein Attribut ist zugeordnet, das geändert werden könnte.',
  'One attribute ({0}) was changed, and is shown changed.':
    'Ein Attribut ({0}) wurde geändert und wird geändert gezeigt.',
  'A change by PATCH does not come about; reading and putting the whole object (PUT) does.':
    'Eine Änderung mit PATCH kommt nicht an; das Lesen und Schreiben des ganzen Objekts (PUT) schon.',
  'It accepted the change of {0} and does not show it.': 'Sie hat die Änderung von {0} angenommen und zeigt sie nicht.',
  'Ask the application’s maker; changes will not arrive.':
    'Fragen Sie den Hersteller der Anwendung; Änderungen kommen sonst nicht an.',
  enabled: 'aktiviert',
  'The user was {0}, and is shown so.': 'Der Benutzer wurde {0:said} und wird auch so gezeigt.',
  'text ("False")': 'Text („False“)',
  'JSON (false)': 'JSON (false)',
  'The user was {0} only when the value was sent as {1}.':
    'Der Benutzer wurde erst {0:said}, als der Wert als {1:said} gesendet wurde.',
  'It accepted that the user is {0} and does not show it.':
    'Sie hat angenommen, dass der Benutzer {0:said} wird, und zeigt es nicht.',
  'Ask the application’s maker whether accounts can be disabled by SCIM.':
    'Fragen Sie den Hersteller der Anwendung, ob Konten über SCIM deaktiviert werden können.',
  'It is found while disabled.': 'Er wird auch deaktiviert gefunden.',
  'A disabled user is found only when it is asked for as inactive.':
    'Ein deaktivierter Benutzer wird nur gefunden, wenn nach inaktiven gefragt wird.',
  'A disabled user is not found any more.': 'Ein deaktivierter Benutzer wird nicht mehr gefunden.',
  'Somebody who returns is known by the link alone; do not restart with *forget links*.':
    'Wer zurückkehrt, wird nur an der Verknüpfung erkannt; starten Sie nicht mit „Verknüpfungen vergessen“ neu.',
  'The user was deleted and is gone.': 'Der Benutzer wurde gelöscht und ist weg.',
  'DELETE of a user leaves it in the application, deactivated. Log and counts will say so.':
    'DELETE lässt einen Benutzer deaktiviert in der Anwendung. Protokoll und Zahlen sagen es.',
  'The target attribute "{0}" can be written only with "eq" and "and" in its brackets.':
    'Das Zielattribut „{0}“ kann in seinen Klammern nur mit „eq“ und „and“ geschrieben werden.',
  'The standard to the letter. Right for every application that keeps to it.':
    'Der Standard, Buchstabe für Buchstabe. Richtig für jede Anwendung, die sich daran hält.',
  'As Entra ID (Azure AD) writes without a flag: Add, Replace and Remove in capitals, "False" as text, members removed by a list. For applications that were only ever tried with Entra.':
    'Wie Entra ID (Azure AD) ohne Kennzeichen schreibt: Add, Replace und Remove groß, „False“ als Text, Mitglieder durch eine Liste herausgenommen. Für Anwendungen, die nur je mit Entra erprobt wurden.',
  'Microsoft Entra with aadOptscim062020': 'Microsoft Entra mit aadOptscim062020',
  'As Entra ID writes when ?aadOptscim062020 stands in the Tenant URL: lower-case operations, real booleans, simple attributes merged under dotted names.':
    'Wie Entra ID schreibt, wenn ?aadOptscim062020 in der Mandanten-URL steht: Operationen klein, echte Wahrheitswerte, einfache Attribute unter Namen mit Punkt zusammengefasst.',
  'Okta, application of its catalogue': 'Okta, Anwendung aus dessen Katalog',
  'As Okta writes to the applications of its catalogue: users are read and put back whole, active alone is patched, groups are patched.':
    'Wie Okta an die Anwendungen seines Katalogs schreibt: Benutzer werden gelesen und im Ganzen zurückgeschrieben, nur active wird mit PATCH geändert, ebenso Gruppen.',
  'Okta, custom application (PUT)': 'Okta, eigene Anwendung (PUT)',
  'As Okta writes to a custom application: everything is read and put back whole, groups with all their members. Also right for an application without PATCH.':
    'Wie Okta an eine eigene Anwendung schreibt: Alles wird gelesen und im Ganzen zurückgeschrieben, Gruppen mit allen Mitgliedern. Richtig auch für eine Anwendung ohne PATCH.',
};
