import type { Said } from '../translate-said.ts';

/** What the administrators' API says of a request, whatever it asks for. */
export const requests: Said = {
  'Choose another value, or change the one that has it.':
    'Wählen Sie einen anderen Wert, oder ändern Sie das Objekt, das ihn hat.',
  'This belongs to the administrators of the installation.': 'Dies gehört den Administratoren der Installation.',
  'Ask one of them, or sign in as one.': 'Wenden Sie sich an einen von ihnen, oder melden Sie sich als einer an.',
  'Your roles do not allow this. It takes {0}.': 'Ihre Rollen erlauben dies nicht. Erforderlich ist {0:list}.',
  'Ask {0} for it.': 'Wenden Sie sich damit an {0}.',
  'This is for who opened the link of an invitation in this browser, while it lasts.':
    'Dies ist für Personen, die den Link einer Einladung in diesem Browser geöffnet haben, solange sie gilt.',
  'Open the link that you were sent, in the browser in which you opened it first.':
    'Öffnen Sie den Link, den Sie erhalten haben, in dem Browser, in dem Sie ihn zuerst geöffnet haben.',
  'No API token may do this: it needs somebody who signed in.':
    'Das darf kein API-Token: Dafür muss jemand angemeldet sein.',
  'Use the console.': 'Verwenden Sie die Konsole.',
  'This API token may only read.': 'Dieses API-Token darf nur lesen.',
  'Make one of full scope.': 'Erzeugen Sie eines mit vollem Umfang.',
  'This needs somebody who is signed in.': 'Dafür muss jemand angemeldet sein.',
  'Sign in to the console, send an API token as Authorization: Bearer, or use the rollcall command on the host.':
    'Melden Sie sich an der Konsole an, senden Sie ein API-Token als Authorization: Bearer, oder verwenden Sie den Befehl rollcall auf dem Server.',
  'Ask a Global Administrator for it.': 'Wenden Sie sich an einen globalen Administrator.',
  'Correct the filter: attribute, operator and value, as in userName eq "ada".':
    'Berichtigen Sie den Filter: Attribut, Operator und Wert, wie in userName eq "ada".',
  'Ask for less at once: narrow the filter.': 'Fragen Sie nach weniger auf einmal: Grenzen Sie den Filter ein.',
  'Leave the attribute as it is: it cannot be changed here.':
    'Lassen Sie das Attribut, wie es ist: Hier kann es nicht geändert werden.',
  'Send JSON as the API reference describes it.': 'Senden Sie JSON, wie die API-Referenz es beschreibt.',
  'Correct the path: an attribute of the schema, as in name.familyName.':
    'Berichtigen Sie den Pfad: ein Attribut des Schemas, wie in name.familyName.',
  'Look at the values that are there: the filter in the path fits none of them.':
    'Sehen Sie sich die vorhandenen Werte an: Der Filter im Pfad passt auf keinen von ihnen.',
  'Correct the value: its type, or one of the values that the schema allows.':
    'Berichtigen Sie den Wert: seinen Typ, oder wählen Sie einen, den das Schema erlaubt.',
  'Look at it as it is now, then change it again.':
    'Sehen Sie sich den jetzigen Stand an, und ändern Sie ihn dann erneut.',
  'Send it in the body of a request, not in its address.':
    'Senden Sie es im Text einer Anfrage, nicht in ihrer Adresse.',
  'Begin again at the first page.': 'Beginnen Sie wieder bei der ersten Seite.',
  'Ask for a whole number of rows from 1 on.': 'Fragen Sie nach einer ganzen Zahl von Zeilen ab 1.',
  'Look at the list: it was removed, or never was.':
    'Sehen Sie in der Liste nach: Es wurde entfernt oder war nie vorhanden.',
  'Change what the sentence names, then try again.':
    'Ändern Sie, was der Satz nennt, und versuchen Sie es dann erneut.',
  'This shows a secret or changes who may do what.': 'Dies zeigt ein Geheimnis oder ändert, wer was darf.',
  'Enter your password, and the code if you have a second factor, once more.':
    'Geben Sie Ihr Kennwort noch einmal ein, und den Code, wenn Sie einen zweiten Faktor haben.',
  'Nothing was written. Try again.': 'Es wurde nichts geschrieben. Versuchen Sie es erneut.',
  'The store cannot take this now: {0}': 'Der Speicher kann dies jetzt nicht annehmen: {0:said}',
  'Add a condition with eq or sw.': 'Fügen Sie eine Bedingung mit eq oder sw hinzu.',
  'That filter looks at too many objects.': 'Dieser Filter sieht zu viele Objekte an.',
  'Something went wrong here: {0}': 'Hier ist etwas schiefgegangen: {0}',
  'Try again. If it stays so, the server’s log says more: show it to whoever runs this installation.':
    'Versuchen Sie es erneut. Bleibt es dabei, sagt das Protokoll des Servers mehr: Zeigen Sie es der Person, die diese Installation betreibt.',
  'There is no such thing': 'Das gibt es nicht',
  'The input is not as it should be': 'Die Eingabe ist nicht, wie sie sein sollte',
  'What is there stands against it': 'Was vorhanden ist, steht dem entgegen',
  'Not at this moment': 'Im Augenblick nicht',
  'Not allowed': 'Nicht erlaubt',
  'Not signed in': 'Nicht angemeldet',
  'To be confirmed': 'Zu bestätigen',
  'Changed meanwhile': 'Inzwischen geändert',
  'Too often': 'Zu oft',
  'Something went wrong': 'Etwas ist schiefgegangen',
  'The body is not JSON{0}.': 'Der Anfragetext ist kein JSON{0}.',
  'Send one JSON object, encoded as UTF-8.': 'Senden Sie ein JSON-Objekt, kodiert als UTF-8.',
  'The body is larger than {0} bytes.': 'Der Anfragetext ist größer als {0} Bytes.',
  'Send less at once.': 'Senden Sie weniger auf einmal.',
  'The input is not as it should be.': 'Die Eingabe ist nicht, wie sie sein sollte.',
  'Correct the input and send it again; the API reference says what each field takes.':
    'Berichtigen Sie die Eingabe, und senden Sie sie erneut; die API-Referenz sagt, was jedes Feld annimmt.',
  'This request does not come from the console’s own pages.':
    'Diese Anfrage kommt nicht von den eigenen Seiten der Konsole.',
  'Programs send an API token as Authorization: Bearer. Behind a proxy, start with --public-url as browsers see it.':
    'Programme senden ein API-Token als Authorization: Bearer. Hinter einem Proxy starten Sie mit --public-url, wie Browser es sehen.',
  'There is nothing at {0} {1}.': 'Unter {0} {1} ist nichts.',
  'Look up method and path in the API reference: /docs/api.html, or GET /api/openapi.json.':
    'Schlagen Sie Methode und Pfad in der API-Referenz nach: /docs/api.html oder GET /api/openapi.json.',
  'a number': 'eine Zahl',
  'a whole number': 'eine ganze Zahl',
  'true or false': 'true oder false',
  'a list': 'eine Liste',
  'an object': 'ein Objekt',
  'an e-mail address': 'eine E-Mail-Adresse',
  'a URL': 'eine URL',
  text: 'Text',
  'of the form {0}': 'von der Form {0}',
  'is missing': 'fehlt',
  'must be {0}': 'muss {0:list} sein',
  'must be': 'muss sein',
  'at least': 'mindestens',
  'at most': 'höchstens',
  'must be a multiple of {0}': 'muss ein Vielfaches von {0} sein',
  'has something that is not known: {0}': 'enthält etwas Unbekanntes: {0}',
  'is not as it should be': 'ist nicht, wie es sein sollte',
  'must not be empty': 'darf nicht leer sein',
  'must have {0} {1} characters': 'muss {0:said} {1} Zeichen haben',
  'must have {0} {1} {2}': 'muss {0:said} {1} {2:said} haben',
  entry: 'Eintrag',
  entries: 'Einträge',
  'must be {0} {1}': 'muss {0:said} {1} sein',
  'The body': 'Der Anfragetext',
  'The request': 'Die Anfrage',
  'The field {0}': 'Das Feld {0}',
  'The query parameter {0}': 'Der Abfrageparameter {0}',
  'The {0} in the address': 'Der Teil {0} der Adresse',
  'The request body is not UTF-8 text: encode it as UTF-8.':
    'Die Anfrage ist kein Text in UTF-8: Senden Sie sie in UTF-8.',
  'The request body is larger than {0}: send it in several requests.':
    'Die Anfrage ist größer als {0}: Senden Sie sie in mehreren.',
  'The store cannot take the request now. Nothing was written: try again.':
    'Der Speicher kann die Anfrage jetzt nicht annehmen. Nichts wurde geschrieben: Versuchen Sie es noch einmal.',
  'Too many passwords are being set at this moment. Nothing was written: try again.':
    'In diesem Augenblick werden zu viele Kennwörter gesetzt. Nichts wurde geschrieben: Versuchen Sie es noch einmal.',
  'The filter looks at too many resources: add a condition with eq, sw or a range on an indexed attribute such as userName.':
    'Der Filter sieht zu viele Ressourcen an: Fügen Sie eine Bedingung mit eq, sw oder einem Bereich über ein Attribut mit Index hinzu, etwa userName.',
  'Something went wrong here. Give the administrator the request id {0}.':
    'Hier ist etwas schiefgegangen. Nennen Sie dem Administrator die Kennung {0} der Anfrage.',
  'Too many requests of {0} are waiting for their turn.':
    'Zu viele Anfragen {0:said} warten, bis sie an der Reihe sind.',
  'the tenant': 'des Mandanten',
  'all tenants': 'aller Mandanten',
};
