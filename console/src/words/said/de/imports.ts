import type { Said } from '../translate-said.ts';

/** What is wrong with files of people and groups, and what holds an import. */
export const imports: Said = {
  'the file is empty: it needs a line of headings with {0}, such as {1}':
    'die Datei ist leer: Sie braucht eine Kopfzeile mit {0}, etwa {1}',
  'the headings are separated by "{0}": separate columns by a comma, a semicolon or a tab':
    'die Spaltennamen sind durch "{0}" getrennt: Trennen Sie Spalten durch Komma, Semikolon oder Tabulator',
  'the first line is no line of headings, as "{0}" stands in it: begin with {1}':
    'die erste Zeile ist keine Kopfzeile, denn darin steht "{0}": Beginnen Sie mit {1}',
  '"{0}" stands twice': '"{0}" steht zweimal da',
  '"{0}" and "{1}" are the same': '"{0}" und "{1}" sind dasselbe',
  'the heading {0}: keep one of the two columns': 'der Spaltenname {0:said}: Behalten Sie eine der beiden Spalten',
  'the file is no CSV: {0}': 'die Datei ist kein CSV: {0:said}',
  'the file is not UTF-8 from this line on (Windows programs write Windows-1252 by themselves): save it as "CSV UTF-8" and import it again':
    'die Datei ist ab dieser Zeile kein UTF-8 (Windows-Programme schreiben von sich aus Windows-1252): Speichern Sie sie als "CSV UTF-8", und importieren Sie sie erneut',
  'it is an Excel workbook or another archive: open it, save it as "CSV UTF-8" and import that':
    'es ist eine Excel-Arbeitsmappe oder ein anderes Archiv: Öffnen Sie sie, speichern Sie sie als "CSV UTF-8", und importieren Sie das',
  'it is an old Excel workbook: open it, save it as "CSV UTF-8" and import that':
    'es ist eine alte Excel-Arbeitsmappe: Öffnen Sie sie, speichern Sie sie als "CSV UTF-8", und importieren Sie das',
  'it is a PDF: export the list as CSV and import that':
    'es ist ein PDF: Exportieren Sie die Liste als CSV, und importieren Sie das',
  'it is compressed: unpack it and import what is in it':
    'sie ist komprimiert: Entpacken Sie sie, und importieren Sie den Inhalt',
  'it is a web page or XML: export the list as CSV and import that (was a sign-in page saved in its place?)':
    'es ist eine Webseite oder XML: Exportieren Sie die Liste als CSV, und importieren Sie das (wurde stattdessen eine Anmeldeseite gespeichert?)',
  'it is JSON: export the list as CSV and import that':
    'es ist JSON: Exportieren Sie die Liste als CSV, und importieren Sie das',
  'no column gives the displayName of the group (headings found: {0}): add it':
    'keine Spalte enthält den displayName der Gruppe (gefundene Spaltennamen: {0}): Fügen Sie sie hinzu',
  '{0} is neither true nor false: write one of them': '{0} ist weder true noch false: Schreiben Sie eines davon',
  'the displayName is missing: every group needs one': 'der displayName fehlt: Jede Gruppe braucht einen',
  'remove the column': 'Entfernen Sie die Spalte',
  'did you mean {0}?': 'Meinten Sie {0}?',
  'no attribute of a group is called "{0}": {1}': 'kein Attribut einer Gruppe heißt "{0}": {1:said}',
  '{0} stands in line {1} already: keep one of the two': '{0} steht bereits in Zeile {1}: Behalten Sie eine der beiden',
  'remove the column or rename it to a directory attribute':
    'Entfernen Sie die Spalte, oder benennen Sie sie nach einem Attribut des Verzeichnisses',
  'no attribute is called "{0}": {1}': 'kein Attribut heißt "{0}": {1:said}',
  'no column gives the userPrincipalName (headings found: {0}): add it, or for a file of groups the columns displayName and members':
    'keine Spalte enthält den userPrincipalName (gefundene Spaltennamen: {0}): Fügen Sie sie hinzu, oder bei einer Datei mit Gruppen die Spalten displayName und members',
  'the row has {0} cells, the heading {1}: is a value with a comma not in quotes? Put it in quotation marks':
    'die Zeile hat {0} Zellen, die Kopfzeile {1}: Steht ein Wert mit Komma nicht in Anführungszeichen? Setzen Sie ihn in Anführungszeichen',
  'the userPrincipalName is missing: every person needs one': 'der userPrincipalName fehlt: Jede Person braucht einen',
  '{0} is not a userPrincipalName: write one of the form name@domain':
    '{0} ist kein userPrincipalName: Schreiben Sie einen der Form name@domain',
  '{0} is not an e-mail address: write one of the form name@domain, or leave the cell empty':
    '{0} ist keine E-Mail-Adresse: Schreiben Sie eine der Form name@domain, oder lassen Sie die Zelle leer',
  'the displayName is longer than 256 characters ({0}): shorten it':
    'der displayName ist länger als 256 Zeichen ({0}): Kürzen Sie ihn',
  '{0} is neither true nor false: write one of them, or leave the cell empty':
    '{0} ist weder true noch false: Schreiben Sie eines davon, oder lassen Sie die Zelle leer',
  '{0} is not a status of Okta: write one that its export has, such as ACTIVE or SUSPENDED':
    '{0} ist kein Status von Okta: Schreiben Sie einen aus dessen Export, etwa ACTIVE oder SUSPENDED',
  'the value holds a NUL character: remove it': 'der Wert enthält ein NUL-Zeichen: Entfernen Sie es',
  'the value holds half of a character (a lone surrogate): type it again':
    'der Wert enthält ein halbes Zeichen (ein einzelnes Surrogat): Geben Sie es erneut ein',
  'the row cannot be read as CSV: {0}': 'die Zeile ist nicht als CSV lesbar: {0:said}',
  'a quotation mark opens in this line and none closes it: close it, or write "" for one in a value':
    'in dieser Zeile öffnet ein Anführungszeichen, und keines schließt es: Schließen Sie es, oder schreiben Sie "" für eines in einem Wert',
  'a quotation mark stands inside a value: put the whole value in quotation marks, and write "" for each one in it':
    'in einem Wert steht ein Anführungszeichen: Setzen Sie den ganzen Wert in Anführungszeichen, und schreiben Sie "" für jedes darin',
  'something stands behind a closing quotation mark: write "" for a quotation mark in a value, and close it at its end':
    'hinter einem schließenden Anführungszeichen steht noch etwas: Schreiben Sie "" für ein Anführungszeichen im Wert, und schließen Sie es am Ende',
  'A file could not be read, so nothing was imported.': 'Eine Datei war nicht lesbar; es wurde nichts importiert.',
  'Mend it as is said there, and import it again.':
    'Berichtigen Sie sie wie dort angegeben, und importieren Sie sie erneut.',
  'would be disabled': 'deaktiviert',
  'would be deleted': 'löscht',
  '1 row is wrong': '1 Zeile ist falsch',
  '{0} rows are wrong': '{0} Zeilen sind falsch',
  '{0}, so nothing was imported.': '{0:said}; es wurde nichts importiert.',
  'Mend the file, or take the good rows with --keep-going.':
    'Berichtigen Sie die Datei, oder übernehmen Sie die richtigen Zeilen mit --keep-going.',
  'Mend them, or keep who is not in the file with --missing keep.':
    'Berichtigen Sie sie, oder behalten Sie, wer nicht in der Datei steht, mit --missing keep.',
  'If that is right, repeat the command with --yes; to keep them, use --missing keep.':
    'Wenn das richtig ist, wiederholen Sie den Befehl mit --yes; um sie zu behalten, verwenden Sie --missing keep.',
  '{0} of the people file do not say whom they mean, so nobody can be called absent.':
    '{0} der Personendatei sagen nicht, wen sie meinen; daher gilt niemand als fehlend.',
  'The people file names nobody; by its import all {0} people {1}.':
    'Die Personendatei nennt niemanden; ihr Import {1:said} alle {0} Personen.',
  '{0} of {1} people ({2} %) are absent from the people file; by its import they {3}. More than 20 % is held.':
    '{0} von {1} Personen ({2} %) fehlen in der Personendatei; ihr Import {3:said} sie. Mehr als 20 % wird zurückgehalten.',
  '{0} and an earlier row mean the same person ({1}): keep one of the two':
    '{0} und eine frühere Zeile meinen dieselbe Person ({1}): Behalten Sie eine der beiden',
  'the manager "{0}" is neither in the file nor in the directory: add that person, or empty the cell':
    'der Vorgesetzte "{0}" steht weder in der Datei noch im Verzeichnis: Fügen Sie diese Person hinzu, oder leeren Sie die Zelle',
  'several groups of the directory are called "{0}": add a column id to tell them apart':
    'mehrere Gruppen des Verzeichnisses heißen "{0}": Fügen Sie zur Unterscheidung eine Spalte id hinzu',
  '"{0}" is neither in the files nor in the directory: add that person (a group is written group:Name), or take the name out':
    '"{0}" steht weder in den Dateien noch im Verzeichnis: Fügen Sie diese Person hinzu (eine Gruppe schreibt man group:Name), oder nehmen Sie den Namen heraus',
};
