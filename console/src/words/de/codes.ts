import type { CodeWords } from '../codes.ts';

/** What a code of the provisioning log means, as src/engine/log/explain-code.ts has it in English: title, reason, action. */
export const codes: CodeWords = {
  purged: ['Endgültig gelöscht', 'Das Objekt wurde endgültig aus dem Verzeichnis gelöscht.', ''],
  deleted: [
    'Im Papierkorb',
    'Das Objekt liegt im Papierkorb des Verzeichnisses.',
    'Stellen Sie es dort wieder her, wenn es bereitgestellt werden soll.',
  ],
  unassigned: [
    'Nicht zugewiesen',
    'Weder das Objekt noch eine seiner Gruppen ist der Anwendung zugewiesen.',
    'Weisen Sie es unter Benutzer und Gruppen zu, oder setzen Sie den Bereich auf alle Benutzer und Gruppen.',
  ],
  'not-effectively-entitled': [
    'Nicht effektiv berechtigt',
    'Das Objekt hat nur Rollen, die zu nichts berechtigen, zum Beispiel Standardzugriff.',
    'Weisen Sie es unter Benutzer und Gruppen mit einer anderen Rolle zu.',
  ],
  'filtered-out': [
    'Nicht im Bereich',
    'Ein Bereichsfilter lässt das Objekt aus.',
    'Sehen Sie die Bereichsfilter der Zuordnung an, oder ändern Sie das Attribut, nach dem sie fragen.',
  ],
  'account-disabled': [
    'Im Verzeichnis deaktiviert',
    'Sein accountEnabled ist False.',
    'Aktivieren Sie den Benutzer im Verzeichnis, wenn ein Konto gewollt ist.',
  ],
  'not-mapped': [
    'Nicht zugeordnet',
    'Die Zuordnung dieser Art von Objekten ist ausgeschaltet.',
    'Aktivieren Sie die Zuordnung unter Bereitstellung › Zuordnungen.',
  ],
  'in-sync': ['Redundanter Export', 'Die Anwendung hat diese Werte schon.', ''],
  'required-missing': [
    'Erforderlicher Wert fehlt',
    'Die Anwendung braucht einen Wert, den die Zuordnung nicht liefert.',
    'Füllen Sie das Attribut im Verzeichnis, oder ordnen Sie es aus etwas anderem zu.',
  ],
  'matching-value-missing': [
    'Abgleichwert fehlt',
    'Kein Abgleichattribut hat einen Wert; das Objekt kann weder gefunden noch unterschieden werden.',
    'Füllen Sie das Abgleichattribut im Verzeichnis.',
  ],
  'create-off': [
    'Anlegen ist aus',
    'In der Zuordnung ist „Erstellen“ nicht angekreuzt.',
    'Kreuzen Sie „Erstellen“ unter Zielobjektaktionen an (bei Okta: Create Users), oder legen Sie das Konto von Hand an: Im nächsten Zyklus wird es verknüpft.',
  ],
  'assigned-before': [
    'Zugewiesen, bevor Konten angelegt wurden',
    'Der Benutzer wurde dieser Anwendung zugewiesen, bevor die Bereitstellung eingeschaltet war, und dort nicht bereitgestellt.',
    'Wählen Sie „Benutzer bereitstellen“ unter Zuweisungen oder unter Aufgaben.',
  ],
  'push-inactive': [
    'Übertragung ist inaktiv',
    'Die Übertragung dieser Gruppe wurde deaktiviert: Die Gruppe und ihre Mitglieder bleiben in der Anwendung, wie sie sind.',
    'Aktivieren Sie sie unter „Gruppen übertragen“, wenn sie wieder im Einklang gehalten werden soll.',
  ],
  'assigned-only': [
    'Zugewiesen, nicht übertragen',
    'Die Gruppe ist zugewiesen, ihre Mitglieder erhalten also Konten; die Gruppe selbst wird nicht übertragen, wie bei Okta.',
    'Übertragen Sie sie unter „Gruppen übertragen“, oder lassen Sie dort auch zugewiesene Gruppen übertragen.',
  ],
  'push-ended': [
    'Unter „Gruppen übertragen“ gelöst',
    'Die Übertragung der Gruppe wurde beendet: Sie wird nicht übertragen, was auch immer sie zuweist oder einschließt.',
    'Übertragen Sie sie unter „Gruppen übertragen“ erneut, wenn sie im Einklang gehalten werden soll.',
  ],
  'create-by-hand': [
    'Von Hand anzulegen',
    'Die Anwendung lässt niemanden das Objekt von außen anlegen.',
    'Legen Sie es in der Anwendung unter demselben Namen an: Im nächsten Zyklus wird es verknüpft.',
  ],
  'update-off': [
    'Aktualisieren ist aus',
    'In der Zuordnung ist „Aktualisieren“ nicht angekreuzt.',
    'Kreuzen Sie „Aktualisieren“ unter Zielobjektaktionen an (bei Okta: Update User Attributes), wenn Änderungen geschrieben werden sollen.',
  ],
  'disable-off': [
    'Deaktivieren ist aus',
    'Die Zuordnung verhindert, dass Konten deaktiviert und wieder aktiviert werden.',
    'Kreuzen Sie „Deactivate Users“ an (bei Entra: „Deaktivieren“ unter Zielobjektaktionen), wenn es geschehen soll.',
  ],
  'delete-off': [
    'Löschen ist aus',
    'In der Zuordnung ist „Löschen“ nicht angekreuzt; das Konto bleibt, wie es ist.',
    'Entfernen Sie es von Hand in der Anwendung, wenn es weg soll.',
  ],
  'out-of-scope-kept': [
    'Behalten, obwohl außerhalb des Bereichs',
    'Objekte, die den Bereich verlassen, bleiben, wie sie sind.',
    'Ändern Sie „Wenn jemand ausscheidet“ unter Bereitstellung › Einstellungen, wenn Konten deaktiviert werden sollen.',
  ],
  'already-gone': ['Schon weg', 'Das Konto ist aus der Anwendung verschwunden.', ''],
  protected: [
    'Geschütztes Konto',
    'Das Konto ist geschützt: Es wird nie geschrieben.',
    'Nehmen Sie es aus den geschützten Konten, wenn es bereitgestellt werden soll.',
  ],
  ambiguous: [
    'Doppelte Zieleinträge',
    'Das Abgleichattribut hat mehr als ein Konto gefunden.',
    'Belassen Sie in der Anwendung ein Konto mit diesem Wert, oder gleichen Sie mit einem anderen Attribut ab.',
  ],
  claimed: [
    'Doppelte Quelleinträge',
    'Das Konto ist mit einem anderen Objekt des Verzeichnisses verknüpft.',
    'Geben Sie den beiden Objekten verschiedene Werte des Abgleichattributs, oder heben Sie eine Verknüpfung auf.',
  ],
  held: [
    'Zurückgehalten für eine Person',
    'So vieles dieser Art würde auf einmal getan, dass es wartet, bis jemand entscheidet.',
    'Sehen Sie Zurückgehaltene Änderungen an: Lassen Sie sie zu, oder beheben Sie die Ursache und verwerfen Sie sie.',
  ],
  'no-unique-value': [
    'Kein Wert ist frei',
    'Jeder Wert, den SelectUniqueValue wählen darf, gehört einem anderen Konto.',
    'Geben Sie der Zuordnung einen weiteren Wert zur Wahl, oder machen Sie in der Anwendung einen frei; es wird von selbst erneut versucht.',
  ],
  'invalid-url': [
    'Ungültige Adresse',
    'Die Mandanten-URL ist keine Adresse, die aufgerufen werden kann.',
    'Berichtigen Sie die Mandanten-URL unter Administratoranmeldeinformationen.',
  ],
  'forbidden-address': [
    'Verbotene Adresse',
    'Die Anwendung liegt an einer internen Adresse; das ist verboten, außer es wird erlaubt.',
    'Erlauben Sie unter Eigenschaften eine private Adresse, wenn das gewollt ist.',
  ],
  unresolvable: [
    'Unbekannter Host',
    'Der Name des Servers der Anwendung kann nicht aufgelöst werden.',
    'Prüfen Sie die Mandanten-URL und den Namensdienst dieses Rechners.',
  ],
  refused: [
    'Verbindung abgelehnt',
    'An der Adresse der Anwendung antwortet nichts.',
    'Finden Sie heraus, ob die Anwendung läuft.',
  ],
  tls: [
    'Zertifikat abgelehnt',
    'Dem Zertifikat der Anwendung kann nicht vertraut werden.',
    'Lassen Sie das Zertifikat berichtigen, oder nennen Sie seine Zertifizierungsstelle in outboundCa.',
  ],
  redirect: [
    'Umgeleitet',
    'Die Anwendung schickt uns anderswohin; Umleitungen wird nicht gefolgt.',
    'Tragen Sie die Adresse, auf die sie umleitet, als Mandanten-URL ein, wenn es ihre eigene ist.',
  ],
  'timeout-unknown': [
    'Zeitüberschreitung',
    'Es kam rechtzeitig keine Antwort: Ob es getan wurde, ist nicht bekannt. Vor dem nächsten Versuch wird abgeglichen.',
    'Nichts, außer es bleibt so: Fragen Sie dann den Hersteller der Anwendung.',
  ],
  unavailable: [
    'Dienst nicht verfügbar',
    'Die Anwendung ist außer Betrieb oder hat mit einem eigenen Fehler geantwortet.',
    'Nichts, außer es bleibt so: Es wird von selbst erneut versucht.',
  ],
  unauthorized: [
    'Ungültige Anmeldeinformationen',
    'Die Anwendung hat die Anmeldeinformationen abgelehnt.',
    'Geben Sie unter Administratoranmeldeinformationen ein neues Geheimnis ein, und testen Sie die Verbindung.',
  ],
  forbidden: [
    'Unzureichende Rechte',
    'Die Anmeldeinformationen erlauben dies nicht.',
    'Geben Sie den Anmeldeinformationen in der Anwendung das Recht dazu.',
  ],
  throttled: [
    'Zu viele Anfragen',
    'Die Anwendung will weniger Anfragen.',
    'Nichts: Sie wird wieder gefragt, wenn sie es erlaubt. Senken Sie die Rate der Anwendung, wenn es so bleibt.',
  ],
  'not-found': [
    'Nicht gefunden',
    'Die Anwendung kennt das Objekt nicht.',
    'Nichts: Es wird im nächsten Zyklus neu abgeglichen.',
  ],
  conflict: [
    'Eintragskonflikt',
    'Die Anwendung sagt, dass es ein solches Objekt schon gibt, und der Abgleich findet es nicht.',
    'Suchen Sie in der Anwendung nach einem Konto mit diesem Namen oder dieser Adresse, auch unter gelöschten.',
  ],
  precondition: [
    'Inzwischen geändert',
    'Jemand hat das Konto zur selben Zeit geändert.',
    'Nichts: Es wird gelesen und erneut versucht.',
  ],
  invalid: [
    'Nicht verarbeitbar',
    'Die Anwendung hat die Werte abgelehnt.',
    'Berichtigen Sie den Wert, den sie nennt, im Verzeichnis oder in der Zuordnung.',
  ],
  'invalid-filter': [
    'Filterung nicht möglich',
    'Die Anwendung kann nach dem Abgleichattribut nicht suchen.',
    'Wählen Sie ein Abgleichattribut, nach dem sie filtern kann.',
  ],
  unsupported: [
    'Nicht unterstützt',
    'Die Anwendung kann dies nicht.',
    'Schalten Sie die Aktion in der Zuordnung aus, oder tun Sie es von Hand.',
  ],
  protocol: [
    'Protokollverletzung',
    'Die Antwort der Anwendung ist kein SCIM, wie es sein soll.',
    'Zeigen Sie den Austausch in diesem Eintrag dem Hersteller der Anwendung.',
  ],
  internal: [
    'Interner Fehler',
    'Ein Fehler von Rollcall.',
    'Es geht von selbst weiter; melden Sie ihn, wenn er wiederkommt.',
  ],
  'reference-unresolved': [
    'Offener Verweis',
    'Wer genannt wird, hat noch kein Konto.',
    'Nichts: Es wird geschrieben, sobald der andere bereitgestellt ist.',
  ],
};
