import type { Said } from '../translate-said.ts';

/** Directory, configuration file, privacy, audit and the installation itself. */
export const directory: Said = {
  'Known are {0}.': 'Bekannt sind {0}.',
  'Take it from them first.': 'Entziehen Sie sie ihnen zuerst.',
  '{0} has a draft, by {1}.': '{0} hat einen Entwurf von {1}.',
  'Publish it or discard it first.': 'Veröffentlichen oder verwerfen Sie ihn zuerst.',
  'Nothing was changed.': 'Es wurde nichts geändert.',
  '{0} more are wrong. Nothing was changed.': '{0} weitere Stellen sind falsch. Es wurde nichts geändert.',
  'Others are changing the same settings at this moment.': 'Andere ändern gerade dieselben Einstellungen.',
  'Configuration file': 'Konfigurationsdatei',
  '{0} is new, so it has no draft.': '{0} ist neu und hat daher keinen Entwurf.',
  'Apply the file without drafts first.': 'Wenden Sie die Datei zuerst ohne Entwürfe an.',
  'Somebody else wrote a draft meanwhile.': 'Jemand anderes hat inzwischen einen Entwurf geschrieben.',
  'Nothing was changed. Look at it, then try again.':
    'Es wurde nichts geändert. Sehen Sie ihn an, und versuchen Sie es dann erneut.',
  'Nothing was changed. Try again.': 'Es wurde nichts geändert. Versuchen Sie es erneut.',
  'What is set was changed since the differences were looked at.':
    'Die Einstellungen wurden geändert, seit die Unterschiede angesehen wurden.',
  'Nothing was changed. Look at the differences as they are now.':
    'Es wurde nichts geändert. Sehen Sie sich die jetzigen Unterschiede an.',
  'The file takes {0} {1} away: rows, roles, assignments or applications.':
    'Die Datei nimmt {0} {1:said} weg: Zeilen, Rollen, Zuweisungen oder Anwendungen.',
  'Look at the differences, and say that they shall go.':
    'Sehen Sie sich die Unterschiede an, und bestätigen Sie, dass sie wegfallen sollen.',
  'The secret {0} of {1} was not handed in.': 'Das Geheimnis {0} von {1} wurde nicht mitgegeben.',
  'Hand it in with the file; nothing was changed.': 'Geben Sie es mit der Datei an; es wurde nichts geändert.',
  'There is no role {0}. There are {1}.': 'Es gibt keine Rolle {0}. Vorhanden sind {1}.',
  '{0} is listed twice.': '{0} ist zweimal aufgeführt.',
  '{0} is of the gallery entry {1}, which cannot be changed.':
    '{0} gehört zum Katalogeintrag {1}, der sich nicht ändern lässt.',
  'Give the application in the file another name, and it is added beside the one that is there.':
    'Geben Sie der Anwendung in der Datei einen anderen Namen, dann wird sie neben der vorhandenen hinzugefügt.',
  'Write assignments: managed, or leave assigned out.':
    'Schreiben Sie assignments: managed, oder lassen Sie assigned weg.',
  'Who is assigned is listed, and would be ignored.':
    'Es ist aufgeführt, wer zugewiesen ist, und das bliebe unbeachtet.',
  'added from {0}': 'hinzugefügt aus {0}',
  'the one that is stored': 'das gespeicherte',
  'another one': 'ein anderes',
  'inactive, not by name': 'inaktiv, nicht nach Namen',
  'An assignment names a user or a group.': 'Eine Zuweisung nennt einen Benutzer oder eine Gruppe.',
  'Only of an inactive push can be said whether it is by name: an active one is, one that ended is not.':
    'Nur von einer inaktiven Übertragung lässt sich sagen, ob sie nach Namen ist: Eine aktive ist es, eine beendete nicht.',
  'Rollcall configuration': 'Konfiguration von Rollcall',
  'The file is longer than {0} characters.': 'Die Datei ist länger als {0} Zeichen.',
  'Too many levels are nested.': 'Es sind zu viele Ebenen geschachtelt.',
  'There are more than {0} aliases.': 'Es gibt mehr als {0} Aliase.',
  'An alias stands for something that holds aliases.': 'Ein Alias steht für etwas, das selbst Aliase enthält.',
  'Tags are not known here: {0}.': 'Tags sind hier nicht bekannt: {0}.',
  'A key must be a text.': 'Ein Schlüssel muss ein Text sein.',
  'The file is wrong.': 'Die Datei ist fehlerhaft.',
  'Line {0}, column {1}: {2}': 'Zeile {0}, Spalte {1}: {2:said}',
  '{0} has no {1}. {2}': '{0:said} hat kein {1}. {2:said}',
  'The file': 'Die Datei',
  '{0}: it is one of {1}.': '{0}: Möglich sind {1}.',
  '{0} is missing: write {1}.': '{0} fehlt: Schreiben Sie {1:said}.',
  '{0} must be {1}, and is {2}.': '{0} muss {1:said} sein und ist {2:said}.',
  'Two roles have the same value or name.': 'Zwei Rollen haben denselben Wert oder Namen.',
  'Take one of the two out.': 'Nehmen Sie eine der beiden heraus.',
  'The role {0} cannot be left out: every application has it.':
    'Die Rolle {0} kann nicht weggelassen werden: Jede Anwendung hat sie.',
  'Put it back into the file.': 'Nehmen Sie sie wieder in die Datei auf.',
  'The role {0} cannot be left out: {1} hold it.': 'Die Rolle {0} kann nicht weggelassen werden: {1} haben sie.',
  '{0} has no value.': '{0} hat keinen Wert.',
  'Enter one.': 'Geben Sie einen ein.',
  'It lies in the recycle bin and can be restored from there.':
    'Es liegt im Papierkorb und kann von dort wiederhergestellt werden.',
  '{0}{1} shows those there are.': '{0:said}Unter {1:said} steht, welche es gibt.',
  '{0}rollcall directory list{1} shows those there are.':
    '{0:said}rollcall directory list{1:said} zeigt, welche es gibt.',
  'All groups': 'Alle Gruppen',
  'All users': 'Alle Benutzer',
  'The directory has no {0} {1}.': 'Im Verzeichnis gibt es {1} nicht ({0:said}).',
  '{0} is a user and a group.': '{0} ist ein Benutzer und eine Gruppe.',
  'Say which, by its Object ID.': 'Geben Sie an, welches gemeint ist, mit der Objekt-ID.',
  'The directory has no user or group {0}.': 'Im Verzeichnis gibt es weder einen Benutzer noch eine Gruppe {0}.',
  '{0}All users and All groups show those there are.':
    '{0:said}Unter „Alle Benutzer“ und „Alle Gruppen“ steht, welche es gibt.',
  'The recycle bin has no {0} {1}.': 'Im Papierkorb gibt es {1} nicht ({0:said}).',
  'It was restored or removed meanwhile: the recycle bin shows what it has.':
    'Es wurde inzwischen wiederhergestellt oder entfernt: Der Papierkorb zeigt, was er enthält.',
  '{0} deleted {1}s were called {2}.': '{0} gelöschte Objekte ({1:said}) hießen {2}.',
  'Name one by its id: {0}': 'Nennen Sie eines mit seiner ID: {0}',
  '{0} {1}s are called {2}.': '{0} Objekte ({1:said}) heißen {2}.',
  'Another import is running.': 'Ein anderer Import läuft.',
  'Wait until it has ended, then import again.': 'Warten Sie, bis er beendet ist, und importieren Sie dann erneut.',
  '{0} both look like files of {1}.': '{0:list} sehen beide wie Dateien von {1:said} aus.',
  'Import them one after the other.': 'Importieren Sie sie nacheinander.',
  '{0} is true or false, not {1}.': '{0} ist true oder false, nicht {1}.',
  '{0} is a date such as 2026-03-01, not {1}.': '{0} ist ein Datum wie 2026-03-01, nicht {1}.',
  'Correct the value, or leave it empty.': 'Berichtigen Sie den Wert, oder lassen Sie ihn leer.',
  '{0} cannot hold that value.': '{0} kann diesen Wert nicht aufnehmen.',
  '{0} of the directory have no attribute {1}.': '{0:said} des Verzeichnisses haben kein Attribut {1}.',
  'The directory has changed since the preview: importing these files would do something else now.':
    'Das Verzeichnis hat sich seit der Vorschau geändert: Der Import dieser Dateien würde jetzt etwas anderes bewirken.',
  'Nothing was imported. Look at a new preview, then import.':
    'Es wurde nichts importiert. Sehen Sie sich eine neue Vorschau an, und importieren Sie dann.',
  '{0} was given to confirm it, and the tenant is {1}.':
    'Zur Bestätigung wurde {0} angegeben, und der Mandant ist {1}.',
  'Confirm it with {0}.': 'Bestätigen Sie es mit {0}.',
  '{0} is closed already, and its data goes when its days of grace are over.':
    '{0} ist bereits geschlossen, und die Daten werden gelöscht, wenn die Schonfrist vorbei ist.',
  'Restore it, or wait.': 'Stellen Sie ihn wieder her, oder warten Sie.',
  '{0} is not being deleted.': '{0} wird nicht gelöscht.',
  'The days of grace of {0} are over, and its data is being deleted.':
    'Die Schonfrist von {0} ist vorbei, und die Daten werden gerade gelöscht.',
  'Only a tenant within its seven days can be restored.':
    'Wiederherstellen lässt sich ein Mandant nur innerhalb seiner sieben Tage.',
  'What was given to confirm it is not whom it is about.':
    'Was zur Bestätigung angegeben wurde, ist nicht, um wen es geht.',
  'Erasing cannot be undone: write the same once more.':
    'Unwiederbringliches Löschen kann nicht rückgängig gemacht werden: Schreiben Sie dasselbe noch einmal.',
  'An import is at work, and may be about to write the person again.':
    'Ein Import ist im Gange und schreibt die Person vielleicht gerade erneut.',
  'Wait until it is done, and see that its file names them no more.':
    'Warten Sie, bis er fertig ist, und sorgen Sie dafür, dass seine Datei sie nicht mehr nennt.',
  'The person is an administrator of this installation.': 'Die Person ist Administrator dieser Installation.',
  'Remove the administrator first: Administrators.': 'Entfernen Sie zuerst den Administrator: Administratoren.',
  'The person is still there: whoever provisions them would write them again, and their accounts would be left behind.':
    'Die Person ist noch vorhanden: Wer sie bereitstellt, würde sie erneut schreiben, und ihre Konten blieben zurück.',
  'Delete the person first and let the jobs take the accounts away. Or erase although the person is active: the accounts stay, and are listed.':
    'Löschen Sie zuerst die Person, und lassen Sie die Aufträge ihre Konten entziehen. Oder löschen Sie sie unwiederbringlich, obwohl sie aktiv ist: Die Konten bleiben und werden aufgeführt.',
  'The person has active accounts still: {0}.': 'Die Person hat noch aktive Konten: {0}.',
  'Let the jobs take them away first. Or erase although they are there: they stay, and are listed.':
    'Lassen Sie sie zuerst von den Aufträgen entziehen. Oder löschen Sie unwiederbringlich, obwohl es sie gibt: Sie bleiben und werden aufgeführt.',
  'Provisioning log and plans. Without them nobody can be told why something was done.':
    'Bereitstellungsprotokoll und Pläne. Ohne sie lässt sich niemandem sagen, warum etwas geschehen ist.',
  'Evidence that leavers lost their accounts.': 'Nachweise, dass Ausgeschiedene ihre Konten verloren haben.',
  'What SCIM clients asked, without values.': 'Was SCIM-Clients gefragt haben, ohne Werte.',
  'The change feed. A job that is further behind looks at everybody in its next cycle.':
    'Die Folge der Änderungen. Ein Auftrag, der weiter zurückliegt, sieht in seinem nächsten Zyklus alle an.',
  'What webhooks and event streams were sent, and dead letters. What waits is never cut.':
    'Was an Webhooks und Ereignisströme gesendet wurde, und unzustellbare Ereignisse. Was wartet, wird nie entfernt.',
  'Who did what. The hash chain goes on behind what is cut.':
    'Wer was getan hat. Die Hash-Kette geht hinter dem Entfernten weiter.',
  '{0} is kept between {1} and {2} days; {3} was given.':
    '{0:said} wird zwischen {1} und {2} Tagen aufbewahrt; angegeben wurde {3}.',
  'Give a whole number between them.': 'Geben Sie eine ganze Zahl dazwischen an.',
  'How long {0} is kept': 'Wie lange {0:said} aufbewahrt wird',
  '{0} people of {1} are called that.': '{0} Personen von {1} heißen so.',
  '{0} has nobody of that id, user name, address or source identifier, and neither has its recycle bin.':
    '{0} hat niemanden mit dieser ID, diesem Benutzernamen, dieser Adresse oder Quellkennung, und der Papierkorb auch nicht.',
  'If the person was removed for good and you look for what still names them, say that they are gone.':
    'Wenn die Person endgültig entfernt wurde und Sie suchen, was sie noch nennt, geben Sie an, dass sie nicht mehr da ist.',
  'What names somebody who is gone must have four characters or more.':
    'Was jemanden nennt, der nicht mehr da ist, muss mindestens vier Zeichen haben.',
  'Give the full user name, address or name: a short piece would be found in many people.':
    'Geben Sie den vollen Benutzernamen, die Adresse oder den Namen an: Ein kurzes Stück fände sich bei vielen Personen.',
  'Put the key where the installation can use it, then try again.':
    'Legen Sie den Schlüssel dorthin, wo die Installation ihn verwenden kann, und versuchen Sie es dann erneut.',
  '{0} exists already.': '{0} gibt es bereits.',
  'Name a file that does not exist yet.': 'Nennen Sie eine Datei, die es noch nicht gibt.',
  'There is no folder {0}.': 'Es gibt keinen Ordner {0}.',
  'Make it, or name another file.': 'Legen Sie ihn an, oder nennen Sie eine andere Datei.',
  'A noted hash belongs to the audit of one tenant, and none is named.':
    'Ein notierter Hash gehört zum Überwachungsprotokoll eines Mandanten, und es ist keiner genannt.',
  'Name the tenant it was noted of, or installation.':
    'Nennen Sie den Mandanten, von dem er notiert wurde, oder installation.',
  'The link at place {0}': 'Das Glied an Stelle {0}',
  'Entry {0} ({1}, place {2})': 'Eintrag {0} ({1}, Stelle {2})',
  '{0} was changed: it does not say what was written.':
    '{0:said} wurde geändert: Der Inhalt ist nicht, was geschrieben wurde.',
  '{0} does not fit the one before: its place or its hash was changed.':
    '{0:said} passt nicht zum vorherigen: Stelle oder Hash wurde geändert.',
  '{0} was inserted: no act has written it there.': '{0:said} wurde eingefügt: Keine Handlung hat es dort geschrieben.',
  '{0} was emptied, and no erasure says so.': '{0:said} wurde geleert, und keine Löschung sagt dies.',
  'The entry at place {0} was removed.': 'Der Eintrag an Stelle {0} wurde entfernt.',
  '{0} entries were removed, from place {1} to {2}.': '{0} Einträge wurden entfernt, von Stelle {1} bis {2}.',
  'It lies in the recycle bin: rollcall directory restore {0}{1}':
    'Es liegt im Papierkorb: rollcall directory restore {0}{1:said}',
  '{0} › connection › secret': '{0} › Verbindung › Geheimnis',
};
