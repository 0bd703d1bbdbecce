import type { Said } from '../translate-said.ts';

export const gallery: Said = {
  'Show user provisioning information': 'Angaben zur Benutzerbereitstellung ansehen',
  'Switch user provisioning on and off': 'Benutzerbereitstellung ein- und ausschalten',
  'See users and sites': 'Benutzer und Standorte ansehen',
  'Add and change users': 'Benutzer hinzufügen und ändern',
  'Add sites': 'Standorte hinzufügen',
  'Manage roles': 'Rollen verwalten',
  'Invite administrators': 'Administratoren einladen',
  'Cloud telephony and contact centre.': 'Telefonie und Contact Center in der Cloud.',
  'Creates accounts for the people in scope': 'Legt Konten für die Personen im Bereich an',
  'Keeps their attributes as the directory has them': 'Hält ihre Attribute auf dem Stand des Verzeichnisses',
  'Deactivates the account of somebody who leaves; licence and settings are kept':
    'Deaktiviert das Konto eines Ausgeschiedenen; Lizenz und Einstellungen bleiben',
  'Reactivates the same account when somebody returns': 'Aktiviert dasselbe Konto wieder, wenn jemand zurückkehrt',
  'An X Series subscription of any level': 'Ein Abonnement der X Series in beliebiger Stufe',
  'Single sign-on to 8x8 is configured already': 'Einmaliges Anmelden bei 8x8 ist schon eingerichtet',
  'An 8x8 administrator who may open Configuration Manager › Identity Management':
    'Ein 8x8-Administrator, der Configuration Manager › Identity Management öffnen darf',
  'Only users are provisioned; assigning a group provisions its direct members.':
    'Bereitgestellt werden nur Benutzer; die Zuweisung einer Gruppe stellt ihre direkten Mitglieder bereit.',
  'The user name becomes both Username and Federation ID.': 'Der Benutzername wird zu Username und zu Federation ID.',
  'The page Single sign-on has what 8x8 asks for there.':
    'Die Seite „Einmaliges Anmelden“ hat, was 8x8 dafür verlangt.',
  'The site must exist under exactly that name and cannot change afterwards: it is sent on create only.':
    'Der Standort muss unter genau diesem Namen bestehen und kann danach nicht wechseln: Er wird nur beim Anlegen gesendet.',
  'Locale and time zone are listed but not mapped until you choose to.':
    'Gebietsschema und Zeitzone sind aufgeführt, aber erst zugeordnet, wenn Sie es wollen.',
  'Licences are still given by hand in 8x8.': 'Lizenzen werden in 8x8 weiterhin von Hand vergeben.',
  'Deleting somebody leaves a deactivated account, which an 8x8 administrator may delete.':
    'Wird jemand gelöscht, bleibt ein deaktiviertes Konto, das ein 8x8-Administrator löschen kann.',
  'An account that exists already is taken over when its user name is the same.':
    'Ein Konto, das schon besteht, wird übernommen, wenn sein Benutzername derselbe ist.',
  'The 8x8 URL under Identity Management › Show user provisioning information.':
    'Die 8x8 URL unter Identity Management › Show user provisioning information.',
  'The 8x8 API Token shown beside the 8x8 URL.': 'Das 8x8 API Token, das neben der 8x8 URL steht.',
  'The user name where it is a unique e-mail address, else the Federation ID':
    'Der Benutzername, wo er eine einmalige E-Mail-Adresse ist, sonst die Federation ID',
  'People must be provisioned before they sign in: accounts are not made at sign-in.':
    'Personen müssen bereitgestellt sein, ehe sie sich anmelden: Bei der Anmeldung entstehen keine Konten.',
  '8x8 has no groups that can be provisioned.': '8x8 hat keine Gruppen, die bereitgestellt werden können.',
  'Sets both Username and Federation ID.': 'Setzt sowohl Username als auch Federation ID.',
  'The exact name of an existing site. Fixed once the user exists, so it is sent on create only; a later difference is a warning in the log. With a single site, a constant will do.':
    'Der genaue Name eines bestehenden Standorts. Er steht fest, sobald der Benutzer besteht, und wird nur beim Anlegen gesendet; ein späterer Unterschied ist eine Warnung im Protokoll. Bei einem einzigen Standort genügt eine Konstante.',
  'Not mapped by default.': 'Zunächst nicht zugeordnet.',
  'Not mapped by default: choose the directory attribute that holds an IANA time zone.':
    'Zunächst nicht zugeordnet: Wählen Sie das Attribut des Verzeichnisses, das eine IANA-Zeitzone enthält.',
  'Jira, Confluence and the other sites of an Atlassian organisation.':
    'Jira, Confluence und die anderen Sites einer Atlassian-Organisation.',
  'Deactivates the account of somebody who leaves, and activates the same account on return':
    'Deaktiviert das Konto eines Ausgeschiedenen und aktiviert bei der Rückkehr dasselbe Konto',
  'Creates and deletes groups and keeps their members':
    'Legt Gruppen an, löscht sie und hält ihre Mitglieder auf dem Stand',
  'An Atlassian organisation of which you are an administrator, with at least one verified domain':
    'Eine Atlassian-Organisation, deren Administrator Sie sind, mit mindestens einer bestätigten Domäne',
  'An Atlassian Access subscription of that organisation': 'Ein Abonnement von Atlassian Access für diese Organisation',
  'An administrator of each Jira or Confluence site that people are to use':
    'Ein Administrator jeder Jira- oder Confluence-Site, die genutzt werden soll',
  'Accounts are found by the work e-mail address, groups by their name.':
    'Konten werden über die geschäftliche E-Mail-Adresse gefunden, Gruppen über ihren Namen.',
  'Only people with an address of a verified domain are made and changed there.':
    'Nur Personen mit einer Adresse in einer bestätigten Domäne werden dort angelegt und geändert.',
  'A group keeps the name it was made with: a new name in the directory is not sent.':
    'Eine Gruppe behält den Namen, mit dem sie angelegt wurde: Ein neuer Name im Verzeichnis wird nicht gesendet.',
  'Nothing is erased from here: deleting somebody deactivates the account.':
    'Von hier aus wird nichts vernichtet: Wird jemand gelöscht, wird das Konto deaktiviert.',
  'If Test Connection says that the filter is not taken, make userName the matching attribute: Atlassian’s own page names only that and externalId.':
    'Sagt „Verbindung testen“, dass der Filter nicht angenommen wird, machen Sie userName zum Abgleichattribut: Atlassians eigene Seite nennt nur dieses und externalId.',
  'The API key is shown once. Regenerate it there when it is lost, and enter the new one here.':
    'Der API-Schlüssel wird einmal gezeigt. Erzeugen Sie ihn dort neu, wenn er verloren ging, und tragen Sie den neuen hier ein.',
  'The SCIM base URL under Security › Identity providers › Set up user provisioning.':
    'Die SCIM base URL unter Security › Identity providers › Set up user provisioning.',
  'The API key shown beside the SCIM base URL, once.':
    'Der API-Schlüssel, der neben der SCIM base URL steht, ein einziges Mal.',
  'Synchronize Azure Active Directory Users to Atlassian Cloud':
    'Azure Active Directory-Benutzer mit Atlassian Cloud synchronisieren',
  'Synchronize Azure Active Directory Groups to Atlassian Cloud':
    'Azure Active Directory-Gruppen mit Atlassian Cloud synchronisieren',
  'Microsoft’s connector sends several members of a group in one request.':
    'Microsofts Connector sendet mehrere Mitglieder einer Gruppe in einer Anfrage.',
  'Microsoft’s connector reads the application’s schemas.': 'Microsofts Connector liest die Schemas der Anwendung.',
  'The address and the API key, which is shown once': 'Die Adresse und der API-Schlüssel, der einmal gezeigt wird',
  'The attributes of people and groups, and their types': 'Die Attribute von Personen und Gruppen und ihre Typen',
  'Accounts are found by work e-mail, groups by name (Microsoft’s page)':
    'Konten werden über die geschäftliche E-Mail-Adresse gefunden, Gruppen über den Namen (Microsofts Seite)',
  'People can be searched by userName and externalId (Atlassian’s API page)':
    'Personen lassen sich nach userName und externalId suchen (Atlassians API-Seite)',
  'Only accounts of verified domains are made and changed':
    'Nur Konten bestätigter Domänen werden angelegt und geändert',
  'Groups are not renamed': 'Gruppen werden nicht umbenannt',
  'DELETE deactivates an account': 'DELETE deaktiviert ein Konto',
  'Several members fit into one request': 'Mehrere Mitglieder passen in eine Anfrage',
  'The directory attributes that are written: those Microsoft uses in general':
    'Welche Attribute des Verzeichnisses geschrieben werden: die, die Microsoft im Allgemeinen nimmt',
  'The work e-mail is required': 'Die geschäftliche E-Mail-Adresse ist erforderlich',
  'A hundred members in one request, ten requests a second':
    'Hundert Mitglieder in einer Anfrage, zehn Anfragen in der Sekunde',
  'Whether a search by work e-mail is taken when userName differs from it':
    'Ob eine Suche nach der geschäftlichen E-Mail-Adresse angenommen wird, wenn userName davon abweicht',
  'How many a list shows, and how refusals read': 'Wie viele eine Liste zeigt, und wie Ablehnungen lauten',
  'Accounts are found by it. Map another attribute where people have no mailbox.':
    'Konten werden darüber gefunden. Ordnen Sie ein anderes Attribut zu, wo Personen kein Postfach haben.',
  'Atlassian renames no groups: the name is sent when the group is made, and never again.':
    'Atlassian benennt keine Gruppen um: Der Name wird beim Anlegen der Gruppe gesendet und nie wieder.',
  'Design and drawing together in the browser.': 'Gemeinsam gestalten und zeichnen, im Browser.',
  'Takes somebody who leaves out of the organisation, and brings the same account back on return':
    'Nimmt Ausgeschiedene aus der Organisation und bringt bei der Rückkehr dasselbe Konto zurück',
  'Keeps groups and their members, once the group mapping is switched on':
    'Hält Gruppen und ihre Mitglieder auf dem Stand, sobald die Zuordnung von Gruppen eingeschaltet ist',
  'A Figma organisation, and an account in it with admin permissions':
    'Eine Figma-Organisation und ein Konto darin mit Administratorrechten',
  'The tenant ID and an API token: General › Update log in settings › Generate API token':
    'Die Tenant ID und ein API-Token: General › Update log in settings › Generate API token',
  'The user name is the e-mail address there: changing it changes the address of the account.':
    'Der Benutzername ist dort die E-Mail-Adresse: Wird er geändert, ändert sich die Adresse des Kontos.',
  'Groups are off at first: Microsoft’s connector provisions none. Figma’s own page has them, so they can be switched on under Mappings.':
    'Gruppen sind zunächst aus: Microsofts Connector stellt keine bereit. Figmas eigene Seite kennt sie; sie lassen sich unter Zuordnungen einschalten.',
  'Seats (Full, Dev, Collab, View) need the Enterprise plan and are not mapped at first.':
    'Seats (Full, Dev, Collab, View) brauchen den Enterprise-Tarif und sind zunächst nicht zugeordnet.',
  'Accounts that were not made by provisioning may not be found: the vendor lists only those.':
    'Konten, die nicht durch Bereitstellung entstanden, werden vielleicht nicht gefunden: Der Hersteller listet nur diese auf.',
  'The tenant ID under General › Update log in settings.': 'Die Tenant ID unter General › Update log in settings.',
  'The API token under General › Update log in settings.': 'Das API-Token unter General › Update log in settings.',
  'Synchronize Azure Active Directory Users to Figma': 'Azure Active Directory-Benutzer mit Figma synchronisieren',
  'Synchronize Azure Active Directory Groups to Figma': 'Azure Active Directory-Gruppen mit Figma synchronisieren',
  'The address with the tenant ID, and the API token': 'Die Adresse mit der Tenant ID und das API-Token',
  'The attributes of people and groups and their longest values (Figma’s schema page)':
    'Die Attribute von Personen und Gruppen und ihre längsten Werte (Figmas Schemaseite)',
  'People can be searched by userName and externalId, 200 in one list':
    'Personen lassen sich nach userName und externalId suchen, 200 in einer Liste',
  'active false takes somebody out of the organisation, active true brings them back':
    'active false nimmt jemanden aus der Organisation, active true bringt ihn zurück',
  'Seats are Full, Dev, Collab and View, on the Enterprise plan':
    'Seats sind Full, Dev, Collab und View, im Enterprise-Tarif',
  'Microsoft’s connector provisions no groups; Figma’s API page has them':
    'Microsofts Connector stellt keine Gruppen bereit; Figmas API-Seite kennt sie',
  'Which attributes are mapped at first: Microsoft’s table is a picture':
    'Welche Attribute zunächst zugeordnet sind: Microsofts Tabelle ist ein Bild',
  'Groups are found by displayName; DELETE removes a person':
    'Gruppen werden über displayName gefunden; DELETE entfernt eine Person',
  'Whether seats are taken over: a report of March 2026 says they are not':
    'Ob Seats übernommen werden: Ein Bericht vom März 2026 verneint es',
  'How refusals read': 'Wie Ablehnungen lauten',
  'It is the e-mail address there, at most 100 characters.': 'Er ist dort die E-Mail-Adresse, höchstens 100 Zeichen.',
  'Seats, Enterprise plan only: an element of type seatType and the value Full, Dev, Collab or View.':
    'Seats, nur im Enterprise-Tarif: ein Element der Art seatType mit dem Wert Full, Dev, Collab oder View.',
  'Non-gallery application': 'Anwendung außerhalb des Katalogs',
  'Any application with a SCIM 2.0 endpoint.': 'Jede Anwendung mit einem SCIM-2.0-Endpunkt.',
  'Creates, updates, disables and deletes users': 'Legt Benutzer an, aktualisiert, deaktiviert und löscht sie',
  'Creates, updates and deletes groups and keeps their members, where the application has groups':
    'Legt Gruppen an, aktualisiert und löscht sie und hält ihre Mitglieder auf dem Stand, wo die Anwendung Gruppen hat',
  'The application’s SCIM 2.0 address and a bearer token for it':
    'Die SCIM-2.0-Adresse der Anwendung und ein Bearertoken dafür',
  'What the application knows is read from it: without a Group resource type, group mapping is off, and it says so.':
    'Was die Anwendung kann, wird von ihr gelesen: Ohne den Ressourcentyp Group ist die Zuordnung von Gruppen aus, und das wird gesagt.',
  'Attributes that the application’s schema does not declare can be taken out of the mapping.':
    'Attribute, die das Schema der Anwendung nicht nennt, können aus der Zuordnung genommen werden.',
  'The address below which /Users lies, e.g. https://app.example.com/scim/v2.':
    'Die Adresse, unter der /Users liegt, zum Beispiel https://app.example.com/scim/v2.',
  'The bearer token that the application gave you.': 'Das Bearertoken, das Sie von der Anwendung bekommen haben.',
  'Code hosting for an enterprise whose accounts are all made by its directory.':
    'Codehosting für ein Unternehmen, dessen Konten alle aus seinem Verzeichnis entstehen.',
  'Suspends the account of somebody who leaves, and lets the same account back in on return':
    'Sperrt das Konto eines Ausgeschiedenen und lässt bei der Rückkehr dasselbe Konto wieder herein',
  'Creates, updates and deletes groups and keeps their members':
    'Legt Gruppen an, aktualisiert und löscht sie und hält ihre Mitglieder auf dem Stand',
  'An enterprise that was created for Enterprise Managed Users, with single sign-on through your identity provider':
    'Ein Unternehmen, das für Enterprise Managed Users angelegt wurde, mit einmaligem Anmelden über Ihren Identitätsanbieter',
  'A personal access token (classic) of the enterprise’s setup user with the scope scim:enterprise':
    'Ein persönliches Zugriffstoken (classic) des Setup-Benutzers des Unternehmens mit dem Umfang scim:enterprise',
  'An ordinary GitHub organisation is something else: it invites people, and its connector is not offered here.':
    'Eine gewöhnliche GitHub-Organisation ist etwas anderes: Sie lädt Personen ein, und ihr Connector wird hier nicht angeboten.',
  'People and groups are found by externalId. Map it from something that never changes and that everybody has.':
    'Personen und Gruppen werden über externalId gefunden. Ordnen Sie etwas zu, das sich nie ändert und das jeder hat.',
  'An enterprise on GHE.com has another address: https://api.{subdomain}.ghe.com/scim/v2/enterprises/{subdomain}.':
    'Ein Unternehmen auf GHE.com hat eine andere Adresse: https://api.{subdomain}.ghe.com/scim/v2/enterprises/{subdomain}.',
  'Whoever is deleted from the directory for good is deleted there, too; the vendor suspends such an account for ever.':
    'Wer endgültig aus dem Verzeichnis gelöscht ist, wird auch dort gelöscht; der Hersteller sperrt ein solches Konto für immer.',
  'The vendor asks for no more than 1,000 people an hour, also in one group: let a large organisation in step by step.':
    'Der Hersteller bittet um höchstens 1.000 Personen in der Stunde, auch in einer Gruppe: Lassen Sie eine große Organisation in Schritten herein.',
  'The roles that come with the application are sent once the attribute roles is mapped.':
    'Die Rollen, die mit der Anwendung kommen, werden gesendet, sobald das Attribut roles zugeordnet ist.',
  'The short name of your enterprise, as it stands in github.com/enterprises/….':
    'Der Kurzname Ihres Unternehmens, wie er in github.com/enterprises/… steht.',
  'The personal access token (classic) of the setup user, with the scope scim:enterprise.':
    'Das persönliche Zugriffstoken (classic) des Setup-Benutzers mit dem Umfang scim:enterprise.',
  'Synchronize Azure Active Directory Users to GitHub Enterprise Managed User':
    'Azure Active Directory-Benutzer mit GitHub Enterprise Managed User synchronisieren',
  'Synchronize Azure Active Directory Groups to GitHub Enterprise Managed User':
    'Azure Active Directory-Gruppen mit GitHub Enterprise Managed User synchronisieren',
  'Both addresses, and the token of the setup user with the scope scim:enterprise':
    'Beide Adressen und das Token des Setup-Benutzers mit dem Umfang scim:enterprise',
  'externalId is the only attribute that people and groups can be searched by':
    'externalId ist das einzige Attribut, nach dem sich Personen und Gruppen suchen lassen',
  'active false suspends an account, active true lets it back in':
    'active false sperrt ein Konto, active true lässt es wieder herein',
  'DELETE suspends an account for ever': 'DELETE sperrt ein Konto für immer',
  'No more than 1,000 people an hour': 'Nicht mehr als 1.000 Personen in der Stunde',
  'The roles guest_collaborator, enterprise_owner and billing_manager':
    'Die Rollen guest_collaborator, enterprise_owner und billing_manager',
  'externalId, userName and a group’s displayName are required':
    'externalId, userName und displayName einer Gruppe sind erforderlich',
  'A hundred members in one request, five requests a second':
    'Hundert Mitglieder in einer Anfrage, fünf Anfragen in der Sekunde',
  'The roles of the enterprise. AppRoleAssignmentsComplex([appRoleAssignments]) sends those that people are assigned here.':
    'Die Rollen des Unternehmens. AppRoleAssignmentsComplex([appRoleAssignments]) sendet die, mit denen Personen hier zugewiesen sind.',
  'create your own application with them.': 'fügen Sie damit eine eigene Anwendung hinzu.',
  'Its published connector speaks SCIM 1.1, and signs in by an OAuth authorization code that a Team Admin approves.':
    'Der veröffentlichte Connector spricht SCIM 1.1 und meldet sich mit einem OAuth-Autorisierungscode an, den ein Team Admin genehmigt.',
  'If Slack gives you a SCIM 2.0 address and a token, {0}':
    'Wenn Slack Ihnen eine SCIM-2.0-Adresse und ein Token gibt, {0:said}',
  'It speaks SCIM 2.0, but takes an OAuth authorization code only: it accepts no bearer token any more.':
    'Die Anwendung spricht SCIM 2.0, nimmt aber nur einen OAuth-Autorisierungscode: Ein Bearertoken nimmt sie nicht mehr an.',
  'There is no way to it from here today. People who sign in there by single sign-on are best removed at your identity provider.':
    'Von hier führt heute kein Weg dorthin. Wer sich dort über einmaliges Anmelden anmeldet, wird am besten beim Identitätsanbieter entfernt.',
  'Its published connector uses Salesforce’s own API with user name, password and security token, not SCIM.':
    'Der veröffentlichte Connector nutzt Salesforces eigene API mit Benutzername, Kennwort und Sicherheitstoken, nicht SCIM.',
  'If Salesforce gives you a SCIM 2.0 address and a bearer token, {0}':
    'Wenn Salesforce Ihnen eine SCIM-2.0-Adresse und ein Bearertoken gibt, {0:said}',
  'Its published connector signs in by an OAuth authorization code only.':
    'Der veröffentlichte Connector meldet sich nur mit einem OAuth-Autorisierungscode an.',
  'If Dropbox gives you a SCIM 2.0 address and a token, {0}':
    'Wenn Dropbox Ihnen eine SCIM-2.0-Adresse und ein Token gibt, {0:said}',
  'Its published connector uses ServiceNow’s own table API with user name and password, not SCIM.':
    'Der veröffentlichte Connector nutzt ServiceNows eigene Table API mit Benutzername und Kennwort, nicht SCIM.',
  'If your instance offers SCIM 2.0 with a bearer token, {0}':
    'Wenn Ihre Instanz SCIM 2.0 mit einem Bearertoken bietet, {0:said}',
  'GitHub (organization)': 'GitHub (Organisation)',
  'Its published connector signs in by an OAuth authorization code of an organization owner, and sends invitations instead of making accounts.':
    'Der veröffentlichte Connector meldet sich mit einem OAuth-Autorisierungscode eines Besitzers der Organisation an und verschickt Einladungen, statt Konten anzulegen.',
  'If your enterprise has managed users, add GitHub Enterprise Managed User. For an ordinary organization, GitHub’s API page also takes a classic personal access token with admin:org: create your own application with https://api.github.com/scim/v2/organizations/{organization}.':
    'Wenn Ihr Unternehmen verwaltete Benutzer hat, fügen Sie GitHub Enterprise Managed User hinzu. Für eine gewöhnliche Organisation nimmt GitHubs API-Seite auch ein klassisches persönliches Zugriffstoken mit admin:org: Fügen Sie mit https://api.github.com/scim/v2/organizations/{organization} eine eigene Anwendung hinzu.',
  'Grant access to API keys generation': 'Zugang zum Erzeugen von API-Schlüsseln geben',
  'See users': 'Benutzer ansehen',
  'Add, deactivate and reactivate users': 'Benutzer hinzufügen, deaktivieren und wieder aktivieren',
  'Change General Settings and Sign-On Options': 'Allgemeine Einstellungen und Anmeldeoptionen ändern',
  'Invite administrators and give them roles': 'Administratoren einladen und ihnen Rollen geben',
  'Quality management and coaching for contact centres.': 'Qualitätsmanagement und Coaching für Contact Center.',
  'Deactivates the account of somebody who leaves: it and its data are kept, sign-in and new audits end':
    'Deaktiviert das Konto eines Ausgeschiedenen: Konto und Daten bleiben, Anmeldung und neue Audits enden',
  'The vendor’s support (support@playvox.com) has activated SCIM provisioning for the site; once is enough':
    'Der Support des Herstellers (support@playvox.com) hat die SCIM-Bereitstellung für die Site eingeschaltet; einmal genügt',
  'The subscription includes API access, and General Settings › API Keys is on':
    'Das Abonnement umfasst den API-Zugriff, und General Settings › API Keys ist eingeschaltet',
  'A sign-on option is enabled for the site': 'Für die Site ist eine Anmeldeoption eingeschaltet',
  'An API key made by a Super Admin, or by a role that may generate API keys':
    'Ein API-Schlüssel, erzeugt von einem Super Admin oder in einer Rolle, die API-Schlüssel erzeugen darf',
  'A user name that is missing, or a missing work e-mail, is skipped before anything is sent.':
    'Fehlt der Benutzername oder die geschäftliche E-Mail-Adresse, wird die Person übersprungen, ehe etwas gesendet wird.',
  'Nothing is erased from here: deactivated users stay until the vendor’s support erases them.':
    'Von hier aus wird nichts vernichtet: Deaktivierte Benutzer bleiben, bis der Support des Herstellers sie vernichtet.',
  'The key’s name does not matter; what goes into Secret Token is its BASE64 KEY, which can be read again under Details.':
    'Der Name des Schlüssels ist gleich; in Geheimes Token gehört sein BASE64 KEY, der unter Details wieder gelesen werden kann.',
  'The subdomain of your site: “acme” when you sign in at acme.playvox.com.':
    'Die Subdomäne Ihrer Site: „acme“, wenn Sie sich bei acme.playvox.com anmelden.',
  'The BASE64 KEY under Settings › API Keys › Details (the magnifying glass).':
    'Der BASE64 KEY unter Settings › API Keys › Details (die Lupe).',
  'API keys (Base64)': 'API keys (Base64)',
  'The BASE64 KEY of your API keys, under Settings › API Keys › Details (the magnifying glass).':
    'Der BASE64 KEY Ihrer API-Schlüssel, unter Settings › API Keys › Details (die Lupe).',
  'Synchronize Azure Active Directory Users to Playvox': 'Azure Active Directory-Benutzer mit Playvox synchronisieren',
  'Synchronize Azure Active Directory Groups to Playvox': 'Azure Active Directory-Gruppen mit Playvox synchronisieren',
  'The e-mail address': 'Die E-Mail-Adresse',
  'Sign-on URL and certificate of the identity provider': 'Anmelde-URL und Zertifikat des Identitätsanbieters',
  'The work e-mail address': 'Die geschäftliche E-Mail-Adresse',
  'The European site uses my.playvox.eu.': 'Die europäische Site nutzt my.playvox.eu.',
  'A sign-on option must be enabled for the site.': 'Für die Site muss eine Anmeldeoption eingeschaltet sein.',
  'Playvox has no groups that can be provisioned.': 'Playvox hat keine Gruppen, die bereitgestellt werden können.',
  'This grant acts for a person who signs in in a browser. A provisioning service signs nobody in: its client must act on its own.':
    'Diese Gewährungsart handelt für eine Person, die sich im Browser anmeldet. Ein Bereitstellungsdienst meldet niemanden an: Sein Client muss für sich selbst handeln.',
  'PureCloud by Genesys': 'PureCloud by Genesys',
  'Cloud contact centre.': 'Contact Center in der Cloud.',
  'Keeps their attributes as the directory has them, the manager included':
    'Hält ihre Attribute auf dem Stand des Verzeichnisses, auch den Vorgesetzten',
  'Sets accounts inactive, restores them, and deletes them when the directory has deleted the person for good':
    'Setzt Konten auf inaktiv, stellt sie wieder her und löscht sie, wenn das Verzeichnis die Person endgültig gelöscht hat',
  'Keeps the members of groups that exist in the application under the same name':
    'Hält die Mitglieder von Gruppen auf dem Stand, die in der Anwendung unter demselben Namen bestehen',
  'An organisation in PureCloud': 'Eine Organisation in PureCloud',
  'Somebody who may create an OAuth client there (OAuth › Client › Add), with the roles the client is to hold':
    'Jemand, der dort einen OAuth-Client anlegen darf (OAuth › Client › Add), mit den Rollen, die der Client haben soll',
  'An OAuth client with the grant type Client Credentials and a role such as SCIM Integration':
    'Ein OAuth-Client mit der Gewährungsart Client Credentials und einer Rolle wie SCIM Integration',
  'For each group to be kept in step: a group made by hand in the application, named exactly as in the directory':
    'Für jede Gruppe, die mitgeführt werden soll: eine von Hand angelegte Gruppe in der Anwendung, die genau so heißt wie im Verzeichnis',
  'Groups are only updated. A group that does not exist there yet is reported, and found in the next cycle once it was made.':
    'Gruppen werden nur aktualisiert. Eine Gruppe, die es dort noch nicht gibt, wird gemeldet und im nächsten Zyklus gefunden, sobald sie angelegt ist.',
  'A group’s name is used to find it and is never written.':
    'Der Name einer Gruppe dient dazu, sie zu finden, und wird nie geschrieben.',
  'Single sign-on is recommended; the page Single sign-on has what it takes.':
    'Einmaliges Anmelden wird empfohlen; die Seite „Einmaliges Anmelden“ hat, was dazu gehört.',
  'Phone numbers must be E.164 or a tel URI; another form is left out with a warning.':
    'Telefonnummern müssen E.164 oder eine tel-URI sein; eine andere Form wird mit einer Warnung weggelassen.',
  'Given client id and secret, the access token is fetched and renewed here; a pasted token ends when its duration ends.':
    'Mit Client-ID und Clientgeheimnis wird das Zugriffstoken hier geholt und erneuert; ein eingefügtes Token endet, wenn seine Dauer endet.',
  'Roles given by hand may be lost when somebody becomes inactive; roles given through groups come back with the membership.':
    'Von Hand gegebene Rollen können verloren gehen, wenn jemand inaktiv wird; Rollen aus Gruppen kommen mit der Mitgliedschaft zurück.',
  'The vendor allows 300 requests a minute for each OAuth client.':
    'Der Hersteller erlaubt 300 Anfragen in der Minute für jeden OAuth-Client.',
  'The enterprise attribute employeeNumber became part of the mapping.':
    'Das Enterprise-Attribut employeeNumber wurde Teil der Zuordnung.',
  'Follows from the region of your organisation.': 'Folgt aus der Region Ihrer Organisation.',
  'An access token of the OAuth client. With client id and client secret it is not needed.':
    'Ein Zugriffstoken des OAuth-Clients. Mit Client-ID und Clientgeheimnis ist es nicht nötig.',
  'Synchronize Azure Active Directory Users to PureCloud by Genesys':
    'Azure Active Directory-Benutzer mit PureCloud by Genesys synchronisieren',
  'Synchronize Azure Active Directory Groups to PureCloud by Genesys':
    'Azure Active Directory-Gruppen mit PureCloud by Genesys synchronisieren',
  '{short name of your organisation}': '{Kurzname Ihrer Organisation}',
  'The user name, sent as the attribute Email': 'Der Benutzername, gesendet als Attribut Email',
  'PureCloud does not let groups be created from outside: create it in the application by hand.':
    'PureCloud lässt Gruppen nicht von außen anlegen: Legen Sie die Gruppe von Hand in der Anwendung an.',
  'PureCloud does not let groups be deleted from outside: delete it in the application by hand.':
    'PureCloud lässt Gruppen nicht von außen löschen: Löschen Sie die Gruppe von Hand in der Anwendung.',
  'Finds the group that was made by hand under the identical name; it is never written.':
    'Findet die Gruppe, die von Hand unter demselben Namen angelegt wurde; er wird nie geschrieben.',
  '{0} is an identity provider: people come from it, and nobody is provisioned to it.':
    '{0} ist ein Identitätsanbieter: Von ihm kommen Personen, und niemand wird dorthin bereitgestellt.',
  'To let a customer’s one provision to your application, invite the customer’s administrator on the page of the tenant. To provision its people from here, import them into the directory.':
    'Damit der eines Kunden in Ihre Anwendung bereitstellt, laden Sie den Administrator des Kunden auf der Seite des Mandanten ein. Um seine Personen von hier aus bereitzustellen, importieren Sie sie in das Verzeichnis.',
  'Data platform in the cloud.': 'Datenplattform in der Cloud.',
  'Creates users for the people in scope': 'Legt Benutzer für die Personen im Bereich an',
  'Disables the user of somebody who leaves, and enables the same one on return':
    'Deaktiviert den Benutzer eines Ausgeschiedenen und aktiviert bei der Rückkehr denselben',
  'Creates, updates and deletes roles from groups and keeps who holds them':
    'Legt aus Gruppen Rollen an, aktualisiert und löscht sie und führt mit, wer sie hat',
  'A Snowflake account, and a user in it with the role ACCOUNTADMIN':
    'Ein Snowflake-Konto und ein Benutzer darin mit der Rolle ACCOUNTADMIN',
  'A role AAD_PROVISIONER that may create users and roles, and a security integration of type scim that runs as it':
    'Eine Rolle AAD_PROVISIONER, die Benutzer und Rollen anlegen darf, und eine Sicherheitsintegration der Art scim, die in dieser Rolle läuft',
  "A SCIM access token: select system$generate_scim_access_token('AAD_PROVISIONING')":
    "Ein SCIM-Zugriffstoken: select system$generate_scim_access_token('AAD_PROVISIONING')",
  'A group becomes a role of the same name, and its members are granted it.':
    'Eine Gruppe wird zu einer Rolle desselben Namens, und ihre Mitglieder bekommen sie.',
  'The token ends after six months. Make a new one with the same statement and enter it here before.':
    'Das Token endet nach sechs Monaten. Erzeugen Sie vorher mit derselben Anweisung ein neues, und tragen Sie es hier ein.',
  'What is made here belongs to the role AAD_PROVISIONER.':
    'Was von hier angelegt wird, gehört der Rolle AAD_PROVISIONER.',
  'DEFAULT_ROLE, DEFAULT_WAREHOUSE and DEFAULT_SECONDARY_ROLES can be provisioned, but under what names nobody published where we looked: add them to the mapping as the vendor’s support tells you.':
    'DEFAULT_ROLE, DEFAULT_WAREHOUSE und DEFAULT_SECONDARY_ROLES können bereitgestellt werden; unter welchen Namen, hat dort, wo wir nachsahen, niemand veröffentlicht: Nehmen Sie sie so in die Zuordnung auf, wie der Support des Herstellers es Ihnen sagt.',
  'A network policy there must let this machine in.': 'Eine Netzwerkrichtlinie dort muss diesen Rechner hereinlassen.',
  'Your account URL with /scim/v2 behind it, such as https://acme.east-us-2.azure.snowflakecomputing.com/scim/v2.':
    'Ihre Konto-URL mit /scim/v2 dahinter, zum Beispiel https://acme.east-us-2.azure.snowflakecomputing.com/scim/v2.',
  'What system$generate_scim_access_token answered.': 'Was system$generate_scim_access_token geantwortet hat.',
  'Synchronize Azure Active Directory Users to Snowflake':
    'Azure Active Directory-Benutzer mit Snowflake synchronisieren',
  'Synchronize Azure Active Directory Groups to Snowflake':
    'Azure Active Directory-Gruppen mit Snowflake synchronisieren',
  'People are disabled by the attribute active instead of being deleted.':
    'Personen werden durch das Attribut active deaktiviert, statt gelöscht zu werden.',
  'The statements that set up SCIM became others.': 'Die Anweisungen, die SCIM einrichten, wurden andere.',
  'The address, and the token, which ends after six months': 'Die Adresse und das Token, das nach sechs Monaten endet',
  'active false disables somebody, since 21 July 2020': 'active false deaktiviert jemanden, seit dem 21. Juli 2020',
  'A group becomes a role of the same name': 'Eine Gruppe wird zu einer Rolle desselben Namens',
  'One value of each attribute: several e-mail addresses are not kept':
    'Ein Wert je Attribut: Mehrere E-Mail-Adressen werden nicht behalten',
  'People are found by userName, groups by displayName':
    'Personen werden über userName gefunden, Gruppen über displayName',
  'userName and a group’s displayName are required': 'userName und displayName einer Gruppe sind erforderlich',
  'DELETE removes a user': 'DELETE entfernt einen Benutzer',
  'The URN behind DEFAULT_ROLE, DEFAULT_WAREHOUSE and DEFAULT_SECONDARY_ROLES: none is mapped':
    'Die URN hinter DEFAULT_ROLE, DEFAULT_WAREHOUSE und DEFAULT_SECONDARY_ROLES: Keines davon ist zugeordnet',
  'Cloud security: a gateway between people and the internet.':
    'Cloud-Sicherheit: ein Gateway zwischen Personen und dem Internet.',
  'Keeps their attributes, the department among them, as the directory has them':
    'Hält ihre Attribute, darunter die Abteilung, auf dem Stand des Verzeichnisses',
  'Deactivates the account of somebody who leaves': 'Deaktiviert das Konto eines Ausgeschiedenen',
  'A Zscaler tenant with the Enterprise package, and an administrator’s account in it':
    'Ein Zscaler-Mandant mit dem Paket Enterprise und ein Administratorkonto darin',
  'The domain of your people’s user names is registered there: the vendor’s support does that':
    'Die Domäne der Benutzernamen Ihrer Personen ist dort eingetragen: Das macht der Support des Herstellers',
  'SAML is the authentication type there, and SCIM-based provisioning is enabled':
    'SAML ist dort die Art der Authentifizierung, und SCIM-Based Provisioning ist eingeschaltet',
  'User name, externalId, display name and department are required. Who lacks one is skipped, and the log says which.':
    'Benutzername, externalId, Anzeigename und Abteilung sind erforderlich. Wem eines fehlt, der wird übersprungen, und das Protokoll sagt, welches.',
  'Microsoft advises to start provisioning anew from time to time, so that members of groups are repaired. Rollcall compares them in every initial cycle.':
    'Microsoft rät, die Bereitstellung ab und zu neu zu beginnen, damit die Mitglieder von Gruppen berichtigt werden. Rollcall vergleicht sie in jedem Erstzyklus.',
  'Nobody may be in more than 128 groups there.': 'Niemand darf dort in mehr als 128 Gruppen sein.',
  'The vendor allows five requests a second.': 'Der Hersteller erlaubt fünf Anfragen in der Sekunde.',
  'The Base URL under Administration › Authentication Settings › SAML › Configure SAML › Enable SCIM-Based Provisioning.':
    'Die Base URL unter Administration › Authentication Settings › SAML › Configure SAML › Enable SCIM-Based Provisioning.',
  'The Bearer Token shown beside the Base URL.': 'Das Bearer Token, das neben der Base URL steht.',
  'Synchronize Azure Active Directory Users to Zscaler': 'Azure Active Directory-Benutzer mit Zscaler synchronisieren',
  'Synchronize Azure Active Directory Groups to Zscaler': 'Azure Active Directory-Gruppen mit Zscaler synchronisieren',
  'Where the Base URL and the bearer token are shown': 'Wo die Base URL und das Bearertoken stehen',
  'The attributes of people and groups, their types, and which are required':
    'Die Attribute von Personen und Gruppen, ihre Typen, und welche erforderlich sind',
  'People can be searched by userName, externalId and id, groups by displayName':
    'Personen lassen sich nach userName, externalId und id suchen, Gruppen nach displayName',
  'The domain of a user name must be registered there': 'Die Domäne eines Benutzernamens muss dort eingetragen sein',
  'At most 128 groups a person, which the stand-in does not check':
    'Höchstens 128 Gruppen je Person, was die Sandbox nicht prüft',
  'Five requests a second, a thousand people in one list':
    'Fünf Anfragen in der Sekunde, tausend Personen in einer Liste',
  'DELETE takes a person out of its database': 'DELETE nimmt eine Person aus seiner Datenbank',
  'A hundred members in one request': 'Hundert Mitglieder in einer Anfrage',
  'Whether somebody who was deactivated comes back with active true':
    'Ob jemand, der deaktiviert wurde, mit active true zurückkommt',
};
