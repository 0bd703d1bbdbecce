import type { Said } from '../translate-said.ts';

/** What schemas, rules, filters, the store and credentials refuse, as far as a screen shows it. */
export const resources: Said = {
  'Too many passwords wait to be hashed.': 'Zu viele Kennwörter warten auf ihre Verarbeitung.',
  'Only an OAuth client can be disabled and enabled. Revoke this credential instead.':
    'Nur ein OAuth-Client lässt sich deaktivieren und aktivieren. Widerrufen Sie diesen Zugang stattdessen.',
  'Only an OAuth client has roles and a token duration. Leave them out.':
    'Nur ein OAuth-Client hat Rollen und eine Tokendauer. Lassen Sie sie weg.',
  'The credential {0} is version {1} now.': 'Der Zugang {0} hat jetzt Version {1}.',
  'The credential {0} is revoked already. Create a new one.':
    'Der Zugang {0} ist bereits widerrufen. Legen Sie einen neuen an.',
  'There can be {0} {1} at a time, and there is one already. Show it again, regenerate it, or revoke it first.':
    'Es kann nur {0} {1} zur selben Zeit geben, und es ist bereits einer vorhanden. Lassen Sie ihn erneut anzeigen, erzeugen Sie ihn neu, oder widerrufen Sie ihn zuerst.',
  'The credential would have ended already. Give a time in the future.':
    'Der Zugang wäre schon abgelaufen. Geben Sie einen Zeitpunkt in der Zukunft an.',
  'The credential would end after the year 9999. Give an earlier time, or none.':
    'Der Zugang würde nach dem Jahr 9999 enden. Geben Sie einen früheren Zeitpunkt an oder keinen.',
  'The name of the credential is empty. Give one that tells what it is used for.':
    'Der Name des Zugangs ist leer. Geben Sie einen an, der sagt, wofür er verwendet wird.',
  'The name of the credential is longer than 200 characters. Give a shorter one.':
    'Der Name des Zugangs ist länger als 200 Zeichen. Geben Sie einen kürzeren an.',
  'A {0} makes no tokens: leave the token duration out.': '{0} erzeugt keine Token: Lassen Sie die Tokendauer weg.',
  'The token duration {0} is not a whole number of seconds from {1} to {2}.{3}':
    'Die Tokendauer {0} ist keine ganze Zahl von Sekunden zwischen {1} und {2}.{3:said}',
  'A client made for SCIM may have up to {0}.': 'Ein Client für SCIM darf bis zu {0} haben.',
  'The {0} {1} is revoked. Create a new one.': '{0} {1} ist widerrufen. Legen Sie einen neuen an.',
  'The secret of this {0} was shown once and is not kept. Create a new one if it was lost.':
    'Das Geheimnis ({0}) wurde einmal gezeigt und wird nicht aufbewahrt. Legen Sie einen neuen Zugang an, wenn es verloren ist.',
  'There is no credential {0} here. List them to see their ids.':
    'Es gibt hier keinen Zugang {0}. Die Liste zeigt die IDs der vorhandenen.',
  'The sealing key comes from ROLLCALL_KEY and cannot be replaced there. Put it in a file, set ROLLCALL_KEY_FILE to it, start again and rotate then.':
    'Der Siegelschlüssel kommt aus ROLLCALL_KEY und kann dort nicht ersetzt werden. Legen Sie ihn in eine Datei, setzen Sie ROLLCALL_KEY_FILE darauf, starten Sie neu, und wechseln Sie ihn dann.',
  '{0} has one secret: there is no old one to end. Revoke the credential if nobody is to come in with it.':
    '{0} hat nur ein Geheimnis: Es gibt kein altes zu beenden. Widerrufen Sie den Zugang, wenn niemand mehr damit hereinkommen soll.',
  'There can be {0} {1} at a time, so no two secrets can work side by side. Regenerate it: the old one stops at once.':
    'Es kann nur {0} {1} zur selben Zeit geben, daher können nicht zwei Geheimnisse nebeneinander gelten. Erzeugen Sie es neu: Das alte gilt sofort nicht mehr.',
  '{0} has two secrets already: the old one works until {1}. End it first, or wait.':
    '{0} hat bereits zwei Geheimnisse: Das alte gilt bis {1}. Beenden Sie es zuerst, oder warten Sie.',
  'The old secret of the {0} cannot work for {1} more seconds: take a whole number from {2} to {3} (90 days). To end it at once, regenerate it.':
    'Das alte Geheimnis ({0}) kann nicht noch {1} Sekunden gelten: Nehmen Sie eine ganze Zahl von {2} bis {3} (90 Tage). Um es sofort zu beenden, erzeugen Sie es neu.',
  'The credential {0} is revoked. Create a new one.': 'Der Zugang {0} ist widerrufen. Legen Sie einen neuen an.',
  '{0}.{1} of {2} in tenant {3}': '{0}.{1} von {2} im Mandanten {3}',
  '{0} is not sealed text. Enter that secret again.':
    '{0:said} ist kein versiegelter Text. Geben Sie dieses Geheimnis erneut ein.',
  '{0} is sealed with key {1}, which is not here: restore DIR/secret.key or set ROLLCALL_KEY_FILE to the file that holds it.':
    '{0:said} ist mit dem Schlüssel {1} versiegelt, der hier fehlt: Stellen Sie DIR/secret.key wieder her, oder setzen Sie ROLLCALL_KEY_FILE auf die Datei, die ihn enthält.',
  '{0} was altered or belongs to another row. Enter that secret again.':
    '{0:said} wurde verändert oder gehört zu einer anderen Zeile. Geben Sie dieses Geheimnis erneut ein.',
  'It is version {0} now: read it again, and send the change with that version in If-Match.':
    'Es hat jetzt Version {0}: Lesen Sie es erneut, und senden Sie die Änderung mit dieser Version in If-Match.',
  'The schemas of this tenant changed while this was being written. Send it again.':
    'Die Schemas dieses Mandanten haben sich beim Schreiben geändert. Senden Sie es erneut.',
  'Others changed this resource {0} times while it was being written. Send it again.':
    'Andere haben diese Ressource beim Schreiben {0}-mal geändert. Senden Sie es erneut.',
  'The application itself cannot take this change as its data is now. Nothing was written.':
    'Die Anwendung selbst kann diese Änderung bei ihren jetzigen Daten nicht annehmen. Es wurde nichts geschrieben.',
  'The application did not decide in time. Nothing was written: try again.':
    'Die Anwendung hat nicht rechtzeitig entschieden. Es wurde nichts geschrieben: Versuchen Sie es erneut.',
  'the character NUL': 'das Zeichen NUL',
  'half of a surrogate pair': 'die Hälfte eines Ersatzzeichenpaars',
  'A text contains {0} (\\u{1}), which cannot be stored. Remove it and send it again.':
    'Ein Text enthält {0:said} (\\u{1}), was nicht gespeichert werden kann. Entfernen Sie es, und senden Sie den Text erneut.',
  'The filter names an attribute that no resource type has: see /Schemas.':
    'Der Filter nennt ein Attribut, das kein Ressourcentyp hat: siehe /Schemas.',
  'sortBy is "{0}", and no resource type has such an attribute: see /Schemas.':
    'sortBy ist "{0}", und kein Ressourcentyp hat ein solches Attribut: siehe /Schemas.',
  'A sorted search of all types shows its first {0}: search one type, or add a filter.':
    'Eine sortierte Suche über alle Typen zeigt die ersten {0}: Suchen Sie in einem Typ, oder fügen Sie einen Filter hinzu.',
  'The group {0} cannot be a member of itself (members): leave it out.':
    'Die Gruppe {0} kann nicht Mitglied ihrer selbst sein (members): Lassen Sie sie weg.',
  'There is no user or group with the id "{0}" (members.value). Create it first.':
    'Es gibt weder einen Benutzer noch eine Gruppe mit der ID "{0}" (members.value). Legen Sie das Mitglied zuerst an.',
  '"{0}" is a {1}, and members are of the type {2}: leave it out.':
    '"{0}" hat den Typ {1}, und Mitglieder haben den Typ {2}: Lassen Sie es weg.',
  '{0} members in one request; at most {1} are taken. Send fewer at once.':
    '{0} Mitglieder in einer Anfrage; höchstens {1} werden angenommen. Senden Sie weniger auf einmal.',
  '{0} {1} is not deleted. Delete it first, then remove it for good.':
    '{0:said} {1} ist nicht gelöscht. Löschen Sie zuerst, und entfernen Sie dann endgültig.',
  'sortBy is "{0}", and {1} has no such attribute: see /Schemas.':
    'sortBy ist "{0}", und {1} hat kein solches Attribut: siehe /Schemas.',
  'sortBy is "{0}", and memberships put nothing in order: sort by another attribute.':
    'sortBy ist "{0}", und Mitgliedschaften ordnen nichts: Sortieren Sie nach einem anderen Attribut.',
  'sortBy is "{0}", which cannot be put in order: name a sub-attribute, such as name.familyName.':
    'sortBy ist "{0}", was sich nicht ordnen lässt: Nennen Sie ein Unterattribut, etwa name.familyName.',
  'Somebody else has taken the name since. Rename that one, then restore this one again.':
    'Jemand anderes hat inzwischen den Namen. Benennen Sie das andere Objekt um, und stellen Sie dieses dann wieder her.',
  'The resource breaks a rule of this application.': 'Die Ressource verletzt eine Regel dieser Anwendung.',
  '{0} contains {1}; allowed: {2}': '{0} enthält {1}; erlaubt: {2}',
  '{0}: {1} is reserved': '{0}: {1} ist vorbehalten',
  '{0} is {1} and was to become {2}': '{0} ist {1} und sollte {2} werden',
  'all {0} licences are in use': 'alle {0} Lizenzen sind vergeben',
  '{0} has {1} values; at most {2} are allowed': '{0} hat {1} Werte; höchstens {2} sind erlaubt',
  '{0} has {1} characters; at most {2} are allowed': '{0} hat {1} Zeichen; höchstens {2} sind erlaubt',
  '{0} is {1}; it must be from {2} to {3}': '{0} ist {1}; es muss von {2} bis {3} sein',
  '{0} was to become {1}': '{0} sollte {1} werden',
  '{0} has no value': '{0} hat keinen Wert',
  '{0} has two values of {1} "{2}"': '{0} hat zwei Werte mit {1} "{2}"',
  '"meta.location" cannot be searched: look for the id at its end, with id eq "…".':
    '"meta.location" lässt sich nicht durchsuchen: Suchen Sie nach der ID an seinem Ende, mit id eq "…".',
  'Memberships are searched by one id: write members.value eq "…" or groups.value eq "…".':
    'Mitgliedschaften werden nach einer ID gesucht: Schreiben Sie members.value eq "…" oder groups.value eq "…".',
  '"{0} {1}" cannot be searched: {2}.value with eq, or {3} pr, can.':
    '"{0} {1}" lässt sich nicht suchen: {2}.value mit eq, oder {3} pr, schon.',
  'The filter has to look at too many resources. Add a condition with eq or sw, for example on the user name or an e-mail address.':
    'Der Filter muss zu viele Ressourcen ansehen. Fügen Sie eine Bedingung mit eq oder sw hinzu, etwa zum Benutzernamen oder zu einer E-Mail-Adresse.',
  '{0} resources cannot be sorted by this attribute. Add a condition to the filter, sort by an attribute with an index such as userName or displayName, or leave sortBy out.':
    '{0} Ressourcen lassen sich nicht nach diesem Attribut sortieren. Fügen Sie dem Filter eine Bedingung hinzu, sortieren Sie nach einem Attribut mit Index wie userName oder displayName, oder lassen Sie sortBy weg.',
  'There is no user "{0}" here.': 'Es gibt hier keinen Benutzer "{0}".',
  'The user "{0}" was deleted.': 'Der Benutzer "{0}" wurde gelöscht.',
  'is {0}, which {1} has already.': 'ist {0}, was {1} bereits hat.',
  'is {0}, and the tenant has that schema. Change it instead of adding it.':
    'ist {0}, und der Mandant hat dieses Schema. Ändern Sie es, statt es hinzuzufügen.',
  'is {0}, and the tenant has no such schema. Add it.':
    'ist {0}, und der Mandant hat kein solches Schema. Fügen Sie es hinzu.',
  'is not possible: it is the schema of {0} itself.': 'ist nicht möglich: Es ist das Schema von {0} selbst.',
  'It extends {0}, which cannot be taken back: remove the schema.':
    'Es erweitert {0}, was sich nicht zurücknehmen lässt: Entfernen Sie das Schema.',
  'The resource type {0} has it. Remove that type first.':
    'Der Ressourcentyp {0} hat es. Entfernen Sie zuerst diesen Typ.',
  'is {0}, and that type is there already.': 'ist {0}, und dieser Typ ist bereits vorhanden.',
  'is {0}, where {1} is served.': 'ist {0}, wo bereits {1} bereitgestellt wird.',
  'is {0}, and the tenant has no such schema. Add it first.':
    'ist {0}, und der Mandant hat kein solches Schema. Fügen Sie es zuerst hinzu.',
  'is {0}, which extends {1}. Give the type a schema of its own.':
    'ist {0}, das {1} erweitert. Geben Sie dem Typ ein eigenes Schema.',
  'is {0}, and there is no such schema. Add it first.':
    'ist {0}, und es gibt kein solches Schema. Fügen Sie es zuerst hinzu.',
  'is the schema of the type itself.': 'ist das Schema des Typs selbst.',
  'names {0}. Only {1} can be extended so; a type of the tenant’s own names its extensions itself.':
    'nennt {0}. So erweitern lässt sich nur {1}; ein eigener Typ des Mandanten nennt seine Erweiterungen selbst.',
  'The tenant has {0} already, and no more are taken.':
    'Der Mandant hat bereits {0}, und mehr werden nicht angenommen.',
  'Schemas and types of the tenant have more than {0} characters together. Shorten descriptions.':
    'Schemas und Typen des Mandanten haben zusammen mehr als {0} Zeichen. Kürzen Sie Beschreibungen.',
  'lacks {0}, which resources may have. Leave it in, or remove the schema.':
    'fehlt {0}, was Ressourcen haben können. Lassen Sie es darin, oder entfernen Sie das Schema.',
  'was {0} and cannot change: resources may have been stored so. Add another attribute instead.':
    'war {0} und lässt sich nicht ändern: Ressourcen können so gespeichert sein. Fügen Sie stattdessen ein anderes Attribut hinzu.',
  'is new, and resources may lack it. Leave it out.': 'ist neu und kann Ressourcen fehlen. Lassen Sie es weg.',
  'is true, and resources that are there lack it. Leave it out.':
    'ist true und fehlt vorhandenen Ressourcen. Lassen Sie es weg.',
  'The profile {0} changes at this moment.': 'Das Profil {0} wird gerade geändert.',
  'A tenant named "{0}" exists already. Choose another name.':
    'Es gibt bereits einen Mandanten mit dem Namen "{0}". Wählen Sie einen anderen Namen.',
  'There is no {0} with that id. Create it first.': 'Es gibt kein {0} mit dieser ID. Legen Sie es zuerst an.',
  'The tenant needs a name: 1 to 63 characters of a-z, 0-9 and "-".':
    'Der Mandant braucht einen Namen: 1 bis 63 Zeichen aus a-z, 0-9 und "-".',
  'The tenant name "{0}…" has {1} characters; at most 63 are allowed.':
    'Der Mandantenname "{0}…" hat {1} Zeichen; höchstens 63 sind erlaubt.',
  'Write it in lower case.': 'Schreiben Sie ihn klein.',
  'The tenant name "{0}" contains "{1}"; only a-z, 0-9 and "-" are allowed.{2}':
    'Der Mandantenname "{0}" enthält "{1}"; erlaubt sind nur a-z, 0-9 und "-".{2:said}',
  '"{0}" is a complex attribute: compare one of its sub-attributes.':
    '"{0}" ist ein zusammengesetztes Attribut: Vergleichen Sie eines seiner Unterattribute.',
  'The operator "{0}" does not apply to "{1}", which is of type {2}: {3}.':
    'Der Operator "{0}" passt nicht zu "{1}" vom Typ {2}: {3:said}.',
  '"{0}" is boolean and cannot be compared with "{1}": use true or false.':
    '"{0}" ist ein Wahrheitswert und kann nicht mit "{1}" verglichen werden: Verwenden Sie true oder false.',
  '"{0}" is a number and cannot be compared with "{1}": write it without quotes, such as 5.':
    '"{0}" ist eine Zahl und kann nicht mit "{1}" verglichen werden: Schreiben Sie sie ohne Anführungszeichen, etwa 5.',
  '"{0}" is a dateTime and cannot be compared with "{1}": write it as 2011-05-13T04:42:34Z.':
    '"{0}" ist ein Zeitpunkt und kann nicht mit "{1}" verglichen werden: Schreiben Sie ihn als 2011-05-13T04:42:34Z.',
  '"{0}" cannot be compared with null by "{1}": use eq, ne or pr.':
    '"{0}" kann nicht mit "{1}" gegen null verglichen werden: Verwenden Sie eq, ne oder pr.',
  '"{0}[…]" selects nothing: only complex or multi-valued attributes take brackets.':
    '"{0}[…]" wählt nichts aus: Nur zusammengesetzte oder mehrwertige Attribute nehmen Klammern.',
  '{0} has no attribute "{1}": see /Schemas.': '{0} hat kein Attribut "{1}": siehe /Schemas.',
  '"{0}" has no sub-attribute "{1}": see /Schemas.': '"{0}" hat kein Unterattribut "{1}": siehe /Schemas.',
  '"{0}" is never returned and cannot be filtered on.': '"{0}" wird nie zurückgegeben und lässt sich nicht filtern.',
  'the string has no closing quote': 'dem Text fehlt das schließende Anführungszeichen',
  'the string is no JSON string: escape " and \\ with a backslash':
    'der Text ist kein JSON-Text: Setzen Sie vor " und \\ einen umgekehrten Schrägstrich',
  'a value is expected: a string in quotes, a number, true, false or null':
    'hier wird ein Wert erwartet: ein Text in Anführungszeichen, eine Zahl, true, false oder null',
  'the value "{0}" is neither a number nor true, false or null: put it in double quotes':
    'der Wert "{0}" ist weder eine Zahl noch true, false oder null: Setzen Sie ihn in doppelte Anführungszeichen',
  'The filter is wrong at position {0}: {1}.': 'Der Filter ist an Stelle {0} falsch: {1:said}.',
  'The filter has {0} characters; at most {1} are read. Shorten it.':
    'Der Filter hat {0} Zeichen; höchstens {1} werden gelesen. Kürzen Sie ihn.',
  '"{0}" is not expected here: join expressions with and/or':
    '"{0}" wird hier nicht erwartet: Verbinden Sie Ausdrücke mit and oder or',
  'a value filter must end with "]"': 'ein Wertfilter muss mit "]" enden',
  'it nests deeper than {0} levels: simplify it': 'er ist tiefer als {0} Ebenen geschachtelt: Vereinfachen Sie ihn',
  '")" is missing': '")" fehlt',
  'an attribute, "not (" or "(" is expected': 'hier wird ein Attribut, "not (" oder "(" erwartet',
  '"{0}" is no attribute path': '"{0}" ist kein Attributpfad',
  'a value filter cannot stand inside another: take the inner "[" out':
    'ein Wertfilter kann nicht in einem anderen stehen: Nehmen Sie die innere "[" heraus',
  'nothing may follow "]": write the comparison into the brackets, joined with and':
    'auf "]" darf nichts folgen: Schreiben Sie den Vergleich in die Klammern, verbunden mit and',
  'behind "]." the name of a sub-attribute is expected': 'hinter "]." wird der Name eines Unterattributs erwartet',
  'behind "{0}" an operator is expected, such as eq or pr': 'hinter "{0}" wird ein Operator erwartet, etwa eq oder pr',
  'the operator "{0}" is not supported: use eq, ne, co, sw, ew, gt, ge, lt, le or pr':
    'der Operator "{0}" wird nicht unterstützt: Verwenden Sie eq, ne, co, sw, ew, gt, ge, lt, le oder pr',
  'behind "{0}" a value is expected': 'hinter "{0}" wird ein Wert erwartet',
  '{0} is "{1}" and must be an integer.': '{0} ist "{1}" und muss eine ganze Zahl sein.',
  'sortOrder is "{0}" and must be ascending or descending.':
    'sortOrder ist "{0}" und muss ascending oder descending sein.',
  'startIndex and cursor are two ways of paging: send one of them (RFC 9865 §2.4).':
    'startIndex und cursor sind zwei Arten zu blättern: Senden Sie eines von beiden (RFC 9865 §2.4).',
  'More than {0} levels are nested.': 'Es sind mehr als {0} Ebenen geschachtelt.',
  'a value': 'ein Wert',
  'the end': 'das Ende',
  'a name in double quotes': 'ein Name in doppelten Anführungszeichen',
  'a colon': 'ein Doppelpunkt',
  'a comma or {0}': 'ein Komma oder {0}',
  'The text ends': 'Der Text endet',
  '{0} where {1} should be.': '{0:said}, wo {1:said} stehen müsste.',
  'The operations go through more than {0} values: send them in several requests.':
    'Die Operationen gehen durch mehr als {0} Werte: Senden Sie sie in mehreren Anfragen.',
  '{0} has no attribute "{1}".': '{0} hat kein Attribut "{1}".',
  '"{0}": the path selects {1} values, and only one can be primary.':
    '"{0}": Der Pfad wählt {1} Werte aus, und nur einer kann der primäre sein.',
  '"{0}" is required and cannot be removed: replace it with another value.':
    '"{0}" ist erforderlich und kann nicht entfernt werden: Ersetzen Sie es durch einen anderen Wert.',
  '"{0}" is immutable: it has a value, which cannot be changed. Leave it out.':
    '"{0}" ist unveränderlich: Es hat einen Wert, der nicht geändert werden kann. Lassen Sie es weg.',
  '"{0}" would have {1} primary values: mark one of them.':
    '"{0}" hätte {1} primäre Werte: Kennzeichnen Sie einen von ihnen.',
  '"{0}": a member\'s parts are immutable; remove it and add another.':
    '"{0}": Die Teile eines Mitglieds sind unveränderlich; entfernen Sie es, und fügen Sie ein anderes hinzu.',
  'A member has no "value": send the id of the user or group as a string.':
    'Einem Mitglied fehlt "value": Senden Sie die ID des Benutzers oder der Gruppe als Text.',
  '"{0}": members can be selected by value only: [value eq "id"].':
    '"{0}": Mitglieder lassen sich nur über value auswählen: [value eq "id"].',
  'No value of "{0}" matches [{1}]: read the resource for those it has.':
    'Kein Wert von "{0}" passt zu [{1}]: Lesen Sie die Ressource, um ihre Werte zu sehen.',
  '"{0}" is no attribute path: write name, name.subAttribute or URN:name.subAttribute':
    '"{0}" ist kein Attributpfad: Schreiben Sie name, name.unterattribut oder URN:name.unterattribut',
  'The path "{0}" is wrong: {1}.': 'Der Pfad "{0}" ist falsch: {1:said}.',
  'it has {0} characters, at most {1} are read': 'er hat {0} Zeichen, höchstens {1} werden gelesen',
  'behind "]" only "." and the name of a sub-attribute may follow':
    'hinter "]" dürfen nur "." und der Name eines Unterattributs folgen',
  'is "{0}": a letter, then letters and digits make a name, such as Device.':
    'ist "{0}": Ein Name besteht aus einem Buchstaben, dann Buchstaben und Ziffern, etwa Device.',
  'is "{0}" and must be the name, {1}, or be left out.': 'ist "{0}" und muss der Name, {1}, sein oder wegbleiben.',
  'is "{0}" and must be a slash and one word, such as /Devices.':
    'ist "{0}" und muss ein Schrägstrich und ein Wort sein, etwa /Devices.',
  'is {0}, which SCIM itself answers on. Take another.':
    'ist {0}, worauf SCIM selbst antwortet. Nehmen Sie etwas anderes.',
  'is "{0}" and must be a URN, such as urn:example:schemas:1.0:Device.':
    'ist "{0}" und muss ein URN sein, etwa urn:example:schemas:1.0:Device.',
  'begins as the standard’s own schemas do. Take a URN of your own organisation.':
    'beginnt wie die Schemas des Standards. Nehmen Sie einen URN Ihrer eigenen Organisation.',
  'is {0}, which is kept for what every resource has. Take another name.':
    'ist {0}, was für das vorbehalten ist, was jede Ressource hat. Nehmen Sie einen anderen Namen.',
  'is missing or empty: list one attribute at least.': 'fehlt oder ist leer: Führen Sie mindestens ein Attribut auf.',
  'has {0} entries; at most {1} are taken.': 'hat {0} Einträge; höchstens {1} werden angenommen.',
  '{0} is there twice: remove one.': '{0} ist zweimal vorhanden: Entfernen Sie eines.',
  'is "{0}": a letter, then letters, digits, - or _ make a name.':
    'ist "{0}": Ein Name besteht aus einem Buchstaben, dann Buchstaben, Ziffern, - oder _.',
  'is missing: one of {0}.': 'fehlt: Möglich sind {0}.',
  'is complex: attributes of attributes cannot have attributes (RFC 7643 §2.3.8).':
    'ist zusammengesetzt: Attribute von Attributen können keine Attribute haben (RFC 7643 §2.3.8).',
  'belongs to attributes of type complex, and this one is {0}.':
    'gehört zu Attributen vom Typ complex; dieses ist {0}.',
  'is missing: names of resource types, or external, or uri.':
    'fehlt: Namen von Ressourcentypen, oder external, oder uri.',
  'is true, but nobody can set what is readOnly.': 'ist true, aber was readOnly ist, kann niemand setzen.',
  'is {0}, which values of type {1} cannot be compared for.':
    'ist {0}; Werte vom Typ {1} lassen sich nicht so vergleichen.',
  'must be an object in braces.': 'muss ein Objekt in geschweiften Klammern sein.',
  'is not known here. Known are {0}.': 'ist hier nicht bekannt. Bekannt sind {0}.',
  'must be a text in quotes.': 'muss ein Text in Anführungszeichen sein.',
  'has {0} characters; at most 1,000 are taken.': 'hat {0} Zeichen; höchstens 1.000 werden angenommen.',
  'is missing.': 'fehlt.',
  'is "{0}" and must be one of {1}.': 'ist "{0}" und muss eines von {1} sein.',
  'must be true or false, without quotes.': 'muss true oder false sein, ohne Anführungszeichen.',
  'must be a list in square brackets.': 'muss eine Liste in eckigen Klammern sein.',
  '"{0}[…]" is a path and stands for an attribute only in PATCH: send the whole attribute.':
    '"{0}[…]" ist ein Pfad und steht nur in PATCH für ein Attribut: Senden Sie das ganze Attribut.',
  '"{0}" must be an object with the attributes of that schema.':
    '"{0}" muss ein Objekt mit den Attributen dieses Schemas sein.',
  'The request has the attribute "{0}" twice: send it once.':
    'Die Anfrage hat das Attribut "{0}" zweimal: Senden Sie es einmal.',
  '"{0}" must be {1}; the request has {2}.': '"{0}" muss {1:said} sein; die Anfrage hat {2:said}.',
  'an integer': 'eine ganze Zahl',
  'a dateTime such as 2011-05-13T04:42:34Z': 'ein Zeitpunkt wie 2011-05-13T04:42:34Z',
  'a string': 'ein Text',
  '"{0}" contains a NUL character: remove it.': '"{0}" enthält ein NUL-Zeichen: Entfernen Sie es.',
  '"{0}" contains half a surrogate pair: send well-formed Unicode.':
    '"{0}" enthält die Hälfte eines Ersatzzeichenpaars: Senden Sie wohlgeformtes Unicode.',
  '"{0}" is multi-valued: send a list.': '"{0}" ist mehrwertig: Senden Sie eine Liste.',
  '"{0}" holds a list inside its list: send its values side by side.':
    '"{0}" enthält eine Liste in seiner Liste: Senden Sie die Werte nebeneinander.',
  '"{0}" has one value: send it without a list.': '"{0}" hat einen einzelnen Wert: Senden Sie ihn ohne Liste.',
  '"{0}" is complex: send an object with its sub-attributes.':
    '"{0}" ist zusammengesetzt: Senden Sie ein Objekt mit seinen Unterattributen.',
  '"{0}" has "{1}" twice: send it once.': '"{0}" hat "{1}" zweimal: Senden Sie es einmal.',
  '"{0}" has {1} primary values: mark at most one as primary.':
    '"{0}" hat {1} primäre Werte: Kennzeichnen Sie höchstens einen als primär.',
  '{0} {1} required: send a value.': '{0} {1:said} erforderlich: Senden Sie einen Wert.',
  'It answered 410: it wants no more events.': 'Er hat 410 geantwortet: Er will keine Ereignisse mehr.',
  'It answered 410: it wants no more.': 'Er hat 410 geantwortet: Er will keine mehr.',
  'It answered {0}.': 'Er hat {0} geantwortet.',
  '"{0}" is not a URL': '"{0}" ist keine URL',
  'the URL begins with {0} and must begin with https://': 'die URL beginnt mit {0} und muss mit https:// beginnen',
  'the URL holds a user name or password': 'die URL enthält einen Benutzernamen oder ein Kennwort',
  'the URL names no host': 'die URL nennt keinen Host',
  'the URL begins with http:// and must begin with https://':
    'die URL beginnt mit http:// und muss mit https:// beginnen',
  'it has no address': 'er hat keine Adresse',
  'no token: {0}': 'kein Token: {0:said}',
  'the token endpoint answered {0}{1}': 'der Tokenendpunkt antwortete {0}{1}',
  'the token endpoint answered 200 without an access_token': 'der Tokenendpunkt antwortete 200 ohne ein access_token',
  'the reply is nested deeper than {0} levels': 'die Antwort ist tiefer als {0} Ebenen geschachtelt',
  '{0} answered {1} and redirects to {2}; redirects are not followed':
    '{0} antwortete {1} und leitet auf {2} um; Umleitungen wird nicht gefolgt',
  '{0} has an internal address (loopback, private, link-local or reserved), which this application may not reach':
    '{0} hat eine interne Adresse (Loopback, privat, link-local oder reserviert), die diese Anwendung nicht erreichen darf',
  'the name {0} cannot be resolved ({1})': 'der Name {0} lässt sich nicht auflösen ({1})',
  '{0} refused the connection': '{0} hat die Verbindung abgelehnt',
  'what listens there speaks no TLS. Check the port, and whether the application gives an address with https://':
    'was dort antwortet, spricht kein TLS. Prüfen Sie den Port, und ob die Anwendung eine Adresse mit https:// angibt',
  '{0} cannot be spoken to in secret: {1}': 'mit {0} ist keine verschlüsselte Verbindung möglich: {1:said}',
  '{0} has no certificate to be trusted: {1} ({2})': '{0} hat kein Zertifikat, dem vertraut werden kann: {1} ({2})',
  '{0} has no certificate to be trusted: {1} ({2}). {3}':
    '{0} hat kein Zertifikat, dem vertraut werden kann: {1} ({2}). {3:said}',
  'no connection to {0}: {1} ({2})': 'keine Verbindung zu {0}: {1} ({2})',
  '{0} did not accept a connection within {1} seconds':
    '{0} hat innerhalb von {1} Sekunden keine Verbindung angenommen',
  'Its issuer is not known: the server must send its whole chain; where an authority of your own issued it, name that authority’s file in outboundCa':
    'Sein Aussteller ist nicht bekannt: Der Server muss seine ganze Kette senden; hat eine eigene Zertifizierungsstelle es ausgestellt, nennen Sie deren Datei in outboundCa',
  'It must be renewed there; or the clock of this machine is ahead':
    'Es muss dort erneuert werden; oder die Uhr dieses Rechners geht vor',
  'It is not valid yet; or the clock of this machine is behind':
    'Es ist noch nicht gültig; oder die Uhr dieses Rechners geht nach',
  'It is for another host: enter the address under a name that stands in it, or have it issued for this one':
    'Es gilt für einen anderen Host: Geben Sie die Adresse unter einem Namen ein, der darin steht, oder lassen Sie es für diesen ausstellen',
  'the proxy {0}:{1}': 'der Proxy {0}:{1}',
  '{0} closed the connection without an answer': '{0:said} hat die Verbindung ohne Antwort geschlossen',
  'Look at outboundProxy, and whether the proxy is up': 'Prüfen Sie outboundProxy, und ob der Proxy läuft',
  '{0} cannot be reached: {1} ({2}). {3}': '{0:said} ist nicht erreichbar: {1} ({2}). {3:said}',
  '{0} does not answer as an HTTP proxy does': '{0:said} antwortet nicht wie ein HTTP-Proxy',
  'Name and password in outboundProxy are missing or wrong':
    'Name und Kennwort in outboundProxy fehlen oder sind falsch',
  'It may forbid this address, or a port other than 443; or nothing answers there':
    'Er verbietet vielleicht diese Adresse oder einen anderen Port als 443; oder dort antwortet nichts',
  '{0} opened no connection to {1}: it answered {2}. {3}':
    '{0:said} hat keine Verbindung zu {1} geöffnet: Antwort {2}. {3:said}',
  '{0}… ({1} characters more)': '{0}… ({1} Zeichen mehr)',
  'the reply is compressed ({0}), which was not asked for': 'die Antwort ist komprimiert ({0}), was nicht verlangt war',
  'the reply is larger than {0} bytes': 'die Antwort ist größer als {0} Bytes',
  'no connection came about: {0}': 'es kam keine Verbindung zustande: {0:said}',
  'the head of the reply is larger than {0} bytes': 'der Kopf der Antwort ist größer als {0} Bytes',
  'the reply is no HTTP: {0}': 'die Antwort ist kein HTTP: {0}',
  'the connection broke before the reply was there: {0}': 'die Verbindung brach ab, bevor die Antwort da war: {0}',
  'the request cannot be sent: {0}': 'die Anfrage kann nicht gesendet werden: {0:said}',
  'no connection was free within {0} seconds': 'innerhalb von {0} Sekunden war keine Verbindung frei',
  'no whole reply within {0} seconds': 'keine vollständige Antwort innerhalb von {0} Sekunden',
  'must have letters, digits and . _ @ + - and no blanks':
    'muss aus Buchstaben, Ziffern und . _ @ + - bestehen, ohne Leerzeichen',
  'is a status such as 409, or a class of them such as 4xx': 'ist ein Status wie 409 oder eine Klasse wie 4xx',
};
