import type { Said } from '../translate-said.ts';

/** Tenants of the service provider: their people, groups, roles, credentials, webhooks, invitations, requests. */
export const tenants: Said = {
  'Regions are {0}.': 'Regionen sind {0}.',
  'It has {0}.': 'Vorhanden sind {0}.',
  '{0}It has {1}.': '{0:said}Vorhanden sind {1}.',
  'Nothing has to be done.': 'Es ist nichts zu tun.',
  '{0} has no permission {1}.': '{0} hat keine Berechtigung {1}.',
  'The {0} acts by its roles, and none is chosen.': '{0} handelt nach seinen Rollen, und es ist keine gewählt.',
  'Choose at least one: {0}.': 'Wählen Sie mindestens eine: {0}.',
  '{0} has no grant type {1}.': '{0} hat keinen Grant-Typ {1}.',
  'Leave it out.': 'Lassen Sie es weg.',
  '{0} has no role {1} for clients.': '{0} hat keine Rolle {1} für Clients.',
  'Leave the roles out.': 'Lassen Sie die Rollen weg.',
  'Made by {0}': 'Angelegt von {0}',
  'Both a scope and permissions are given, and the one stands for the other.':
    'Umfang und Berechtigungen sind beide angegeben, und das eine steht für das andere.',
  'Leave one of them out.': 'Lassen Sie eines von beiden weg.',
  '{0} has no /Me, so its credentials stand for nobody: leave the user out.':
    '{0} hat kein /Me, daher stehen seine Zugänge für niemanden: Lassen Sie den Benutzer weg.',
  'Leave the user out.': 'Lassen Sie den Benutzer weg.',
  '{0} has no credential {1}.': '{0} hat keinen Zugang {1}.',
  'It was removed, or never was: look at the list.':
    'Es wurde entfernt oder war nie vorhanden: Sehen Sie in der Liste nach.',
  'Look at the credential as it is now, then try again.':
    'Sehen Sie sich den Zugang in seinem jetzigen Stand an, und versuchen Sie es dann erneut.',
  'It was removed, or never was: look at the list of credentials.':
    'Er wurde entfernt oder war nie vorhanden: Sehen Sie in der Liste der Zugänge nach.',
  'Make a new one; what is revoked stays revoked.': 'Legen Sie einen neuen an; was widerrufen ist, bleibt widerrufen.',
  'Make a new one, and copy its secret while it is shown.':
    'Legen Sie einen neuen an, und kopieren Sie sein Geheimnis, solange es gezeigt wird.',
  'Enter another name.': 'Geben Sie einen anderen Namen ein.',
  'Choose a duration that is allowed here.': 'Wählen Sie eine Dauer, die hier erlaubt ist.',
  'Choose another end, or none.': 'Wählen Sie ein anderes Ende oder keines.',
  'Choose another time for which the old secret goes on.':
    'Wählen Sie eine andere Zeit, für die das alte Geheimnis weiter gilt.',
  'Make a credential of the kind that can do this.': 'Legen Sie einen Zugang der Art an, die dies kann.',
  'Do this first, then try again.': 'Tun Sie dies zuerst, und versuchen Sie es dann erneut.',
  'Remove one that nobody uses any more.': 'Entfernen Sie einen, den niemand mehr verwendet.',
  'End the old secret first, or wait for its end.':
    'Beenden Sie zuerst das alte Geheimnis, oder warten Sie sein Ende ab.',
  'Leave the scope out.': 'Lassen Sie den Umfang weg.',
  'What it may do comes by roles: choose one of {0}.': 'Was er darf, ergibt sich aus Rollen: Wählen Sie eine von {0}.',
  'The {0} of {1} cannot be limited so.': '{0} von {1} lässt sich so nicht einschränken.',
  'What this {0} may do comes by its roles.': 'Was {0} hier darf, ergibt sich aus den Rollen.',
  'Give it other roles.': 'Geben Sie ihm andere Rollen.',
  'This {0} makes no tokens.': '{0} erzeugt keine Token.',
  'Its secret itself lets in.': 'Sein Geheimnis selbst gewährt den Zugang.',
  'The client {0} is {1}: it makes no tokens.': 'Der Client {0} ist {1:said}: Er erzeugt keine Token.',
  active: 'aktiv',
  disabled: 'deaktiviert',
  revoked: 'widerrufen',
  expired: 'abgelaufen',
  'Add another client.': 'Fügen Sie einen anderen Client hinzu.',
  'Event stream': 'Ereignisstrom',
  'There are {0} webhooks and event streams here already.': 'Es gibt hier bereits {0} Webhooks und Ereignisströme.',
  'Remove one first.': 'Entfernen Sie zuerst einen.',
  'The authorization that is stored was entered for another host.':
    'Die gespeicherte Autorisierung wurde für einen anderen Host eingegeben.',
  'Enter the one of the new host.': 'Geben Sie die des neuen Hosts ein.',
  'There is no event {0}.': 'Es gibt kein Ereignis {0}.',
  '{0}Events are {1}.': '{0:said}Ereignisse sind {1}.',
  'A stream that is polled has no URL: its receiver comes here.':
    'Ein Ereignisstrom, der abgeholt wird, hat keine URL: Sein Empfänger kommt hierher.',
  'The URL of the receiver is missing.': 'Die URL des Empfängers fehlt.',
  'Enter it, beginning with https://.': 'Geben Sie sie ein, beginnend mit https://.',
  'Enter it with https://, or have a Global Administrator allow that it lies at a private address.':
    'Geben Sie sie mit https:// ein, oder lassen Sie einen globalen Administrator erlauben, dass sie an einer privaten Adresse liegt.',
  'A webhook has no audience: only tokens do.': 'Ein Webhook hat keine Zielgruppe (audience): Nur Token haben eine.',
  'The audience of the stream is missing.': 'Die Zielgruppe (audience) des Ereignisstroms fehlt.',
  'Enter what its receiver expects as "aud", often its own URL.':
    'Geben Sie ein, was der Empfänger als "aud" erwartet, oft seine eigene URL.',
  'holds characters that no header field has': 'enthält Zeichen, die in keinem Kopffeld stehen dürfen',
  'is only for streams that are pushed': 'gilt nur für Ereignisströme, die zugestellt werden',
  'The authorization {0}.': 'Die Autorisierung {0:said}.',
  'Enter it as in: Bearer …': 'Geben Sie sie so ein: Bearer …',
  'Only a Global Administrator lets events go to a private address.':
    'Nur ein globaler Administrator darf Ereignisse an eine private Adresse gehen lassen.',
  'Ask one to allow it.': 'Bitten Sie einen darum, es zu erlauben.',
  'The name is empty, longer than 100 characters, or no line of text.':
    'Der Name ist leer, länger als 100 Zeichen oder keine Textzeile.',
  'Enter another.': 'Geben Sie einen anderen ein.',
  'The event {0} is waiting to be sent as it is.': 'Das Ereignis {0} wartet ohnehin auf seine Zustellung.',
  'Wait for it.': 'Warten Sie sie ab.',
  'There is no delivery {0} here.': 'Es gibt hier keine Zustellung {0}.',
  'Look at the list of deliveries.': 'Sehen Sie in der Liste der Zustellungen nach.',
  'There is no webhook or event stream {0}.': 'Es gibt keinen Webhook und keinen Ereignisstrom {0}.',
  'Webhooks shows those there are.': 'Unter Webhooks steht, welche es gibt.',
  'What lets this stream in was given by its receiver, and tokens are signed with the keys of this installation.':
    'Was diesem Ereignisstrom Zugang gewährt, kommt von seinem Empfänger, und Token werden mit den Schlüsseln dieser Installation signiert.',
  'Enter another authorization, or rotate the signing key.':
    'Geben Sie eine andere Autorisierung ein, oder wechseln Sie den Signaturschlüssel.',
  'A stream that is polled is not sent anything: its receiver comes here.':
    'Einem Ereignisstrom, der abgeholt wird, wird nichts gesendet: Sein Empfänger kommt hierher.',
  'Poll it.': 'Holen Sie ihn ab.',
  'It took it, with {0}.': 'Er hat es angenommen, mit {0}.',
  'It did not take it.': 'Er hat es nicht angenommen.',
  'The role {0} always has every permission.': 'Die Rolle {0} hat immer alle Berechtigungen.',
  'Make a role of your own with fewer permissions.': 'Legen Sie eine eigene Rolle mit weniger Berechtigungen an.',
  '{0} comes with the application: its name stays.': '{0} gehört zur Anwendung: Der Name bleibt.',
  'Make a role of your own under the name that you want.':
    'Legen Sie eine eigene Rolle unter dem Namen an, den Sie möchten.',
  '{0} comes with the application: it stays.': '{0} gehört zur Anwendung: Die Rolle bleibt.',
  'Take its permissions away instead, if nobody is to have them by it.':
    'Nehmen Sie ihr stattdessen die Berechtigungen, wenn niemand sie durch sie haben soll.',
  'Somebody has the role {0}.': 'Jemand hat die Rolle {0}.',
  'Give them another role first.': 'Geben Sie diesen Personen zuerst eine andere Rolle.',
  'There is no permission {0} here.': 'Es gibt hier keine Berechtigung {0}.',
  '{0}There are {1}.': '{0:said}Vorhanden sind {1}.',
  'There is a role {0} already.': 'Es gibt bereits eine Rolle {0}.',
  'Choose another name.': 'Wählen Sie einen anderen Namen.',
  'The role {0}': 'Die Rolle {0}',
  'That role may do more than yours.': 'Diese Rolle darf mehr als Ihre.',
  'Ask an administrator who has all of its permissions.':
    'Bitten Sie einen Administrator, der alle ihre Berechtigungen hat.',
  'another administrator there, or who administers this installation, under Sandboxes':
    'einen anderen Administrator dort oder wer diese Installation verwaltet, unter Sandboxes',
  'Nobody is signed in here.': 'Hier ist niemand angemeldet.',
  'Sign in.': 'Melden Sie sich an.',
  '{0} has no administrators of its own: {1} tenants have none.':
    '{0} hat keine eigenen Administratoren: Mandanten von {1} haben keine.',
  'Administrators of this installation do what there is to do.':
    'Was zu tun ist, tun die Administratoren dieser Installation.',
  'There is no role {0} here.': 'Es gibt hier keine Rolle {0}.',
  '{0} has a site {1} already.': '{0} hat bereits einen Standort {1}.',
  'Use the site that is there, or choose another name.':
    'Verwenden Sie den vorhandenen Standort, oder wählen Sie einen anderen Namen.',
  '{0} has {1} {2}, and a user’s site cannot be changed.':
    '{0} hat {1} Benutzer ({2:said}), und der Standort eines Benutzers kann nicht geändert werden.',
  'Delete those users first; deactivated ones belong to their site, too.':
    'Löschen Sie zuerst diese Benutzer; auch deaktivierte gehören zu ihrem Standort.',
  '{0} has no site {1}.': '{0} hat keinen Standort {1}.',
  '{0} has no sites: {1} does not know them.': '{0} hat keine Standorte: {1} kennt keine.',
  'Sites are known to applications that say so in their profile; leave them out here.':
    'Standorte kennen Anwendungen, die es in ihrem Profil sagen; lassen Sie sie hier weg.',
  'The site has no name.': 'Der Standort hat keinen Namen.',
  'Give it the name that users’ site will have.': 'Geben Sie ihm den Namen, den der Standort der Benutzer haben wird.',
  '{0} is no language tag.': '{0} ist kein Sprachkürzel.',
  'Write a language, or language and country: en-GB.': 'Schreiben Sie eine Sprache oder Sprache und Land: en-GB.',
  '{0} is no time zone.': '{0} ist keine Zeitzone.',
  'Write a name of the IANA database: Europe/London.': 'Schreiben Sie einen Namen der IANA-Datenbank: Europe/London.',
  'The group has no name.': 'Die Gruppe hat keinen Namen.',
  'Enter the one that the directory gives it.': 'Geben Sie den ein, den das Verzeichnis ihr gibt.',
  '{0} needs no activation: a {1} tenant is ready as it is.':
    '{0} braucht keine Aktivierung: Ein Mandant von {1} ist ohne sie bereit.',
  'Make a credential and connect the identity provider.':
    'Legen Sie einen Zugang an, und verbinden Sie den Identitätsanbieter.',
  '{0} comes with the subscription.': '{0} gehört zum Vertrag.',
  'Ask who administers this installation.': 'Wenden Sie sich an die Person, die diese Installation verwaltet.',
  '{0} is support’s to set.': '{0} stellt der Support ein.',
  'Support sets it on the page of the sandbox.': 'Der Support stellt es auf der Seite der Sandbox ein.',
  '{0} has no setting {1}.': '{0} hat keine Einstellung {1}.',
  'It has none.': 'Es gibt keine.',
  '{0} takes a {1}, not {2}.': '{0} nimmt einen Wert der Art {1}, nicht {2}.',
  'Give a value of that kind, or null for what is usual.':
    'Geben Sie einen Wert dieser Art an, oder null für das Übliche.',
  '{0}s have no {1} here.': '{0}s haben hier kein {1}.',
  '{0} cannot be {1}.': '{0} kann nicht {1} sein.',
  'There is nothing of the kind to set.': 'Dergleichen lässt sich hier nicht setzen.',
  'Choose one of {0}.': 'Wählen Sie eines von {0}.',
  'There is no {0} yet, and {1} needs one.': 'Es gibt noch kein {0}, und {1} braucht eines.',
  'Set {0} first.': 'Setzen Sie zuerst {0}.',
  '{0} has no groups: {1} offers users only.': '{0} hat keine Gruppen: {1} bietet nur Benutzer.',
  'Leave groups out: its users are provisioned without them.':
    'Lassen Sie Gruppen weg: Die Benutzer werden ohne sie bereitgestellt.',
  'Nobody was let in by a link here.': 'Hier wurde niemand über einen Link eingelassen.',
  'Open the link of the invitation again, or ask for a new one.':
    'Öffnen Sie den Link der Einladung erneut, oder bitten Sie um einen neuen.',
  'There is no identity provider {0}.': 'Es gibt keinen Identitätsanbieter {0}.',
  'No identity provider is chosen yet.': 'Es ist noch kein Identitätsanbieter gewählt.',
  'Choose it first.': 'Wählen Sie ihn zuerst.',
  'This invitation is over.': 'Diese Einladung ist abgelaufen.',
  'Ask who sent the link for a new one.': 'Bitten Sie den Absender des Links um einen neuen.',
  'Choose it first: the token gets its name.': 'Wählen Sie ihn zuerst: Das Token erhält seinen Namen.',
  'There is a token already. It was shown once and cannot be shown again.':
    'Es gibt bereits ein Token. Es wurde einmal gezeigt und kann nicht noch einmal gezeigt werden.',
  'If it is lost, make a new one in its place.': 'Wenn es verloren ist, erzeugen Sie an seiner Stelle ein neues.',
  'The tenant {0} is closed.': 'Der Mandant {0} ist geschlossen.',
  'Restore it first, then invite.': 'Stellen Sie ihn zuerst wieder her, und laden Sie dann ein.',
  '{0} has no invitation {1}.': '{0} hat keine Einladung {1}.',
  'Look at the list.': 'Sehen Sie in der Liste nach.',
  'This invitation is over already.': 'Diese Einladung ist bereits abgelaufen.',
  'There is nothing to do.': 'Es ist nichts zu tun.',
  'How mail is sent is not set yet, so the link cannot be mailed.':
    'Der Versand von Mail ist noch nicht eingerichtet, daher kann der Link nicht gesendet werden.',
  'Leave the address out and hand the link over yourself, or set up Mail first.':
    'Lassen Sie die Adresse weg, und übergeben Sie den Link selbst, oder richten Sie zuerst Mail ein.',
  'This link is not good, or not any more: it works in one browser, for a limited time.':
    'Dieser Link ist nicht oder nicht mehr gültig: Er gilt in einem Browser, für begrenzte Zeit.',
  'Ask who sent it for a new one.': 'Bitten Sie den Absender um einen neuen.',
  'There are no groups here.': 'Es gibt hier keine Gruppen.',
  'That does no harm. To have it quiet, turn the provisioning of groups off at the identity provider.':
    'Das schadet nicht. Wenn Ruhe sein soll, schalten Sie beim Identitätsanbieter die Bereitstellung von Gruppen aus.',
  'An externalId is looked for among the tenants of one profile.':
    'Eine externalId wird unter den Mandanten eines Profils gesucht.',
  'Give profile, too.': 'Geben Sie auch profile an.',
  'There is no tenant {0}.': 'Es gibt keinen Mandanten {0}.',
  'Sandboxes shows those there are.': 'Unter Sandboxes steht, welche es gibt.',
  '{0} is the organisation itself, not a tenant of a served application.':
    '{0} ist die Organisation selbst, kein Mandant einer bereitgestellten Anwendung.',
  'Its people and groups are those of the directory: Users and Groups.':
    'Ihre Personen und Gruppen sind die des Verzeichnisses: Benutzer und Gruppen.',
  'The tenant {0} has the profile {1}, which this version does not have.':
    'Der Mandant {0} hat das Profil {1}, das diese Version nicht hat.',
  'Install the version that made the tenant, or a later one.':
    'Installieren Sie die Version, die den Mandanten angelegt hat, oder eine spätere.',
  'Choose another name: small letters, digits and hyphens.':
    'Wählen Sie einen anderen Namen: Kleinbuchstaben, Ziffern und Bindestriche.',
  'The tenant {0} of the customer {1} is being deleted.': 'Der Mandant {0} des Kunden {1} wird gerade gelöscht.',
  'Restore it.': 'Stellen Sie ihn wieder her.',
  'The customer {0} has the tenant {1} already, not {2}.': 'Der Kunde {0} hat bereits den Mandanten {1}, nicht {2}.',
  'Use {0}, or another externalId.': 'Verwenden Sie {0} oder eine andere externalId.',
  '{0} tenants are sandboxes, and sandboxes are off here.':
    'Mandanten von {0} sind Sandboxes, und Sandboxes sind hier ausgeschaltet.',
  'Whoever runs Rollcall starts it with --sandbox.': 'Wer Rollcall betreibt, startet es mit --sandbox.',
  'The user is not a JSON object.': 'Der Benutzer ist kein JSON-Objekt.',
  'Send the attributes of the user as one JSON object.': 'Senden Sie die Attribute des Benutzers als ein JSON-Objekt.',
  '{0} is active.': '{0} ist aktiv.',
  'Deactivate the user first, then delete it.': 'Deaktivieren Sie zuerst den Benutzer, und löschen Sie ihn dann.',
  '{0} is {1}, and {2} was given to confirm it.': '{0} ist {1}, und zur Bestätigung wurde {2} angegeben.',
  'Erasing cannot be undone: confirm it with {0}.':
    'Unwiederbringliches Löschen kann nicht rückgängig gemacht werden: Bestätigen Sie es mit {0}.',
  '{0} has no {1} {2}.': '{0} hat kein {1:said} {2}.',
  'Reactivate the user first, or choose another one.':
    'Aktivieren Sie den Benutzer zuerst wieder, oder wählen Sie einen anderen.',
  'There is no region {0}.': 'Es gibt keine Region {0}.',
  '{0} has no user and no group {1}.': '{0} hat keinen Benutzer und keine Gruppe {1}.',
  'Give a user name, the name of a group, or the id of either: requests keep ids only, also of who is gone.':
    'Geben Sie einen Benutzernamen, den Namen einer Gruppe oder die ID von beidem an: Anfragen behalten nur IDs, auch von denen, die nicht mehr da sind.',
  'On the page of the tenant, make a new credential or a new token, and hand it over.':
    'Legen Sie auf der Seite des Mandanten einen neuen Zugang oder ein neues Token an, und übergeben Sie es.',
  'The filter by which the client looked for somebody cannot be used: it is written wrongly, or asks by an attribute that cannot be searched.':
    'Der Filter, mit dem der Client jemanden gesucht hat, ist nicht verwendbar: Er ist falsch geschrieben oder fragt nach einem Attribut, das sich nicht durchsuchen lässt.',
  'The page of the API, at the tenant’s address, names the attributes that filters may use.':
    'Die Seite der API unter der Adresse des Mandanten nennt die Attribute, die Filter verwenden dürfen.',
  'The request asks for more than one answer can hold, or sends more than is taken at once.':
    'Die Anfrage verlangt mehr, als eine Antwort fassen kann, oder sendet mehr, als auf einmal angenommen wird.',
  'Let the client send or ask for less at once.': 'Lassen Sie den Client weniger auf einmal senden oder verlangen.',
  'The page of the API names the limits.': 'Die Seite der API nennt die Grenzen.',
  'Somebody else here has the same user name, or another value that only one may have.':
    'Jemand anderes hat hier denselben Benutzernamen oder einen anderen Wert, den nur einer haben darf.',
  'Find who has it among the tenant’s users; where it is the same person, made by hand, delete that account or give it another name.':
    'Suchen Sie unter den Benutzern des Mandanten, wer ihn hat; ist es dieselbe Person, von Hand angelegt, löschen Sie dieses Konto, oder geben Sie ihm einen anderen Namen.',
  'The client wants to change an attribute that it may not change.':
    'Der Client will ein Attribut ändern, das er nicht ändern darf.',
  'The page of the API marks attributes that are read-only or set once.':
    'Die Seite der API kennzeichnet Attribute, die nur gelesen oder nur einmal gesetzt werden können.',
  'The body is no SCIM message that can be read, or a part of it is not what it has to be.':
    'Der Anfragetext ist keine lesbare SCIM-Nachricht, oder ein Teil davon ist nicht, was er sein muss.',
  'If a habit was refused because the tenant is strict, it can be forgiven under SCIM clients.':
    'Wenn eine Eigenheit abgelehnt wurde, weil der Mandant streng ist, kann sie unter SCIM-Clients nachgesehen werden.',
  'The client names an attribute that does not exist here.': 'Der Client nennt ein Attribut, das es hier nicht gibt.',
  'If the attribute is wanted, add it to the tenant’s schemas; the page of the API names those there are.':
    'Wenn das Attribut gewünscht ist, ergänzen Sie es in den Schemas des Mandanten; die Seite der API nennt die vorhandenen.',
  'The client wants to change a value that is not there.':
    'Der Client will einen Wert ändern, der nicht vorhanden ist.',
  'Habits such as replace-without-match make the value; see what is forgiven under SCIM clients.':
    'Eigenheiten wie replace-without-match legen den Wert an; was nachgesehen wird, steht unter SCIM-Clients.',
  'A value is missing, or is not what the attribute takes.':
    'Ein Wert fehlt oder ist nicht das, was das Attribut annimmt.',
  'The page of the API says of each attribute what it takes, and the problem names the attribute.':
    'Die Seite der API sagt zu jedem Attribut, was es annimmt, und das Problem nennt das Attribut.',
  'The client speaks a version of SCIM that is not spoken here.':
    'Der Client spricht eine Version von SCIM, die hier nicht gesprochen wird.',
  'Choose SCIM 2.0 in the client’s settings.': 'Wählen Sie in den Einstellungen des Clients SCIM 2.0.',
  'What was asked would put something secret into an address, where logs would keep it.':
    'Die Anfrage würde etwas Geheimes in eine Adresse bringen, wo Protokolle es behielten.',
  'Let the client send it in a body, by POST to /.search.':
    'Lassen Sie den Client es im Anfragetext senden, mit POST an /.search.',
  'The place at which a list was to go on is none that this tenant gave out to this credential for this query.':
    'Die Stelle, an der eine Liste weitergehen sollte, hat dieser Mandant diesem Zugang für diese Abfrage nicht ausgegeben.',
  'Let the client begin the list again.': 'Lassen Sie den Client die Liste von vorn beginnen.',
  'The place at which a list was to go on is too old.': 'Die Stelle, an der eine Liste weitergehen sollte, ist zu alt.',
  'The number of entries a page is none that can be given.':
    'Die verlangte Zahl der Einträge je Seite ist nicht möglich.',
  'Ask for fewer a page.': 'Verlangen Sie weniger je Seite.',
  'The request brought no token.': 'Die Anfrage brachte kein Token mit.',
  'There is no tenant of this name.': 'Es gibt keinen Mandanten dieses Namens.',
  'The token is none of this tenant: mistyped, cut off, with a blank, or of another tenant.':
    'Das Token gehört nicht zu diesem Mandanten: vertippt, abgeschnitten, mit einem Leerzeichen oder von einem anderen Mandanten.',
  'The credential is over.': 'Der Zugang ist abgelaufen.',
  'The credential was revoked here.': 'Der Zugang wurde hier widerrufen.',
  'The secret was replaced here, and the time in which the old one still worked is over.':
    'Das Geheimnis wurde hier ersetzt, und die Zeit, in der das alte noch galt, ist vorbei.',
  'The credential is switched off here.': 'Der Zugang ist hier ausgeschaltet.',
  'Switch it on again on the page of the tenant.': 'Schalten Sie ihn auf der Seite des Mandanten wieder ein.',
  'All credentials of this tenant were made invalid here.':
    'Alle Zugänge dieses Mandanten wurden hier für ungültig erklärt.',
  'The access token is over. Clients that get one by themselves fetch the next; one that was pasted has to be replaced.':
    'Das Zugriffstoken ist abgelaufen. Clients, die es selbst holen, holen das nächste; ein eingefügtes muss ersetzt werden.',
  'The request cannot be understood.': 'Die Anfrage ist nicht verständlich.',
  'The request brought no token that is accepted.': 'Die Anfrage brachte kein Token mit, das angenommen wird.',
  'The credential may not do this, or the application does not take it from a client.':
    'Der Zugang darf dies nicht, oder die Anwendung nimmt es von einem Client nicht an.',
  'See on the page of the tenant what the credential is permitted, and whether a condition of the application is not met.':
    'Sehen Sie auf der Seite des Mandanten nach, was dem Zugang erlaubt ist, und ob eine Bedingung der Anwendung nicht erfüllt ist.',
  'There is nothing at this address: the resource was removed here, or the address is not the one of this tenant.':
    'Unter dieser Adresse ist nichts: Die Ressource wurde hier entfernt, oder die Adresse ist nicht die dieses Mandanten.',
  'The address does not take this method.': 'Die Adresse nimmt diese Methode nicht an.',
  'Others changed the same resource at the same time.': 'Andere haben dieselbe Ressource zur selben Zeit geändert.',
  'Nothing was written: the client may send it again.':
    'Es wurde nichts geschrieben: Der Client darf es erneut senden.',
  'The resource is another version than the client wants to change.':
    'Die Ressource hat eine andere Version als die, die der Client ändern will.',
  'Let the client read it again, and then change it.': 'Lassen Sie den Client sie erneut lesen und dann ändern.',
  'The body is larger than what is taken.': 'Der Anfragetext ist größer, als angenommen wird.',
  'Let the client send fewer members or operations at once.':
    'Lassen Sie den Client weniger Mitglieder oder Operationen auf einmal senden.',
  'The body is in a format or an encoding that is not taken.':
    'Der Anfragetext hat ein Format oder eine Kodierung, die nicht angenommen wird.',
  'Send application/scim+json, uncompressed.': 'Senden Sie application/scim+json, unkomprimiert.',
  'The client asked more often than it may, or guessed at tokens.':
    'Der Client hat öfter gefragt, als er darf, oder Token erraten wollen.',
  'It is to wait as long as Retry-After says. Most clients do so by themselves.':
    'Er soll so lange warten, wie Retry-After sagt. Die meisten Clients tun das von selbst.',
  'The limits of the tenant and of each credential can be changed under SCIM clients.':
    'Die Grenzen des Mandanten und jedes Zugangs lassen sich unter SCIM-Clients ändern.',
  'The client asks for a part of SCIM that this application does not have.':
    'Der Client verlangt einen Teil von SCIM, den diese Anwendung nicht hat.',
  'Switch it off in the client.': 'Schalten Sie ihn im Client aus.',
  'This server could not take the request at that moment. Nothing was written.':
    'Dieser Server konnte die Anfrage in dem Augenblick nicht annehmen. Es wurde nichts geschrieben.',
  'Clients try again by themselves.': 'Clients versuchen es von selbst erneut.',
  'See the server’s log and GET /health.': 'Sehen Sie in das Protokoll des Servers und auf GET /health.',
  'Something went wrong here, not at the client.': 'Der Fehler lag hier, nicht beim Client.',
  'Search the server’s log for the request id, and report it.':
    'Suchen Sie im Protokoll des Servers nach der Anfrage-ID, und melden Sie den Fehler.',
  'The request was refused.': 'Die Anfrage wurde abgelehnt.',
  '{0} is no time: {1}.': '{0} ist kein Zeitpunkt: {1}.',
  'Write it as 2026-05-01T00:00:00Z.': 'Schreiben Sie ihn als 2026-05-01T00:00:00Z.',
  'The role of everybody else': 'Die Rolle aller anderen',
  'The role mapping of {0}': 'Die Rollenzuordnung von {0}',
  'Others changed this role mapping again and again meanwhile.':
    'Andere haben diese Rollenzuordnung inzwischen immer wieder geändert.',
  'Send it again.': 'Senden Sie es erneut.',
  '{0} rules; at most {1} are taken.': '{0} Regeln; höchstens {1} werden angenommen.',
  'Use * for groups whose names begin alike.': 'Verwenden Sie * für Gruppen, deren Namen gleich beginnen.',
  'The group of rule {0}': 'Die Gruppe der Regel {0}',
  'The role of rule {0}': 'Die Rolle der Regel {0}',
  'Rule {0} speaks of the same groups as rule {1}, and would never count.':
    'Regel {0} meint dieselben Gruppen wie Regel {1} und käme nie zur Geltung.',
  'Take one of them away.': 'Nehmen Sie eine davon weg.',
  'is empty': 'ist leer',
  'is longer than {0} letters': 'ist länger als {0} Zeichen',
  'Enter a text of 1 to {0} letters.': 'Geben Sie einen Text von 1 bis {0} Zeichen ein.',
  'Resources of {0} are changed all the time.': 'Ressourcen von {0} werden fortwährend geändert.',
  'Try again in a moment.': 'Versuchen Sie es gleich noch einmal.',
  'Resources of {0} hold values of {1}.': 'Ressourcen von {0} enthalten Werte von {1}.',
  'Remove these values first: a filter such as urn:…:attribute pr finds who has them.':
    'Entfernen Sie zuerst diese Werte: Ein Filter wie urn:…:attribute pr findet, wer sie hat.',
  'resource type {0}': 'Ressourcentyp {0}',
  '{0} has {1} {2} of the type {3}.': '{0} hat {1} {2:said} vom Typ {3}.',
  resource: 'Ressource',
  resources: 'Ressourcen',
  'Delete these first.': 'Löschen Sie diese zuerst.',
  '{0} is a tenant of {1}, whose schemas are what they are.': '{0} ist ein Mandant von {1}, dessen Schemas feststehen.',
  'Tenants of the profile generic can have schemas and types of their own.':
    'Mandanten des Profils generic können eigene Schemas und Typen haben.',
  'The {0} is not a JSON object.': '{0} ist kein JSON-Objekt.',
  'Send the definition as one JSON object, as RFC 7643 §7 has it.':
    'Senden Sie die Definition als ein JSON-Objekt, wie RFC 7643 §7 es beschreibt.',
  'Correct the definition at this place.': 'Berichtigen Sie die Definition an dieser Stelle.',
  '{0} has no {1} of its own.': '{0} hat kein eigenes Element: {1:said}.',
  'Its page lists those it has.': 'Seine Seite führt die vorhandenen auf.',
  '{0} keeps no passwords, so none can be tried.': '{0} bewahrt keine Kennwörter auf, daher lässt sich keines prüfen.',
  'Ask without a password.': 'Fragen Sie ohne Kennwort.',
  'No password was set for "{0}".': 'Für „{0}“ wurde kein Kennwort gesetzt.',
  '{0} is being deleted.': '{0} wird gerade gelöscht.',
  'Restore it first.': 'Stellen Sie ihn zuerst wieder her.',
  'Nothing was served from this data folder yet: {0} is the default. Start rollcall serve, and look again.':
    'Aus diesem Datenordner wurde noch nichts bereitgestellt: {0} ist die Vorgabe. Starten Sie rollcall serve, und sehen Sie erneut nach.',
  'The tenant is closed.': 'Der Mandant ist geschlossen.',
  'The tenant is suspended.': 'Der Mandant ist gesperrt.',
  'It is a sandbox, and sandboxes are off: start with --sandbox.':
    'Es ist eine Sandbox, und Sandboxes sind ausgeschaltet: Starten Sie mit --sandbox.',
  '“{0}” is no address.': '„{0}“ ist keine Adresse.',
  'Enter it as in ada@example.org.': 'Geben Sie sie ein wie in ada@example.org.',
  'There is no profile {0}.': 'Es gibt kein Profil {0}.',
  '{0}Profiles are {1}.': '{0:said}Profile sind {1}.',
};
