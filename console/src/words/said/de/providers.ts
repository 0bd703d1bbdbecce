import type { Said } from '../translate-said.ts';

export const providers: Said = {
  'Open {0}. If it is not in the list, choose New application › Create your own application › Integrate any other application you don’t find in the gallery, and name it {1}.':
    'Öffnen Sie {0}. Fehlt die Anwendung in der Liste, wählen Sie New application › Create your own application › Integrate any other application you don’t find in the gallery, und nennen Sie sie {1}.',
  'Choose to connect the application; where a Provisioning Mode is asked for, set it to Automatic.':
    'Wählen Sie, die Anwendung zu verbinden; wird nach einem Provisioning Mode gefragt, setzen Sie ihn auf Automatic.',
  'Paste address and token. Leave ?aadOptscim062020 at the end of the address: with it Entra keeps to the SCIM standard.':
    'Fügen Sie Adresse und Token ein. Lassen Sie ?aadOptscim062020 am Ende der Adresse stehen: Damit hält sich Entra an den SCIM-Standard.',
  'Choose Test Connection. Entra looks for a user who does not exist, and is content with an empty answer. Then Save.':
    'Wählen Sie Test Connection. Entra sucht nach einem Benutzer, den es nicht gibt, und ist mit einer leeren Antwort zufrieden. Dann Save.',
  'Open the mapping of users and look through it. userPrincipalName goes to userName and is the matching property: leave that as it is.':
    'Öffnen Sie die Zuordnung der Benutzer, und sehen Sie sie durch. userPrincipalName geht an userName und dient dem Abgleich: Lassen Sie das so.',
  '{0} takes no groups: open the mapping of groups and set Enabled to No.':
    '{0} nimmt keine Gruppen: Öffnen Sie die Zuordnung der Gruppen, und setzen Sie Enabled auf No.',
  'Assign one or two people to begin with. With a role other than Default Access: who has that one is left out.':
    'Weisen Sie zum Anfang ein oder zwei Personen zu. Mit einer anderen Rolle als Default Access: Wer diese hat, wird ausgelassen.',
  'Groups come along when they are assigned, and of nested groups the direct members only.':
    'Gruppen kommen mit, wenn sie zugewiesen sind, und von geschachtelten Gruppen nur die direkten Mitglieder.',
  'Choose Provision on demand for one of them to see at once whether it works, then Start provisioning.':
    'Wählen Sie für eine davon Provision on demand, um sofort zu sehen, ob es geht, dann Start provisioning.',
  'Test Connection is seen here within seconds. After Start provisioning the first cycle reads everybody; then Entra comes about every 40 minutes. Provision on demand does not wait.':
    'Test Connection ist hier innerhalb von Sekunden zu sehen. Nach Start provisioning liest der erste Zyklus alle; dann kommt Entra etwa alle 40 Minuten. Provision on demand wartet nicht.',
  'When most calls fail, Entra puts the application into quarantine and tries once a day at last. After four weeks it switches provisioning off.':
    'Wenn die meisten Aufrufe scheitern, setzt Entra die Anwendung in Quarantäne und versucht es zuletzt einmal am Tag. Nach vier Wochen schaltet es die Bereitstellung aus.',
  'Who loses the assignment is disabled (active: false). Entra deletes the account when the user is deleted for good, 30 days after the deletion.':
    'Wer die Zuweisung verliert, wird deaktiviert (active: false). Entra löscht das Konto, wenn der Benutzer endgültig gelöscht wird, 30 Tage nach dem Löschen.',
  'Without ?aadOptscim062020 Entra sends older forms, such as capitalised operations and “False” as text. They are understood, too.':
    'Ohne ?aadOptscim062020 sendet Entra ältere Formen, zum Beispiel großgeschriebene Operationen und „False“ als Text. Auch sie werden verstanden.',
  'In Entra, open Provisioning › Admin Credentials, paste the token into Secret Token once more, without blanks around it, and choose Test Connection.':
    'Öffnen Sie in Entra Provisioning › Admin Credentials, fügen Sie das Token noch einmal in Secret Token ein, ohne Leerzeichen davor und dahinter, und wählen Sie Test Connection.',
  'In Entra, open Provisioning › Admin Credentials and compare Tenant URL with the address on this page. Somebody who was removed here comes back with Restart provisioning.':
    'Öffnen Sie in Entra Provisioning › Admin Credentials, und vergleichen Sie Tenant URL mit der Adresse auf dieser Seite. Wer hier entfernt wurde, kommt mit Restart provisioning zurück.',
  'In Entra, open Provisioning › Mappings and see that the matching property is the one both sides have, mostly userPrincipalName to userName.':
    'Öffnen Sie in Entra Provisioning › Mappings, und sehen Sie nach, dass zum Abgleich die Eigenschaft dient, die beide Seiten haben, meist userPrincipalName an userName.',
  'In Entra, open Provisioning › Mappings, and change or remove the mapping of the attribute that is named.':
    'Öffnen Sie in Entra Provisioning › Mappings, und ändern oder entfernen Sie die Zuordnung des genannten Attributs.',
  'Provision on demand tries one person again at once; Restart provisioning tries all.':
    'Provision on demand versucht sofort eine Person erneut; Restart provisioning versucht alle.',
  'Open {0}. If it is not in the list, add it as a custom SAML app first: automatic provisioning is a part of such an app.':
    'Öffnen Sie {0}. Fehlt die Anwendung in der Liste, fügen Sie sie zuerst als eigene SAML-App hinzu: Die automatische Bereitstellung gehört zu einer solchen App.',
  'Choose Configure auto-provisioning, and paste token and address where they are asked for.':
    'Wählen Sie Configure auto-provisioning, und fügen Sie Token und Adresse ein, wo danach gefragt wird.',
  'Look through the mapping. The primary e-mail address goes to userName.':
    'Sehen Sie die Zuordnung durch. Die primäre E-Mail-Adresse geht an userName.',
  'Choose a Google group with one or two people to begin with; without one, everybody comes for whom the app is on.':
    'Wählen Sie zum Anfang eine Google-Gruppe mit ein oder zwei Personen; ohne eine kommen alle, für die die App eingeschaltet ist.',
  'Choose after how many days somebody is deprovisioned who was suspended or deleted, for whom the app was turned off, or who left the scope.':
    'Wählen Sie, nach wie vielen Tagen die Bereitstellung endet, wenn jemand gesperrt oder gelöscht wurde, die App für ihn ausgeschaltet wurde oder er den Bereich verließ.',
  'Turn Auto-provisioning on.': 'Schalten Sie Auto-provisioning ein.',
  'Google asks for users first, and looks for each user name before it creates somebody.':
    'Google fragt zuerst nach Benutzern und sucht jeden Benutzernamen, ehe es jemanden anlegt.',
  'Google sends people only, no groups: the Google groups of the scope choose who comes.':
    'Google sendet nur Personen, keine Gruppen: Die Google-Gruppen des Bereichs bestimmen, wer kommt.',
  'Who is deprovisioned becomes active: false at first, and is deleted later, each after the days that you chose.':
    'Wessen Bereitstellung endet, der wird zuerst active: false und später gelöscht, jeweils nach den Tagen, die Sie gewählt haben.',
  'In Google Admin, open Auto-provisioning, edit the authorization, and paste the token once more.':
    'Öffnen Sie in Google Admin Auto-provisioning, bearbeiten Sie die Autorisierung, und fügen Sie das Token noch einmal ein.',
  'In Google Admin, open Auto-provisioning and compare Endpoint URL with the address on this page. Somebody who was removed here comes back by leaving the scope and entering it again.':
    'Öffnen Sie in Google Admin Auto-provisioning, und vergleichen Sie Endpoint URL mit der Adresse auf dieser Seite. Wer hier entfernt wurde, kommt zurück, wenn er den Bereich verlässt und wieder betritt.',
  'See that the mapping of userName is the primary e-mail address.':
    'Sehen Sie nach, dass userName die primäre E-Mail-Adresse zugeordnet ist.',
  'In Google Admin, open Auto-provisioning › Attribute mapping, and change or remove the mapping of the attribute that is named.':
    'Öffnen Sie in Google Admin Auto-provisioning › Attribute mapping, und ändern oder entfernen Sie die Zuordnung des genannten Attributs.',
  'Turning Auto-provisioning off and on begins anew.':
    'Auto-provisioning aus- und wieder einzuschalten fängt von vorn an.',
  'Open {0}. If it is not in the list, add a custom application first.':
    'Öffnen Sie {0}. Fehlt die Anwendung in der Liste, fügen Sie zuerst eine eigene Anwendung hinzu.',
  'Choose SCIM 2.0, and paste address and token.': 'Wählen Sie SCIM 2.0, und fügen Sie Adresse und Token ein.',
  'Enter a Test User Email that nobody has, and choose Test Connection. JumpCloud makes a user and a group of its own, changes both, and takes them away again.':
    'Tragen Sie eine Test User Email ein, die niemand hat, und wählen Sie Test Connection. JumpCloud legt einen eigenen Benutzer und eine eigene Gruppe an, ändert beide und entfernt sie wieder.',
  'Turn the management of groups off, because {0} takes none. Enter a Test User Email that nobody has, and choose Test Connection. JumpCloud makes a user of its own, changes it, and takes it away again.':
    'Schalten Sie die Verwaltung von Gruppen aus, denn {0} nimmt keine. Tragen Sie eine Test User Email ein, die niemand hat, und wählen Sie Test Connection. JumpCloud legt einen eigenen Benutzer an, ändert ihn und entfernt ihn wieder.',
  'Choose Activate, then Save.': 'Wählen Sie Activate, dann Save.',
  'Connect a group with one or two people to begin with.':
    'Verbinden Sie zum Anfang eine Gruppe mit ein oder zwei Personen.',
  'The test is seen here at once: it creates and removes a user. Connected people follow as soon as they are connected.':
    'Der Test ist hier sofort zu sehen: Er legt einen Benutzer an und entfernt ihn. Verbundene Personen folgen, sobald sie verbunden sind.',
  'The test of the connection needs every step to succeed, deleting included.':
    'Der Test der Verbindung verlangt, dass jeder Schritt gelingt, auch das Löschen.',
  'Groups of the same name are taken over. When a group is disconnected, it stays here as it is.':
    'Gruppen desselben Namens werden übernommen. Wird die Verbindung einer Gruppe gelöst, bleibt sie hier, wie sie ist.',
  'In JumpCloud, open Identity Management, paste the token into Token Key once more, and choose Test Connection.':
    'Öffnen Sie in JumpCloud Identity Management, fügen Sie das Token noch einmal in Token Key ein, und wählen Sie Test Connection.',
  'In JumpCloud, open Identity Management and compare Base URL with the address on this page. Somebody who was removed here comes back by disconnecting and connecting the group.':
    'Öffnen Sie in JumpCloud Identity Management, und vergleichen Sie Base URL mit der Adresse auf dieser Seite. Wer hier entfernt wurde, kommt zurück, wenn die Verbindung der Gruppe gelöst und neu hergestellt wird.',
  'Of the test: choose a Test User Email that nobody has. Of a person: see that both sides have the same user name.':
    'Beim Test: Wählen Sie eine Test User Email, die niemand hat. Bei einer Person: Sehen Sie nach, dass beide Seiten denselben Benutzernamen haben.',
  'In JumpCloud, open Identity Management › Attribute Mapping, and change or remove the mapping of the attribute that is named.':
    'Öffnen Sie in JumpCloud Identity Management › Attribute Mapping, und ändern oder entfernen Sie die Zuordnung des genannten Attributs.',
  'Test Connection tries the connection again; disconnecting and connecting a group tries its people.':
    'Test Connection versucht die Verbindung erneut; eine Gruppe zu lösen und neu zu verbinden versucht ihre Personen.',
  'Open {0}. If it is not in the list, choose Browse App Catalog; if it is not there either, Create App Integration for sign-on, and then under General › App Settings set Provisioning to SCIM.':
    'Öffnen Sie {0}. Fehlt die Anwendung in der Liste, wählen Sie Browse App Catalog; fehlt sie auch dort, Create App Integration für die Anmeldung, und setzen Sie dann unter General › App Settings Provisioning auf SCIM.',
  'Choose Edit (of a catalogue app: Configure API Integration, then Enable API integration) and paste address and token.':
    'Wählen Sie Edit (bei einer Katalog-App: Configure API Integration, dann Enable API integration), und fügen Sie Adresse und Token ein.',
  'Tick Push Groups among the supported provisioning actions, too.':
    'Kreuzen Sie unter den Supported provisioning actions auch Push Groups an.',
  'Choose Test Connector Configuration (of a catalogue app: Test API Credentials). Okta asks for the first two users. Then Save.':
    'Wählen Sie Test Connector Configuration (bei einer Katalog-App: Test API Credentials). Okta fragt nach den ersten zwei Benutzern. Dann Save.',
  'Choose Edit, and enable what Okta may do.': 'Wählen Sie Edit, und schalten Sie ein, was Okta tun darf.',
  'Assign one person to begin with. Okta looks for the user name first, and creates the account when nobody has it.':
    'Weisen Sie zum Anfang eine Person zu. Okta sucht zuerst den Benutzernamen und legt das Konto an, wenn niemand ihn hat.',
  'Choose the groups to push. Only members who are assigned to {0} go along.':
    'Wählen Sie die Gruppen, die übertragen werden sollen. Nur Mitglieder, die {0} zugewiesen sind, kommen mit.',
  'The test is seen here at once, and so is everybody who is assigned: Okta does not wait for a cycle.':
    'Der Test ist hier sofort zu sehen, und ebenso jeder, der zugewiesen ist: Okta wartet keinen Zyklus ab.',
  'Okta never deletes users: who is unassigned or deactivated becomes active: false, and is found and reactivated when assigned again.':
    'Okta löscht nie Benutzer: Wessen Zuweisung endet oder wer deaktiviert wird, wird active: false und bei erneuter Zuweisung wiedergefunden und aktiviert.',
  'The address must end where it ends here: Okta appends /Users by itself. Its host name must have no underscore.':
    'Die Adresse muss enden, wo sie hier endet: Okta hängt /Users von selbst an. Ihr Hostname darf keinen Unterstrich haben.',
  'Okta sends a password with each new user, even when Sync Password is off: then it is a placeholder.':
    'Okta sendet mit jedem neuen Benutzer ein Kennwort, auch wenn Sync Password aus ist: Dann ist es ein Platzhalter.',
  'In Okta, open Provisioning › Integration › Edit, paste the token into Authorization once more (the token alone; Authentication Mode is HTTP Header), and test.':
    'Öffnen Sie in Okta Provisioning › Integration › Edit, fügen Sie das Token noch einmal in Authorization ein (nur das Token; Authentication Mode ist HTTP Header), und testen Sie.',
  'In Okta, open Provisioning › Integration and compare SCIM connector base URL with the address on this page. Somebody who was removed here is linked again by unassigning and assigning.':
    'Öffnen Sie in Okta Provisioning › Integration, und vergleichen Sie SCIM connector base URL mit der Adresse auf dieser Seite. Wer hier entfernt wurde, wird wieder verknüpft, wenn seine Zuweisung aufgehoben und neu erteilt wird.',
  'In Okta, see that Unique identifier field for users is userName, then retry: Okta links to who is there.':
    'Sehen Sie in Okta nach, dass Unique identifier field for users userName ist, und versuchen Sie es erneut: Okta verknüpft mit dem, der da ist.',
  'In Okta, open Provisioning › To App › Attribute Mappings, and change or remove the mapping of the attribute that is named.':
    'Öffnen Sie in Okta Provisioning › To App › Attribute Mappings, und ändern oder entfernen Sie die Zuordnung des genannten Attributs.',
  'Dashboard › Tasks › Retry Selected tries what failed again; unassigning and assigning a person does, too.':
    'Dashboard › Tasks › Retry Selected versucht erneut, was gescheitert ist; eine Zuweisung aufzuheben und neu zu erteilen tut es auch.',
  'Choose SCIM Provisioner with SAML (SCIM v2 Core), or (SCIM v2 Enterprise) for department, manager and the like, and name it {0}.':
    'Wählen Sie SCIM Provisioner with SAML (SCIM v2 Core), oder (SCIM v2 Enterprise) für Abteilung, Vorgesetzte und Ähnliches, und nennen Sie die App {0}.',
  'Paste address and token. Leave SCIM JSON Template and Custom Headers as they are. Save.':
    'Fügen Sie Adresse und Token ein. Lassen Sie SCIM JSON Template und Custom Headers, wie sie sind. Save.',
  'Choose Enable at API Status. OneLogin looks for a user who does not exist, and is content with an empty answer.':
    'Wählen Sie Enable bei API Status. OneLogin sucht nach einem Benutzer, den es nicht gibt, und ist mit einer leeren Antwort zufrieden.',
  'Tick Enable provisioning, and choose what becomes of an account when the user is deleted.':
    'Kreuzen Sie Enable provisioning an, und wählen Sie, was aus einem Konto wird, wenn der Benutzer gelöscht ist.',
  'For groups, add a rule that sets groups in {0}.': 'Für Gruppen fügen Sie eine Regel hinzu, die groups in {0} setzt.',
  'Give {0} to one person to begin with, and approve the pending act if approval is asked for.':
    'Geben Sie {0} zum Anfang einer Person, und genehmigen Sie den wartenden Vorgang, wenn um Genehmigung gebeten wird.',
  'Enable is seen here at once. A person is sent as soon as the application is given, or when the pending act is approved.':
    'Enable ist hier sofort zu sehen. Eine Person wird gesendet, sobald sie die Anwendung bekommt oder der wartende Vorgang genehmigt ist.',
  'Each update sends the whole user, and empty fields as null or “”: they count as no value.':
    'Jede Aktualisierung sendet den ganzen Benutzer, und leere Felder als null oder „“: Sie gelten als kein Wert.',
  'With When users are deleted: Delete, OneLogin deletes accounts; with Suspend it sets active: false; with Do nothing they stay.':
    'Mit When users are deleted: Delete löscht OneLogin Konten; mit Suspend setzt es active: false; mit Do nothing bleiben sie.',
  'In OneLogin, open Configuration › API Connection, choose Disable, paste the token into SCIM Bearer Token once more, save, and Enable.':
    'Öffnen Sie in OneLogin Configuration › API Connection, wählen Sie Disable, fügen Sie das Token noch einmal in SCIM Bearer Token ein, speichern Sie, und wählen Sie Enable.',
  'In OneLogin, open Configuration and compare SCIM Base URL with the address on this page. Somebody who was removed here is created again by Reapply entitlement mappings or by removing and giving the application.':
    'Öffnen Sie in OneLogin Configuration, und vergleichen Sie SCIM Base URL mit der Adresse auf dieser Seite. Wer hier entfernt wurde, wird durch Reapply entitlement mappings wieder angelegt, oder indem man ihm die Anwendung nimmt und neu gibt.',
  'OneLogin looks for it by userName before it creates: see that the user name there is the one of the account here.':
    'OneLogin sucht vor dem Anlegen über userName danach: Sehen Sie nach, dass der Benutzername dort der des Kontos hier ist.',
  'In OneLogin, open Configuration › SCIM JSON Template or Parameters, and change what fills the attribute that is named.':
    'Öffnen Sie in OneLogin Configuration › SCIM JSON Template oder Parameters, und ändern Sie, was das genannte Attribut füllt.',
  'Users › the failed one › Retry tries again at once.': 'Users › der gescheiterte › Retry versucht es sofort erneut.',
  'Another SCIM 2.0 client': 'Ein anderer SCIM-2.0-Client',
  'its administration': 'seine Verwaltung',
  'Open the settings of provisioning by SCIM 2.0 for {0}; SCIM 1.1 is not spoken here.':
    'Öffnen Sie die Einstellungen der Bereitstellung mit SCIM 2.0 für {0}; SCIM 1.1 wird hier nicht gesprochen.',
  'Paste address and token. The address has no /Users at its end: clients append it.':
    'Fügen Sie Adresse und Token ein. Die Adresse endet nicht mit /Users: Das hängen Clients an.',
  'SCIM base URL': 'SCIM-Basis-URL',
  'Bearer token': 'Bearertoken',
  'Where a client asks how to authenticate, choose a bearer token in the header Authorization.':
    'Wo ein Client fragt, wie er sich ausweist, wählen Sie ein Bearertoken im Header Authorization.',
  'Let it look for people by userName, so that who is there already is linked and not made twice.':
    'Lassen Sie ihn Personen über userName suchen, damit verknüpft wird, wer schon da ist, und niemand zweimal entsteht.',
  '{0} takes no groups: turn their provisioning off.':
    '{0} nimmt keine Gruppen: Schalten Sie deren Bereitstellung aus.',
  'Test the connection, and begin with one or two people.':
    'Testen Sie die Verbindung, und beginnen Sie mit ein oder zwei Personen.',
  'The test of the connection is seen here as soon as it is made.':
    'Der Test der Verbindung ist hier zu sehen, sobald er stattfindet.',
  'GET /ServiceProviderConfig, /ResourceTypes and /Schemas tell a client what is supported here.':
    'GET /ServiceProviderConfig, /ResourceTypes und /Schemas sagen einem Client, was hier unterstützt wird.',
  'Paste the token once more, without blanks around it; it goes into the header Authorization, behind Bearer.':
    'Fügen Sie das Token noch einmal ein, ohne Leerzeichen davor und dahinter; es gehört in den Header Authorization, hinter Bearer.',
  'Compare the SCIM base URL with the address on this page. It ends without a slash and without /Users.':
    'Vergleichen Sie die SCIM-Basis-URL mit der Adresse auf dieser Seite. Sie endet ohne Schrägstrich und ohne /Users.',
  'Let the client look for userName before it creates, and link to who is there.':
    'Lassen Sie den Client nach userName suchen, ehe er anlegt, und mit dem verknüpfen, der da ist.',
  'Change or remove the mapping of the attribute that is named.':
    'Ändern oder entfernen Sie die Zuordnung des genannten Attributs.',
  'Let the client try once more.': 'Lassen Sie den Client es noch einmal versuchen.',
  'PingOne or PingFederate': 'PingOne oder PingFederate',
  'PingOne or PingFederate administration': 'Verwaltung von PingOne oder PingFederate',
  'Add a connection of the kind SCIM Outbound and name it {0}. In PingFederate it is an SP connection with Outbound Provisioning of the type SCIM Connector.':
    'Fügen Sie eine Verbindung der Art SCIM Outbound hinzu, und nennen Sie sie {0}. In PingFederate ist es eine SP connection mit Outbound Provisioning der Art SCIM Connector.',
  'Paste address and token.': 'Fügen Sie Adresse und Token ein.',
  'Set how people are found, and what Ping may do with them.':
    'Legen Sie fest, wie Personen gefunden werden und was Ping mit ihnen tun darf.',
  'Choose where names of groups come from, the common name or the whole DN.':
    'Wählen Sie, woher die Namen von Gruppen kommen: vom common name oder vom ganzen DN.',
  'Rules (in PingFederate: Channel)': 'Rules (in PingFederate: Channel)',
  'Choose a small population to begin with, look through the attribute mapping, and turn the connection on.':
    'Wählen Sie zum Anfang eine kleine Population, sehen Sie die Attributzuordnung durch, und schalten Sie die Verbindung ein.',
  'Ping looks for each user name before it creates somebody, and finds groups by reading all of them.':
    'Ping sucht jeden Benutzernamen, ehe es jemanden anlegt, und findet Gruppen, indem es alle liest.',
  'Each update of a person sends the whole user (PUT); groups are changed by PATCH.':
    'Jede Aktualisierung einer Person sendet den ganzen Benutzer (PUT); Gruppen werden mit PATCH geändert.',
  'With Remove Action Delete, who leaves the population is deleted; with Disable the account becomes active: false.':
    'Mit Remove Action Delete wird gelöscht, wer die Population verlässt; mit Disable wird das Konto active: false.',
  'In Ping, open the connection’s authentication, and paste the token once more; the header type is Bearer.':
    'Öffnen Sie in Ping die Authentifizierung der Verbindung, und fügen Sie das Token noch einmal ein; die Art des Headers ist Bearer.',
  'In Ping, open the connection’s authentication and compare SCIM URL with the address on this page. Somebody who was removed here comes back with the next synchronization of that person.':
    'Öffnen Sie in Ping die Authentifizierung der Verbindung, und vergleichen Sie SCIM URL mit der Adresse auf dieser Seite. Wer hier entfernt wurde, kommt mit der nächsten Synchronisierung dieser Person zurück.',
  'In Ping, see that User Filter Expression looks for userName: then it links to who is there.':
    'Sehen Sie in Ping nach, dass User Filter Expression nach userName sucht: Dann verknüpft es mit dem, der da ist.',
  'In Ping, open the attribute mapping of the connection, and change or remove the mapping of the attribute that is named.':
    'Öffnen Sie in Ping die Attributzuordnung der Verbindung, und ändern oder entfernen Sie die Zuordnung des genannten Attributs.',
  'Synchronizing the rule or the channel again tries what failed.':
    'Rule oder Channel noch einmal zu synchronisieren versucht erneut, was gescheitert ist.',
};
