import type { Said } from '../translate-said.ts';

export const codes: Said = {
  'Deleted for good': 'Endgültig gelöscht',
  'In the recycle bin': 'Im Papierkorb',
  'Restore it there if it is to be provisioned.': 'Stellen Sie es dort wieder her, wenn es bereitgestellt werden soll.',
  'Not assigned': 'Nicht zugewiesen',
  'Assign it under Users and groups, or set the scope to all users and groups.':
    'Weisen Sie es unter Benutzer und Gruppen zu, oder setzen Sie den Bereich auf alle Benutzer und Gruppen.',
  'Not effectively entitled': 'Nicht effektiv berechtigt',
  'It holds only roles that entitle to nothing, such as Default Access.':
    'Das Objekt hat nur Rollen, die zu nichts berechtigen, zum Beispiel Standardzugriff.',
  'Assign it with another role under Users and groups.':
    'Weisen Sie es unter Benutzer und Gruppen mit einer anderen Rolle zu.',
  'Not in scope': 'Nicht im Bereich',
  'A scoping filter leaves it out.': 'Ein Bereichsfilter lässt das Objekt aus.',
  'Look at the scoping filters of the mapping, or change the attribute they ask for.':
    'Sehen Sie die Bereichsfilter der Zuordnung an, oder ändern Sie das Attribut, nach dem sie fragen.',
  'Disabled in the directory': 'Im Verzeichnis deaktiviert',
  'Its accountEnabled is False.': 'Sein accountEnabled ist False.',
  'Enable the user in the directory if an account is wanted.':
    'Aktivieren Sie den Benutzer im Verzeichnis, wenn ein Konto gewollt ist.',
  'Not mapped': 'Nicht zugeordnet',
  'The mapping of this kind of object is switched off.': 'Die Zuordnung dieser Art von Objekten ist ausgeschaltet.',
  'Enable the mapping under Provisioning › Mappings.':
    'Aktivieren Sie die Zuordnung unter Bereitstellung › Zuordnungen.',
  'Redundant export': 'Redundanter Export',
  'The application already has these values.': 'Die Anwendung hat diese Werte schon.',
  'Required value missing': 'Erforderlicher Wert fehlt',
  'The application needs a value that the mapping does not give.':
    'Die Anwendung braucht einen Wert, den die Zuordnung nicht liefert.',
  'Fill the attribute in the directory, or map it from something else.':
    'Füllen Sie das Attribut im Verzeichnis, oder ordnen Sie es aus etwas anderem zu.',
  'Matching value missing': 'Abgleichwert fehlt',
  'No matching attribute has a value, so it can neither be found nor told apart.':
    'Kein Abgleichattribut hat einen Wert; das Objekt kann weder gefunden noch unterschieden werden.',
  'Fill the matching attribute in the directory.': 'Füllen Sie das Abgleichattribut im Verzeichnis.',
  'Creating is off': 'Anlegen ist aus',
  'The mapping has Create unticked.': 'In der Zuordnung ist „Erstellen“ nicht angekreuzt.',
  'Tick Create under Target Object Actions (in Okta’s words: Create Users), or make the account by hand: it is linked in the next cycle.':
    'Kreuzen Sie „Erstellen“ unter Zielobjektaktionen an (bei Okta: Create Users), oder legen Sie das Konto von Hand an: Im nächsten Zyklus wird es verknüpft.',
  'Assigned before accounts were made': 'Zugewiesen, bevor Konten angelegt wurden',
  'User was assigned this application before Provisioning was enabled and not provisioned in the downstream application.':
    'Der Benutzer wurde dieser Anwendung zugewiesen, bevor die Bereitstellung eingeschaltet war, und dort nicht bereitgestellt.',
  'Click Provision User under Assignments, or under Tasks.':
    'Wählen Sie „Benutzer bereitstellen“ unter Zuweisungen oder unter Aufgaben.',
  'Made by hand': 'Von Hand anzulegen',
  'The application lets nobody create it from outside.': 'Die Anwendung lässt niemanden das Objekt von außen anlegen.',
  'Make it in the application under the same name: it is linked in the next cycle.':
    'Legen Sie es in der Anwendung unter demselben Namen an: Im nächsten Zyklus wird es verknüpft.',
  'Updating is off': 'Aktualisieren ist aus',
  'The mapping has Update unticked.': 'In der Zuordnung ist „Aktualisieren“ nicht angekreuzt.',
  'Tick Update under Target Object Actions (in Okta’s words: Update User Attributes) if changes are to be written.':
    'Kreuzen Sie „Aktualisieren“ unter Zielobjektaktionen an (bei Okta: Update User Attributes), wenn Änderungen geschrieben werden sollen.',
  'Disabling is off': 'Deaktivieren ist aus',
  'The mapping keeps accounts from being disabled, and from being enabled again.':
    'Die Zuordnung verhindert, dass Konten deaktiviert und wieder aktiviert werden.',
  'Tick Deactivate Users under To App (in Entra’s words: Disable under Target Object Actions) if it is to be done.':
    'Kreuzen Sie „Deactivate Users“ an (bei Entra: „Deaktivieren“ unter Zielobjektaktionen), wenn es geschehen soll.',
  'Deleting is off': 'Löschen ist aus',
  'The mapping has Delete unticked; the account stays as it is.':
    'In der Zuordnung ist „Löschen“ nicht angekreuzt; das Konto bleibt, wie es ist.',
  'Remove it in the application by hand if it is to go.':
    'Entfernen Sie es von Hand in der Anwendung, wenn es weg soll.',
  'Kept though out of scope': 'Behalten, obwohl außerhalb des Bereichs',
  'Objects that leave the scope are left as they are.': 'Objekte, die den Bereich verlassen, bleiben, wie sie sind.',
  'Change Out of scope under Provisioning › Settings if accounts are to be disabled.':
    'Ändern Sie „Wenn jemand ausscheidet“ unter Bereitstellung › Einstellungen, wenn Konten deaktiviert werden sollen.',
  'Already gone': 'Schon weg',
  'Its account is gone from the application.': 'Das Konto ist aus der Anwendung verschwunden.',
  'Protected account': 'Geschütztes Konto',
  'The account is protected: it is never written to.': 'Das Konto ist geschützt: Es wird nie geschrieben.',
  'Take it off the protected accounts if it is to be provisioned.':
    'Nehmen Sie es aus den geschützten Konten, wenn es bereitgestellt werden soll.',
  'Duplicate target entries': 'Doppelte Zieleinträge',
  'The matching attribute found more than one account.': 'Das Abgleichattribut hat mehr als ein Konto gefunden.',
  'Leave one account with that value in the application, or match on another attribute.':
    'Belassen Sie in der Anwendung ein Konto mit diesem Wert, oder gleichen Sie mit einem anderen Attribut ab.',
  'Duplicate source entries': 'Doppelte Quelleinträge',
  'The account is linked to another object of the directory.':
    'Das Konto ist mit einem anderen Objekt des Verzeichnisses verknüpft.',
  'Give the two objects different values of the matching attribute, or unlink one.':
    'Geben Sie den beiden Objekten verschiedene Werte des Abgleichattributs, oder heben Sie eine Verknüpfung auf.',
  'Held for a person': 'Zurückgehalten für eine Person',
  'So much of this kind would be done at once that it waits until somebody decides.':
    'So vieles dieser Art würde auf einmal getan, dass es wartet, bis jemand entscheidet.',
  'Look at Held changes: allow them, or repair the cause and reject them.':
    'Sehen Sie Zurückgehaltene Änderungen an: Lassen Sie sie zu, oder beheben Sie die Ursache und verwerfen Sie sie.',
  'No value is free': 'Kein Wert ist frei',
  'Every value that SelectUniqueValue may choose belongs to another account.':
    'Jeder Wert, den SelectUniqueValue wählen darf, gehört einem anderen Konto.',
  'Give the mapping one more value to choose from, or free one in the application; it is tried again by itself.':
    'Geben Sie der Zuordnung einen weiteren Wert zur Wahl, oder machen Sie in der Anwendung einen frei; es wird von selbst erneut versucht.',
  'Invalid address': 'Ungültige Adresse',
  'The Tenant URL is no address that can be called.':
    'Die Mandanten-URL ist keine Adresse, die aufgerufen werden kann.',
  'Correct the Tenant URL under Admin Credentials.':
    'Berichtigen Sie die Mandanten-URL unter Administratoranmeldeinformationen.',
  'Forbidden address': 'Verbotene Adresse',
  'The application lies at an internal address, which is forbidden unless it is allowed.':
    'Die Anwendung liegt an einer internen Adresse; das ist verboten, außer es wird erlaubt.',
  'Allow a private address under Properties if that is meant.':
    'Erlauben Sie unter Eigenschaften eine private Adresse, wenn das gewollt ist.',
  'Unknown host': 'Unbekannter Host',
  'The name of the application’s server cannot be resolved.':
    'Der Name des Servers der Anwendung kann nicht aufgelöst werden.',
  'Look at the Tenant URL and at the name service of this machine.':
    'Prüfen Sie die Mandanten-URL und den Namensdienst dieses Rechners.',
  'Connection refused': 'Verbindung abgelehnt',
  'Nothing listens at the application’s address.': 'An der Adresse der Anwendung antwortet nichts.',
  'Find out whether the application is up.': 'Finden Sie heraus, ob die Anwendung läuft.',
  'Certificate refused': 'Zertifikat abgelehnt',
  'The application’s certificate cannot be trusted.': 'Dem Zertifikat der Anwendung kann nicht vertraut werden.',
  'Have the certificate mended, or name its authority in outboundCa.':
    'Lassen Sie das Zertifikat berichtigen, oder nennen Sie seine Zertifizierungsstelle in outboundCa.',
  Redirected: 'Umgeleitet',
  'The application sends us elsewhere; redirects are not followed.':
    'Die Anwendung schickt uns anderswohin; Umleitungen wird nicht gefolgt.',
  'Enter the address it redirects to as Tenant URL, if that is its own.':
    'Tragen Sie die Adresse, auf die sie umleitet, als Mandanten-URL ein, wenn es ihre eigene ist.',
  Timeout: 'Zeitüberschreitung',
  'No answer came in time: whether it was done is not known. It is matched before it is tried again.':
    'Es kam rechtzeitig keine Antwort: Ob es getan wurde, ist nicht bekannt. Vor dem nächsten Versuch wird abgeglichen.',
  'Nothing, unless it stays so: then ask the application’s vendor.':
    'Nichts, außer es bleibt so: Fragen Sie dann den Hersteller der Anwendung.',
  'Service unavailable': 'Dienst nicht verfügbar',
  'The application is out of order or answered with an error of its own.':
    'Die Anwendung ist außer Betrieb oder hat mit einem eigenen Fehler geantwortet.',
  'Nothing, unless it stays so: it is tried again by itself.':
    'Nichts, außer es bleibt so: Es wird von selbst erneut versucht.',
  'Invalid credentials': 'Ungültige Anmeldeinformationen',
  'The application refused the credentials.': 'Die Anwendung hat die Anmeldeinformationen abgelehnt.',
  'Enter a new secret under Admin Credentials and test the connection.':
    'Geben Sie unter Administratoranmeldeinformationen ein neues Geheimnis ein, und testen Sie die Verbindung.',
  'Insufficient rights': 'Unzureichende Rechte',
  'The credentials do not permit this.': 'Die Anmeldeinformationen erlauben dies nicht.',
  'Give the credentials the right in the application.':
    'Geben Sie den Anmeldeinformationen in der Anwendung das Recht dazu.',
  'Too many requests': 'Zu viele Anfragen',
  'The application wants fewer requests.': 'Die Anwendung will weniger Anfragen.',
  'Nothing: it is asked again when it permits. Lower the rate of the application if this stays.':
    'Nichts: Sie wird wieder gefragt, wenn sie es erlaubt. Senken Sie die Rate der Anwendung, wenn es so bleibt.',
  'Not found': 'Nicht gefunden',
  'The application does not know the object.': 'Die Anwendung kennt das Objekt nicht.',
  'Nothing: it is matched again in the next cycle.': 'Nichts: Es wird im nächsten Zyklus neu abgeglichen.',
  'Entry conflict': 'Eintragskonflikt',
  'The application says that there is such an object already, and matching does not find it.':
    'Die Anwendung sagt, dass es ein solches Objekt schon gibt, und der Abgleich findet es nicht.',
  'Look for an account with that name or address in the application, also among deleted ones.':
    'Suchen Sie in der Anwendung nach einem Konto mit diesem Namen oder dieser Adresse, auch unter gelöschten.',
  'Somebody changed the account at the same time.': 'Jemand hat das Konto zur selben Zeit geändert.',
  'Nothing: it is read and tried again.': 'Nichts: Es wird gelesen und erneut versucht.',
  'Unprocessable entity': 'Nicht verarbeitbar',
  'The application refused the values.': 'Die Anwendung hat die Werte abgelehnt.',
  'Correct the value that it names, in the directory or in the mapping.':
    'Berichtigen Sie den Wert, den sie nennt, im Verzeichnis oder in der Zuordnung.',
  'Incompatible filtering': 'Filterung nicht möglich',
  'The application cannot search by the matching attribute.':
    'Die Anwendung kann nach dem Abgleichattribut nicht suchen.',
  'Choose a matching attribute that it can filter by.': 'Wählen Sie ein Abgleichattribut, nach dem sie filtern kann.',
  'Not implemented': 'Nicht unterstützt',
  'The application cannot do this.': 'Die Anwendung kann dies nicht.',
  'Switch the action off in the mapping, or do it by hand.':
    'Schalten Sie die Aktion in der Zuordnung aus, oder tun Sie es von Hand.',
  'Protocol violation': 'Protokollverletzung',
  'The application’s answer is not SCIM as it should be.': 'Die Antwort der Anwendung ist kein SCIM, wie es sein soll.',
  'Show the exchange in this entry to the application’s vendor.':
    'Zeigen Sie den Austausch in diesem Eintrag dem Hersteller der Anwendung.',
  'Internal error': 'Interner Fehler',
  'An error of Rollcall.': 'Ein Fehler von Rollcall.',
  'It goes on by itself; report it if it comes back.':
    'Es geht von selbst weiter; melden Sie ihn, wenn er wiederkommt.',
  'Unresolved reference': 'Offener Verweis',
  'Whom it refers to has no account yet.': 'Wer genannt wird, hat noch kein Konto.',
  'Nothing: it is written once the other is provisioned.':
    'Nichts: Es wird geschrieben, sobald der andere bereitgestellt ist.',
  'sent again once the application permits it; no attempt is counted':
    'wird noch einmal gesendet, sobald die Anwendung es erlaubt; kein Versuch wird gezählt',
  'looked up before anything is sent again, then kept and tried again soon':
    'wird nachgesehen, ehe noch einmal gesendet wird, dann aufbewahrt und bald wieder versucht',
  'matched again once, then kept and tried again by the schedule':
    'wird einmal neu abgeglichen, dann aufbewahrt und nach Zeitplan wieder versucht',
  'read again and sent again once, then kept and tried again by the schedule':
    'wird einmal neu gelesen und gesendet, dann aufbewahrt und nach Zeitplan wieder versucht',
  'matched again, else made again': 'wird neu abgeglichen, sonst neu angelegt',
  'skipped, with the reason in the log': 'wird übersprungen, mit dem Grund im Protokoll',
  'kept and tried again after 1, 4, 16 … minutes': 'wird aufbewahrt und nach 1, 4, 16 … Minuten wieder versucht',
  'kept and tried again by the schedule': 'wird aufbewahrt und nach Zeitplan wieder versucht',
  'left as it is until the job goes on': 'bleibt, wie es ist, bis der Auftrag weitergeht',
  'goes on': 'geht weiter',
  'quarantine at once': 'sofort Quarantäne',
  'the whole application is left alone for as long as it asks':
    'die ganze Anwendung wird so lange in Ruhe gelassen, wie sie es verlangt',
  'quarantine after many in a row': 'Quarantäne nach vielen hintereinander',
  'goes on; quarantine when very many objects fail': 'geht weiter; Quarantäne, wenn sehr viele Objekte scheitern',
  'nobody is matched any more in this cycle; nothing is made':
    'in diesem Zyklus wird niemand mehr abgeglichen; nichts wird angelegt',
  'goes on; the error is in the log of the server': 'geht weiter; der Fehler steht im Protokoll des Servers',
  'Push is inactive': 'Übertragung ist inaktiv',
  'The push of this group was deactivated: the group and its members are left in the application as they are.':
    'Die Übertragung dieser Gruppe wurde deaktiviert: Die Gruppe und ihre Mitglieder bleiben in der Anwendung, wie sie sind.',
  'Activate it under Push Groups if it is to be kept in step again.':
    'Aktivieren Sie sie unter „Gruppen übertragen“, wenn sie wieder im Einklang gehalten werden soll.',
  'Assigned, not pushed': 'Zugewiesen, nicht übertragen',
  'The group is assigned, so its members get accounts; the group itself is not pushed, as in Okta.':
    'Die Gruppe ist zugewiesen, ihre Mitglieder erhalten also Konten; die Gruppe selbst wird nicht übertragen, wie bei Okta.',
  'Push it under Push Groups, or have assigned groups pushed there, too.':
    'Übertragen Sie sie unter „Gruppen übertragen“, oder lassen Sie dort auch zugewiesene Gruppen übertragen.',
  'Unlinked under Push Groups': 'Unter „Gruppen übertragen“ gelöst',
  'The group was unlinked: it is not pushed, whatever assigns it or takes it in.':
    'Die Übertragung der Gruppe wurde beendet: Sie wird nicht übertragen, was auch immer sie zuweist oder einschließt.',
  'Push it again under Push Groups if it is to be kept in step.':
    'Übertragen Sie sie unter „Gruppen übertragen“ erneut, wenn sie im Einklang gehalten werden soll.',
};
