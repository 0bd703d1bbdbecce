import type { Said } from '../translate-said.ts';

export const expressions: Said = {
  'the whole expression must be a function call': 'der ganze Ausdruck muss ein Funktionsaufruf sein',
  'there is no attribute [{0}]': 'es gibt kein Attribut [{0}]',
  '[{0}] cannot stand here': '[{0}] kann hier nicht stehen',
  '{0} takes app roles alone': '{0} nimmt nur App-Rollen',
  'Write {0}([{1}]).': 'Schreiben Sie {0}([{1}]).',
  '{0} must be the whole expression': '{0} muss der ganze Ausdruck sein',
  'Put what is around it into each of its values.': 'Setzen Sie in jeden seiner Werte, was darum herum steht.',
  'Take SingleAppRoleAssignment to compute with a role.':
    'Nehmen Sie SingleAppRoleAssignment, um mit einer Rolle zu rechnen.',
  'Write SingleAppRoleAssignment([appRoleAssignments]), or AssertiveAppRoleAssignmentsComplex([appRoleAssignments]) for all of them.':
    'Schreiben Sie SingleAppRoleAssignment([appRoleAssignments]), oder AssertiveAppRoleAssignmentsComplex([appRoleAssignments]) für alle.',
  'there is no function {0}': 'es gibt keine Funktion {0}',
  'the function {0} is not available': 'die Funktion {0} ist nicht verfügbar',
  'a comparison cannot stand here': 'ein Vergleich kann hier nicht stehen',
  'Compare only in the condition of IIF, in CBool or in Not.':
    'Vergleichen Sie nur in der Bedingung von IIF, in CBool oder in Not.',
  '{0} of {1} is empty': '{0:said} von {1} ist leer',
  'an argument': 'ein Argument',
  'Write {0}.': 'Schreiben Sie {0}.',
  '{0} takes an even number of arguments and has {1}': '{0} nimmt eine gerade Zahl von Argumenten und hat {1}',
  '{0} takes no arguments and has {1}': '{0} nimmt keine Argumente und hat {1}',
  '{0} takes {1} arguments and has {2}': '{0} nimmt {1} Argumente und hat {2}',
  '{0} takes {1} or more arguments and has {2}': '{0} nimmt {1} oder mehr Argumente und hat {2}',
  '{0} takes {1} to {2} arguments and has {3}': '{0} nimmt {1} bis {2} Argumente und hat {3}',
  'Choose one from the list of functions.': 'Wählen Sie eine aus der Liste der Funktionen.',
  'Choose one from the list of attributes; case counts.':
    'Wählen Sie eines aus der Liste der Attribute; Groß- und Kleinschreibung zählt.',
  'Did you mean [{0}]?': 'Meinten Sie [{0}]?',
  'Map [{0}] directly instead.': 'Ordnen Sie stattdessen [{0}] direkt zu.',
  'Put it into IIF(…, …, …) or CBool(…).': 'Setzen Sie es in IIF(…, …, …) oder CBool(…).',
  'Use a constant mapping instead.': 'Nehmen Sie stattdessen eine Konstante.',
  'a part of the redacted expression failed': 'ein Teil des geschwärzten Ausdrucks ist gescheitert',
  'there are too many values': 'es gibt zu viele Werte',
  'At most {0} are allowed.': 'Höchstens {0} sind erlaubt.',
  'the value is too long': 'der Wert ist zu lang',
  'At most {0} characters are allowed.': 'Höchstens {0} Zeichen sind erlaubt.',
  'the expression takes too many steps': 'der Ausdruck braucht zu viele Schritte',
  'Split it, or map fewer values.': 'Teilen Sie ihn, oder ordnen Sie weniger Werte zu.',
  'The value of the app role that somebody is assigned with; of several the first in the list of app roles.':
    'Der Wert der App-Rolle, mit der jemand zugewiesen ist; von mehreren die erste in der Liste der App-Rollen.',
  'All app roles that somebody is assigned with, to be added to those of the account; none is ever removed.':
    'Alle App-Rollen, mit denen jemand zugewiesen ist, zusätzlich zu denen des Kontos; keine wird je entfernt.',
  'All app roles that somebody is assigned with, in place of those of the account: others are removed.':
    'Alle App-Rollen, mit denen jemand zugewiesen ist, anstelle derer des Kontos: Andere werden entfernt.',
  '"{0}" is no app role': '„{0}“ ist keine App-Rolle',
  'Write it as {"value": "agent", "displayName": "Agent"}.':
    'Schreiben Sie sie wie {"value": "agent", "displayName": "Agent"}.',
  'The source with the suffix behind it.': 'Die Quelle mit dem Suffix dahinter.',
  'Append yields too long a text': 'Append ergibt einen zu langen Text',
  '{0} of {1} is "{2}"': '{0} von {1} ist „{2}“',
  'Give {0}.': 'Geben Sie {0:said} an.',
  'The bits that both numbers have; hexadecimal numbers are written &HF7.':
    'Die Bits, die beide Zahlen haben; hexadezimal schreibt man &HF7.',
  'a whole number such as 15 or &HF': 'eine ganze Zahl wie 15 oder &HF',
  'True for a comparison that holds, for "True", and for a number other than 0.':
    'True bei einem Vergleich, der gilt, bei "True" und bei einer anderen Zahl als 0.',
  'A date text converted to UTC: 2020-03-16-07:00 gives 3/16/2020 7:00:00 AM.':
    'Ein Datumstext, in UTC umgerechnet: 2020-03-16-07:00 ergibt 3/16/2020 7:00:00 AM.',
  'a date such as 2021-06-30, 2021-06-30T08:00:00Z or 6/30/2021 8:00:00 AM':
    'ein Datum wie 2021-06-30, 2021-06-30T08:00:00Z oder 6/30/2021 8:00:00 AM',
  'The value as text.': 'Der Wert als Text.',
  'a culture name such as "tr-TR"': 'den Namen einer Kultur wie "tr-TR"',
  'The source in small letters.': 'Die Quelle in Kleinbuchstaben.',
  'The source in capitals.': 'Die Quelle in Großbuchstaben.',
  'The first argument that is not absent.': 'Das erste Argument, das vorhanden ist.',
  'The source as Base64 of its UTF-16 bytes, low byte first.':
    'Die Quelle als Base64 ihrer UTF-16-Bytes, niederwertiges Byte zuerst.',
  'The UTF-8 bytes of the source as hexadecimal digits in capitals.':
    'Die UTF-8-Bytes der Quelle als Hexadezimalziffern in Großbuchstaben.',
  'How many values the attribute has.': 'Wie viele Werte das Attribut hat.',
  'A date moved by a number of intervals: yyyy, m, d, ww, h, n (minutes) or s.':
    'Ein Datum, um eine Anzahl Intervalle verschoben: yyyy, m, d, ww, h, n (Minuten) oder s.',
  'one of {0}': 'eines von {0}',
  'a date; CDate makes one': 'ein Datum; CDate macht eines',
  'one that stays within the years 1 to 9999': 'eines, das in den Jahren 1 bis 9999 bleibt',
  'How many intervals lie between two dates; positive when the second is later.':
    'Wie viele Intervalle zwischen zwei Daten liegen; positiv, wenn das zweite später ist.',
  'The date of an Active Directory file time.': 'Das Datum einer Active-Directory-Dateizeit.',
  'a file time such as 129699324000000000': 'eine Dateizeit wie 129699324000000000',
  'The Active Directory file time of a date.': 'Die Active-Directory-Dateizeit eines Datums.',
  'a date such as 2021-06-30T08:00:00Z': 'ein Datum wie 2021-06-30T08:00:00Z',
  'A date read in one .NET custom format and written in another.':
    'Ein Datum, in einem .NET-Format gelesen und in einem anderen geschrieben.',
  'a format with closed quotes': 'ein Format mit geschlossenen Anführungszeichen',
  'a date in the form {0}': 'ein Datum in der Form {0}',
  'A new random GUID.': 'Eine neue, zufällige GUID.',
  'Leaves the attribute as it is at the target when the value is absent or "".':
    'Lässt das Attribut am Ziel, wie es ist, wenn der Wert nicht vorhanden oder "" ist.',
  'The second argument where the condition holds, else the third.':
    'Das zweite Argument, wenn die Bedingung gilt, sonst das dritte.',
  'Where the second text first occurs in the first, counted from 1; 0 where it does not.':
    'Wo der zweite Text im ersten zuerst vorkommt, ab 1 gezählt; 0, wo er es nicht tut.',
  'a number from 1 on': 'eine Zahl ab 1',
  'One of several values; the first is 1. Null where there are fewer.':
    'Einer von mehreren Werten; der erste ist 1. Null, wo es weniger sind.',
  'All values of the sources with the separator between them.':
    'Alle Werte der Quellen mit dem Trennzeichen dazwischen.',
  'Join yields too long a text': 'Join ergibt einen zu langen Text',
  'The first characters of the source.': 'Die ersten Zeichen der Quelle.',
  'Characters of the source from a place on; the first is 1; what overruns is cut.':
    'Zeichen der Quelle von einer Stelle an; die erste ist 1; was übersteht, entfällt.',
  'a number from 0 on': 'eine Zahl ab 0',
  'Accented letters become plain ones: Zoë gives Zoe.': 'Buchstaben mit Akzent werden einfache: Aus Zoë wird Zoe.',
  'The opposite: "True" gives "False", anything else "True".':
    'Das Gegenteil: "True" ergibt "False", alles andere "True".',
  'The present time in UTC: 7/2/2021 3:33:38 PM.': 'Die jetzige Zeit in UTC: 7/2/2021 3:33:38 PM.',
  'Each word begins with a capital, the rest is small.': 'Jedes Wort beginnt groß, der Rest ist klein.',
  'True when the value is absent.': 'True, wenn der Wert nicht vorhanden ist.',
  'True when the value is absent or "".': 'True, wenn der Wert nicht vorhanden oder "" ist.',
  'True when there is a value other than "".': 'True, wenn es einen anderen Wert als "" gibt.',
  'True when the value is one text.': 'True, wenn der Wert ein einzelner Text ist.',
  'A random text with so many digits, special characters, capitals and small letters at least.':
    'Ein Zufallstext mit mindestens so vielen Ziffern, Sonderzeichen, Groß- und Kleinbuchstaben.',
  'RandomString has the length {0} and minimums of {1} in all':
    'RandomString hat die Länge {0} und zusammen die Mindestzahl {1}',
  'Give a length of at most 256 and at least the sum of the minimums.':
    'Geben Sie eine Länge von höchstens 256 an, die mindestens so groß ist wie die Summe der Mindestzahlen.',
  'RandomString may use no character of a kind it needs':
    'RandomString darf kein Zeichen einer Art nehmen, die es braucht',
  'Shorten the characters to avoid.': 'Kürzen Sie die Zeichen, die zu vermeiden sind.',
  'The value itself; plans and logs show [Redact] in its place.':
    'Der Wert selbst; Pläne und Protokolle zeigen an seiner Stelle [Redact].',
  'Each value once, in the order of its first occurrence.':
    'Jeder Wert einmal, in der Reihenfolge seines ersten Vorkommens.',
  'Replaces text, or what a pattern matches, in the source; or puts the source into a template.':
    'Ersetzt Text, oder was ein Muster trifft, in der Quelle; oder setzt die Quelle in eine Vorlage ein.',
  'the pattern of Replace has no group "{0}"': 'das Muster von Replace hat keine Gruppe „{0}“',
  'Name it in the pattern: (?<{0}>…).': 'Benennen Sie sie im Muster: (?<{0}>…).',
  'Replace lacks arguments that belong together': 'Replace fehlen Argumente, die zusammengehören',
  'Give oldValue with replacementValue or template, or regexPattern with replacementValue or replacementAttributeName.':
    'Geben Sie oldValue mit replacementValue oder template an, oder regexPattern mit replacementValue oder replacementAttributeName.',
  'Replace yields too long a text': 'Replace ergibt einen zu langen Text',
  'The first value that nobody in the application has yet; asked for when the object is made, and never again.':
    'Der erste Wert, den in der Anwendung noch niemand hat; gefragt wird beim Anlegen und nie wieder.',
  'there are too many values to choose from': 'es stehen zu viele Werte zur Wahl',
  'At most {0} are asked for.': 'Nach höchstens {0} wird gefragt.',
  'The parts of the source between the delimiters, as several values.':
    'Die Teile der Quelle zwischen den Trennzeichen, als mehrere Werte.',
  'one character': 'ein einzelnes Zeichen',
  'The source without its spaces (U+0020).': 'Die Quelle ohne ihre Leerzeichen (U+0020).',
  'The value of the key that equals the source, else the default.':
    'Der Wert des Schlüssels, der der Quelle gleicht, sonst der Standardwert.',
  'Write the domain as text: "example.com".': 'Schreiben Sie die Domäne als Text: "example.com".',
  'The n-th word of the source; every character of the delimiters separates words.':
    'Das n-te Wort der Quelle; jedes der Trennzeichen trennt Wörter.',
  'the expression has {0} characters': 'der Ausdruck hat {0} Zeichen',
  'At most {0} are allowed: shorten it.': 'Höchstens {0} sind erlaubt: Kürzen Sie ihn.',
  'unexpected {0} after the expression': 'unerwartet nach dem Ausdruck: {0:said}',
  'the expression ends too early': 'der Ausdruck endet zu früh',
  'unexpected {0}': 'unerwartet: {0:said}',
  'A function, [attribute], "string" or number belongs here.':
    'Hierher gehört eine Funktion, ein [Attribut], ein "Text" oder eine Zahl.',
  '"{0}" stands alone': '„{0}“ steht allein',
  'calls are nested deeper than {0}': 'Aufrufe sind tiefer als {0} geschachtelt',
  'Split the expression.': 'Teilen Sie den Ausdruck.',
  'a closing parenthesis is missing': 'eine schließende Klammer fehlt',
  '{0} in the arguments of {1}': '{0:said} in den Argumenten von {1}',
  'end of the expression': 'Ende des Ausdrucks',
  'Add ")" where the arguments end.': 'Setzen Sie ")" dorthin, wo die Argumente enden.',
  'There is no AND or OR: nest IIF instead.': 'AND und OR gibt es nicht: Schachteln Sie stattdessen IIF.',
  'A comparison has two sides; nest IIF for more.': 'Ein Vergleich hat zwei Seiten; schachteln Sie IIF für mehr.',
  'Remove it, or add the "(" that it closes.': 'Entfernen Sie sie, oder setzen Sie das "(" davor, das sie schließt.',
  'Separate arguments by commas and end the call with ")".':
    'Trennen Sie Argumente mit Kommas, und beenden Sie den Aufruf mit ")".',
  'Booleans are strings: write "{0}".': 'Wahrheitswerte sind Texte: Schreiben Sie "{0:said}".',
  'Leave the argument empty for null.': 'Lassen Sie das Argument leer, wenn null gemeint ist.',
  'Write [{0}] for an attribute, "{1}" for text, or {2}(…) for a function.':
    'Schreiben Sie [{0}] für ein Attribut, "{1}" für einen Text oder {2}(…) für eine Funktion.',
  'the pattern "{0}" cannot be used: {1}': 'das Muster „{0}“ ist nicht verwendbar: {1}',
  'Look-around (?=…) (?<=…), atomic groups and back references \\1 are not supported; groups are written (?<name>…).':
    'Look-around (?=…) (?<=…), atomare Gruppen und Rückverweise \\1 werden nicht unterstützt; Gruppen schreibt man (?<name>…).',
  'unexpected "{0}"': 'unerwartet: „{0}“',
  '"\\{0}" is not an escape': '„\\{0}“ ist keine Maskierung',
  'Write a backslash as \\\\ and a double quote as \\".':
    'Schreiben Sie einen Backslash als \\\\ und ein doppeltes Anführungszeichen als \\".',
  'the string is not closed': 'der Text ist nicht geschlossen',
  'End it with a double quote; a double quote inside is written \\".':
    'Beenden Sie ihn mit einem doppelten Anführungszeichen; innen schreibt man es \\".',
  'the attribute has no name': 'das Attribut hat keinen Namen',
  'Write the name between the brackets: [mail].': 'Schreiben Sie den Namen zwischen die Klammern: [mail].',
  'the attribute is not closed': 'das Attribut ist nicht geschlossen',
  'End it with "]": [mail].': 'Beenden Sie es mit "]": [mail].',
  'Strings stand in straight double quotes: "text".': 'Texte stehen in geraden doppelten Anführungszeichen: "Text".',
  'To join texts use Join or Append; there are no operators for it.':
    'Verbinden Sie Texte mit Join oder Append; Operatoren gibt es dafür nicht.',
  'Arguments are separated by commas.': 'Argumente werden durch Kommas getrennt.',
  'To compare use one of = <> > >= < <=; to negate use Not.':
    'Zum Vergleichen dient eines von = <> > >= < <=; zum Verneinen Not.',
  'Expected a function, [attribute], "string", number, or one of {0}.':
    'Erwartet wird eine Funktion, ein [Attribut], ein "Text", eine Zahl oder eines von {0}.',
};
