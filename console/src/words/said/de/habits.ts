import type { Said } from '../translate-said.ts';

/** What SCIM clients do differently, who does, and what is answered where it is not forgiven. */
export const habits: Said = {
  'A member of a PATCH in other letter case, such as operations':
    'Ein Element eines PATCH in anderer Groß- und Kleinschreibung, etwa operations',
  'SailPoint, own scripts': 'SailPoint, eigene Skripte',
  'An id or a text where an object with value belongs': 'Eine ID oder ein Text, wo ein Objekt mit value hingehört',
  'Add, Replace and Remove with a capital': 'Add, Replace und Remove mit großem Anfangsbuchstaben',
  'A path such as name.givenName as a key of a value': 'Ein Pfad wie name.givenName als Schlüssel eines Werts',
  'A PATCH without operations': 'Ein PATCH ohne Operationen',
  'A query that ends with & or ?': 'Eine Abfrage, die mit & oder ? endet',
  '"" for no value where the attribute is no text, such as manager':
    '"" für keinen Wert, wo das Attribut kein Text ist, etwa manager',
  'A value filter in attributes, where names belong: the attribute is shown with all its values':
    'Ein Wertfilter in attributes, wo Namen hingehören: Das Attribut wird mit allen Werten gezeigt',
  'the name selects nothing': 'der Name wählt nichts aus',
  'A URN of SCIM 1 or of Microsoft’s old group schema': 'Ein URN von SCIM 1 oder von Microsofts altem Gruppenschema',
  '400 invalidSyntax or invalidPath': '400 invalidSyntax oder invalidPath',
  'A list of one where there is one value': 'Eine Liste mit einem Eintrag, wo ein einzelner Wert steht',
  'A body without schemas': 'Ein Anfragetext ohne schemas',
  'A number where the attribute is text': 'Eine Zahl, wo das Attribut Text ist',
  'A filter emails[type eq "work"].value eq "…"': 'Ein Filter emails[type eq "work"].value eq "…"',
  'application/json, or no media type at all': 'application/json oder gar kein Medientyp',
  '+ for a blank in a query': '+ für ein Leerzeichen in einer Abfrage',
  'a + is a +: mostly 400 invalidFilter': 'ein + ist ein +: meist 400 invalidFilter',
  'id, meta or groups in the value of a PATCH': 'id, meta oder groups im Wert eines PATCH',
  'Remove with a list of what is to go, where RFC 7644 wants a filter':
    'Remove mit einer Liste dessen, was wegfallen soll, wo RFC 7644 einen Filter verlangt',
  'Replace of a value that is not there yet, which is then made':
    'Replace eines Werts, den es noch nicht gibt und der dann angelegt wird',
  'One value where the attribute has a list': 'Ein einzelner Wert, wo das Attribut eine Liste hat',
  'Salesforce, own scripts': 'Salesforce, eigene Skripte',
  '"True" and "False", in filters too': '"True" und "False", auch in Filtern',
  '400 invalidValue or invalidFilter': '400 invalidValue oder invalidFilter',
  'A number in quotes': 'Eine Zahl in Anführungszeichen',
  'Attributes that the schema has not, which are left out':
    'Attribute, die das Schema nicht hat und die weggelassen werden',
  'Schemas that there are not here, which are left out': 'Schemas, die es hier nicht gibt und die weggelassen werden',
  'Parameters that SCIM does not know': 'Parameter, die SCIM nicht kennt',
  'The block of an extension that schemas do not list': 'Der Block einer Erweiterung, die schemas nicht nennt',
  'An attribute of an extension without its URN, such as manager':
    'Ein Attribut einer Erweiterung ohne seinen URN, etwa manager',
  '400 invalidPath or invalidFilter': '400 invalidPath oder invalidFilter',
  'A filter value without quotes, at applications that document it so':
    'Ein Filterwert ohne Anführungszeichen, bei Anwendungen, die es so beschreiben',
  'clients of those applications': 'Clients dieser Anwendungen',
  'urn:…:User:department as a key': 'urn:…:User:department als Schlüssel',
  'The attribute’s name once more inside the value, such as members in members':
    'Der Name des Attributs noch einmal im Wert, etwa members in members',
};
