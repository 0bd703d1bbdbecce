import type { Said } from '../translate-said.ts';

/** Profiles of applications that somebody wrote, and what is wrong with their file. */
export const profiles: Said = {
  '{0} comes with Rollcall and cannot be removed.': '{0} gehört zu Rollcall und kann nicht entfernt werden.',
  'Only profiles of your own can.': 'Das geht nur bei eigenen Profilen.',
  'and more': 'und weitere',
  'Tenants have the profile {0}: {1}.': 'Mandanten haben das Profil {0}: {1:list}.',
  'Delete them first; after seven days they are gone.':
    'Löschen Sie diese zuerst; nach sieben Tagen sind sie entfernt.',
  '{0} is a profile of Rollcall itself. Take another key.':
    '{0} ist ein Profil von Rollcall selbst. Nehmen Sie einen anderen Schlüssel.',
  'Others change this profile at this moment. Try again.':
    'Andere ändern dieses Profil gerade. Versuchen Sie es erneut.',
  'Tenants have this profile: {0}{1}. Take another key, or delete them first.':
    'Mandanten haben dieses Profil: {0}{1:said}. Nehmen Sie einen anderen Schlüssel, oder löschen Sie sie zuerst.',
  'What is stored under this key cannot be read by this version.':
    'Was unter diesem Schlüssel gespeichert ist, kann diese Version nicht lesen.',
  'The tenant {0} has schemas of its own, and with them: {1}.':
    'Der Mandant {0} hat eigene Schemas, und mit ihnen: {1:said}.',
  'The type {0} is gone, and clients use it.': 'Der Typ {0} fehlt, und Clients verwenden ihn.',
  '{0} had the schema {1}, which it must keep.': '{0} hatte das Schema {1} und muss es behalten.',
  '{0} is served at {1}; clients look there.': '{0} wird unter {1} bereitgestellt; Clients suchen dort.',
  '{0} is gone, and resources of type {1} may have it.': '{0} fehlt, und Ressourcen vom Typ {1} können es haben.',
  '{0}: {1} was {2} and cannot become {3}, as resources were stored so.':
    '{0}: {1} war {2} und kann nicht {3} werden, da Ressourcen so gespeichert wurden.',
  '{0}: required is new, and resources may lack it. Let a rule ask for it on create.':
    '{0}: required ist neu, und Ressourcen kann es fehlen. Lassen Sie es beim Anlegen von einer Regel verlangen.',
  '{0}: returned cannot change from or to never, as resources were stored so.':
    '{0}: returned kann nicht von oder zu never wechseln, da Ressourcen so gespeichert wurden.',
  '{0}: is new and required, and resources that are there lack it. Let a rule ask for it on create.':
    '{0}: ist neu und erforderlich, und vorhandenen Ressourcen fehlt es. Lassen Sie es beim Anlegen von einer Regel verlangen.',
  '{0} of {1} becomes unique, and resources that are there may have it twice.':
    '{0} von {1} wird eindeutig, und vorhandene Ressourcen können es zweimal haben.',
  '{0} of {1} was unique and must stay so, as its values are taken.':
    '{0} von {1} war eindeutig und muss es bleiben, da die Werte vergeben sind.',
  '{0} of {1}: whether it has an index cannot change, as resources were stored without or with it.':
    '{0} von {1}: Ob es einen Index hat, kann sich nicht ändern, da Ressourcen ohne oder mit ihm gespeichert wurden.',
  'activeAttribute cannot change, as users were stored so.':
    'activeAttribute kann sich nicht ändern, da Benutzer so gespeichert wurden.',
  '{0} is gone, and somebody may have chosen it.': '{0} fehlt, und jemand kann es gewählt haben.',
  '{0} does not answer any more, and clients send there. Keep it under basePathAliases.':
    '{0} antwortet nicht mehr, und Clients senden dorthin. Behalten Sie es unter basePathAliases.',
  '{0} was {1} and cannot change, as credentials were made so.':
    '{0} war {1} und kann sich nicht ändern, da Zugänge so angelegt wurden.',
  '{0} was {1} and cannot change, as what was deleted so is still kept.':
    '{0} war {1} und kann sich nicht ändern, da so Gelöschtes noch aufbewahrt wird.',
  '{0} is a new setting, which the tenants do not have.':
    '{0} ist eine neue Einstellung, die die Mandanten nicht haben.',
  '{0} is of another kind than the setting that tenants have.':
    '{0} ist von anderer Art als die Einstellung, die Mandanten haben.',
  '{0} is a new catalog, which the tenants do not have.': '{0} ist ein neuer Katalog, den die Mandanten nicht haben.',
  'There are no administrators any more, and tenants may have some.':
    'Es gibt keine Administratoren mehr, und Mandanten können welche haben.',
  'The role {0} is gone, and somebody may have it.': 'Die Rolle {0} fehlt, und jemand kann sie haben.',
  'must begin with a slash, such as /oauth/token': 'muss mit einem Schrägstrich beginnen, etwa /oauth/token',
  'The file is longer than {0} characters. Shorten descriptions.':
    'Die Datei ist länger als {0} Zeichen. Kürzen Sie Beschreibungen.',
  'The profile': 'Das Profil',
  'must begin with a slash and end without one, such as /scim/v2':
    'muss mit einem Schrägstrich beginnen und ohne einen enden, etwa /scim/v2',
  'must be lower-case letters, digits and hyphens, at most 40':
    'muss aus Kleinbuchstaben, Ziffern und Bindestrichen bestehen, höchstens 40',
  'schema of this file': 'Schema dieser Datei',
  'resource type': 'Ressourcentyp',
  'There are no groups that clients could {0}. Write none, or add the type Group.':
    'Es gibt keine Gruppen, mit denen Clients dies tun könnten ({0}). Schreiben Sie none, oder fügen Sie den Typ Group hinzu.',
  'attribute of {0}': 'Attribut von {0}',
  '{0} is no attribute of any type.': '{0} ist kein Attribut irgendeines Typs.',
  'setting of this file': 'Einstellung dieser Datei',
  'The setting {0} must be true or false: something waits for it.':
    'Die Einstellung {0} muss true oder false sein: Etwas wartet auf sie.',
  '{0} answers already. Remove it.': '{0} antwortet bereits. Entfernen Sie es.',
  'A step of a path cannot be . or .. : browsers and clients take them away.':
    'Ein Schritt eines Pfads kann nicht . oder .. sein: Browser und Clients nehmen sie weg.',
  'SCIM itself answers below {0}. Take another path.':
    'Unter {0} antwortet SCIM selbst. Nehmen Sie einen anderen Pfad.',
  '{0} is no boolean attribute of User.': '{0} ist kein Wahrheitswert-Attribut von User.',
  'Users have no attribute active here: they cannot be deactivated. Add it, or delete them.':
    'Benutzer haben hier kein Attribut active: Sie lassen sich nicht deaktivieren. Fügen Sie es hinzu, oder lassen Sie sie löschen.',
  'Only a concealed user can be restored: deleteUser must be conceal.':
    'Nur ein verborgener Benutzer lässt sich wiederherstellen: deleteUser muss conceal sein.',
  'There is no recycle bin: deleteUser or deleteOther must be recycle.':
    'Es gibt keinen Papierkorb: deleteUser oder deleteOther muss recycle sein.',
  'It is more than largestPage lets through.': 'Das ist mehr, als largestPage durchlässt.',
  'An OAuth client needs {0}.': 'Ein OAuth-Client braucht {0}.',
  'Only an OAuth client has {0}.': 'Nur ein OAuth-Client hat {0}.',
  'default must lie between min and max.': 'default muss zwischen min und max liegen.',
  '{0} has no name: say in permissionNames what it is called.':
    '{0} hat keinen Namen: Geben Sie in permissionNames an, wie es heißt.',
  'Another rule has the id {0} already. Take another.':
    'Eine andere Regel hat bereits die ID {0}. Nehmen Sie eine andere.',
  'A rule speaks of users unless a type stands before: {0}. There is no type User here.':
    'Eine Regel meint Benutzer, wenn kein Typ davor steht: {0}. Es gibt hier keinen Typ User.',
  'catalog of this file': 'Katalog dieser Datei',
  'existsIn needs catalog, a list, or resource, types of resources.':
    'existsIn braucht catalog, eine Liste, oder resource, Typen von Ressourcen.',
  'The setting must be a number, or null for no limit.':
    'Die Einstellung muss eine Zahl sein, oder null für keine Grenze.',
  'a rule that checks {0} cannot {1}': 'eine Regel, die {0} prüft, kann dies nicht: {1}',
  'The schema {0} is there twice. Remove one.': 'Das Schema {0} ist zweimal vorhanden. Entfernen Sie eines.',
  'No attribute is left. Name one at least.': 'Es bleibt kein Attribut übrig. Nennen Sie mindestens eines.',
  'Nothing would be served: no schema of users is there, and no resource type is named. Add one.':
    'Es würde nichts bereitgestellt: Es gibt kein Schema für Benutzer, und kein Ressourcentyp ist genannt. Fügen Sie einen hinzu.',
  'SCIM itself answers on {0}. Take another.': 'Auf {0} antwortet SCIM selbst. Nehmen Sie etwas anderes.',
  'Another resource type has the {0} {1} already. Take another.':
    'Ein anderer Ressourcentyp hat bereits {0} {1}. Nehmen Sie etwas anderes.',
  'belongs to a schema of your own; a standard one takes only and change':
    'gehört zu einem eigenen Schema; eines des Standards nimmt nur only und change',
  'belongs to a standard schema; name it with standard: User':
    'gehört zu einem Schema des Standards; nennen Sie es mit standard: User',
  'is missing. A schema has standard: User, or id, name and attributes':
    'fehlt. Ein Schema hat standard: User, oder id, name und attributes',
  'a letter, then letters and digits make a name, such as Device':
    'ein Name besteht aus einem Buchstaben, dann Buchstaben und Ziffern, etwa Device',
  'must be a slash and one word, such as /Devices': 'muss ein Schrägstrich und ein Wort sein, etwa /Devices',
  'The profile {0} in the store cannot be read by this version.':
    'Das gespeicherte Profil {0} kann diese Version nicht lesen.',
  'There is none.': 'Es gibt keines.',
  '{0} is no {1}. {2}{3}': '{0} ist nicht bekannt ({1:said}). {2:said}{3:said}',
};
