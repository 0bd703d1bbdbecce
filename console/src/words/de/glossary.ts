import type { Catalogue } from '../catalogue.ts';
import type { Explained, glossary as english } from '../glossary.ts';

const term = (name: string, text: string, elsewhere: Pick<Explained, 'entra' | 'okta'> = {}): Explained => ({
  name,
  text,
  ...elsewhere,
});

export const glossary: Catalogue<typeof english> = {
  ask: 'Was bedeutet das?',
  entra: (name) => `In Microsoft Entra ID heißt es ${name}.`,
  okta: (name) => `In Okta heißt es ${name}.`,
  terms: {
    action: term(
      'Aktion',
      'Was mit einem Konto geschieht: anlegen, ändern, deaktivieren, wiederherstellen, löschen – oder nichts: übersprungen, mit einem Grund.',
    ),
    adoption: term(
      'Übernahme',
      'Ein Administrator erklärt, dass ein in der Anwendung gefundenes Konto zu uns gehört. Von da an gilt es wie eines, das Rollcall angelegt hat.',
    ),
    appRole: term(
      'App-Rolle',
      'Was jemand in der Anwendung sein darf; gewählt bei der Zuweisung. Eine Zuordnung kann es weitergeben.',
    ),
    assignment: term(
      'Zuweisung',
      'Dass ein Benutzer oder die direkten Mitglieder einer Gruppe die Anwendung erhalten.',
    ),
    attributeList: term(
      'Attributliste',
      'Alle Attribute der Anwendung, die zugeordnet werden können, mit Typ und Regeln: wie die Anwendung sie zeigt und wie Sie sie ergänzt oder geändert haben.',
      { okta: 'Profile Editor' },
    ),
    auditChain: term(
      'Kette des Überwachungsprotokolls',
      'Jede Zeile trägt eine Prüfsumme über sich und die Zeile davor. Wer eine Zeile ändert oder entfernt, fällt bei der Prüfung auf.',
    ),
    backlog: term('Rückstand', 'Wie viel zu diesem Zeitpunkt noch auf die Bereitstellung wartete.'),
    changeFeed: term(
      'Änderungsfolge',
      'Die Aufzeichnung jeder Änderung an Benutzern und Gruppen, der Reihe nach. Zyklen, Webhooks und Berichte lesen daraus.',
    ),
    clause: term(
      'Klausel',
      'Eine Bedingung eines Bereichsfilters, etwa department EQUALS Support. Alle Klauseln eines Filters müssen zutreffen.',
    ),
    credential: term(
      'Zugang',
      'Womit sich ein Client hier ausweist: ein Token oder ein Schlüssel. Er lässt sich jederzeit ersetzen und entziehen.',
      { okta: 'API token' },
    ),
    cycle: term(
      'Zyklus',
      'Ein Durchgang der Bereitstellung. Der erste sieht alle an, ein inkrementeller nur, was sich seither geändert hat; einer bei Änderung beginnt, sobald sich etwas ändert.',
    ),
    deadLetter: term(
      'Unzustellbares Ereignis',
      'Ein Ereignis, das drei Tage lang nicht zugestellt werden konnte. Es wartet, bis Sie es von Hand erneut senden.',
    ),
    delivery: term(
      'Zustellung',
      'Ein Ereignis auf dem Weg zu einem Webhook oder Ereignisstrom: wartend, zugestellt oder unzustellbar.',
    ),
    draft: term(
      'Entwurf',
      'Eine Konfiguration neben der gültigen. Sie kann geändert und simuliert werden und gilt erst, wenn sie veröffentlicht ist.',
    ),
    drift: term(
      'Abweichung',
      'Was in der Anwendung anders steht, als es geschrieben wurde: Jemand hat es dort geändert.',
    ),
    escrow: term(
      'Wiedervorlage',
      'Wo ein Benutzer oder eine Gruppe nach einem Fehler wartet. Es wird von selbst erneut versucht, in wachsenden Abständen, vier Wochen lang.',
      { okta: 'Task' },
    ),
    event: term(
      'Ereignis',
      'Dass mit einem Benutzer oder einer Gruppe etwas geschehen ist: angelegt, geändert, deaktiviert, gelöscht, einer Gruppe beigetreten oder aus ihr ausgetreten.',
    ),
    evidence: term(
      'Nachweis',
      'Was gesendet wurde, um ein Konto zu entziehen, was die Anwendung geantwortet hat und wann. Er wird länger aufbewahrt als das Protokoll.',
    ),
    explanation: term(
      'Erklärung',
      'Warum jemand ein Konto in der Anwendung hat oder nicht: jede Bedingung, jeder Wert, jetzt oder an einem vergangenen Tag.',
    ),
    expressionMapping: term(
      'Zuordnungstyp',
      'Direkt kopiert ein Attribut, Konstant gibt allen denselben Text, Ausdruck berechnet den Wert aus Attributen, zum Beispiel Join(" ", [givenName], [surname]).',
      { okta: 'Okta Expression Language' },
    ),
    guard: term(
      'Schutz',
      'Er zählt, was geschehen soll, und hält zurück, was Ihre Grenzen übersteigt, damit ein falscher Filter nicht tausend Personen aussperrt oder einlässt.',
      { entra: 'Schutz vor versehentlichem Löschen', okta: 'import safeguard' },
    ),
    habit: term(
      'Eigenheit',
      'Wo ein Identitätsanbieter SCIM anders schreibt, als der Standard es sagt. Jede Eigenheit wird hingenommen, außer Sie wählen es anders.',
    ),
    held: term(
      'Zurückgehalten',
      'Geplant, aber nicht getan: Es war mehr, als der Schutz zulässt, und wartet, bis jemand es zulässt oder verwirft.',
    ),
    identityProvider: term(
      'Identitätsanbieter',
      'Woher die Personen eines Kunden kommen: Microsoft Entra ID, Okta, Google Workspace und andere.',
    ),
    immutableId: term(
      'Unveränderliche ID',
      'Die Kennung, die eine Person in ihrer Quelle ihr Leben lang behält, wie auch immer sie heißt.',
      { entra: 'Lokale unveränderliche ID' },
    ),
    invitation: term(
      'Einladung',
      'Ein Link, der einmal gilt. Mit ihm verbindet der Administrator eines Kunden einen Identitätsanbieter, ohne ein Konto zu haben.',
    ),
    latency: term(
      'Verzögerung',
      'Wie lange es von der Änderung im Verzeichnis bis zur Antwort der Anwendung gedauert hat.',
    ),
    leaver: term(
      'Ausgeschiedene',
      'Wer im Verzeichnis deaktiviert oder gelöscht wurde, wessen Zuweisung endete oder wen kein Bereichsfilter mehr einlässt.',
    ),
    leaving: term(
      'Ausscheiden',
      'Was aus dem Konto wird, wenn jemand ausscheidet: deaktiviert, gelöscht oder so belassen.',
      { okta: 'Deactivate Users' },
    ),
    link: term(
      'Verknüpfung',
      'Dass eine Person oder Gruppe und ein Konto der Anwendung zusammengehören, mit dem, was zuletzt geschrieben und gesehen wurde.',
    ),
    mapping: term(
      'Attributzuordnung',
      'Welches Attribut des Verzeichnisses in welches Attribut der Anwendung geschrieben wird.',
      { okta: 'Profile Attribute Mappings' },
    ),
    matchingAttribute: term(
      'Abgleichsattribut',
      'Woran erkannt wird, welches Konto der Anwendung wem gehört, bevor eines angelegt wird.',
      { entra: 'Übereinstimmende Eigenschaft', okta: 'Import matching rule' },
    ),
    matchingPrecedence: term(
      'Rangfolge beim Abgleich',
      'In welcher Reihenfolge die Abgleichsattribute versucht werden: 1 zuerst, das nächste nur, wenn niemand gefunden wurde.',
    ),
    nestedGroups: term(
      'Verschachtelte Gruppen',
      'Gruppen, die Mitglied einer zugewiesenen Gruppe sind. Ihre Personen sind nur im Bereich, wenn Sie sie auflösen lassen.',
    ),
    onChange: term(
      'Bereitstellung bei Änderung',
      'Wartet nicht auf den nächsten Zyklus: Was sich im Verzeichnis ändert, wird binnen Sekunden geschrieben.',
    ),
    onDemand: term(
      'Bedarfsgesteuerte Bereitstellung',
      'Stellt einzelne Personen sofort bereit und zeigt jeden Schritt, ohne auf einen Zyklus zu warten.',
      { okta: 'Provision User' },
    ),
    origin: term(
      'Herkunft',
      'Wie ein Konto zu jemandem kam: Rollcall hat es angelegt, beim Abgleich gefunden, oder ein Administrator hat es übernommen.',
    ),
    plan: term(
      'Plan',
      'Was eine Simulation ergeben hat: jede Aktion, alte und neue Werte und warum. Er kann genehmigt werden; dann geschieht genau das.',
    ),
    privateAddress: term(
      'Private Adresse',
      'Eine Adresse in Ihrem eigenen Netz. Rollcall ruft keine auf, außer Sie erlauben es, damit sich niemand über Rollcall dort umsieht.',
    ),
    profile: term(
      'Profil',
      'Welche Art Anwendung ein Mandant ist: seine Schemas, Adressen, Regeln, Grenzen und Arten von Zugängen.',
    ),
    protectedAccount: term(
      'Geschütztes Konto',
      'Ein Konto oder eine Gruppe, die von hier aus niemand anrührt, was das Verzeichnis auch sagt: etwa der Notfalladministrator.',
    ),
    provisioningLog: term(
      'Bereitstellungsprotokoll',
      'Ein Eintrag für jeden Benutzer und jede Gruppe, die angelegt, geändert, übersprungen wurden oder fehlschlugen, mit allen Schritten.',
      { okta: 'System Log' },
    ),
    quarantine: term(
      'Quarantäne',
      'Der Auftrag versucht es nur noch in wachsenden Abständen, weil die Anwendung das Geheimnis ablehnt, nicht erreichbar ist oder zu viel fehlschlug.',
    ),
    recycleBin: term(
      'Papierkorb',
      'Wo gelöschte Benutzer und Gruppen 30 Tage warten. Bis dahin lassen sie sich wiederherstellen, wie sie waren.',
      { entra: 'Gelöschte Benutzer' },
    ),
    requestTrace: term(
      'Anfrage',
      'Ein Aufruf eines Identitätsanbieters und was daraus wurde, ohne die gesendeten Werte.',
    ),
    retention: term('Aufbewahrung', 'Wie lange etwas aufgehoben wird, bevor es von selbst entfernt wird.'),
    revocation: term(
      'Entzug',
      'Dass ein Konto eines Ausgeschiedenen nicht mehr benutzt werden kann: deaktiviert oder gelöscht, und die Anwendung hat es bestätigt.',
      { okta: 'Deactivation' },
    ),
    roleMapping: term(
      'Rollen nach Gruppen',
      'Welche Gruppen im Verzeichnis eines Kunden welche Rolle in der Anwendung geben. Die Regeln werden von oben gelesen; die erste passende gilt.',
    ),
    sandbox: term(
      'Sandbox',
      'Ein Mandant, der sich wie die Anwendung eines Herstellers verhält, zum Ausprobieren. Die echte Anwendung bleibt unberührt.',
    ),
    scope: term(
      'Bereich',
      'Wer ein Konto in der Anwendung haben soll: alle im Verzeichnis oder die Zugewiesenen, und wen die Bereichsfilter durchlassen.',
      { okta: 'Assignments' },
    ),
    scopingFilter: term(
      'Bereichsfilter',
      'Lässt Personen nach ihren Attributen in den Bereich. Alle Klauseln eines Filters müssen zutreffen; von mehreren Filtern genügt einer.',
      { okta: 'Group rule' },
    ),
    secret: term(
      'Geheimnis',
      'Womit sich Rollcall bei der Anwendung ausweist: ein Token oder das Geheimnis eines Clients. Es wird verschlüsselt gespeichert und nie wieder gezeigt.',
      { entra: 'Geheimes Token', okta: 'API Token' },
    ),
    selfTest: term(
      'Selbsttest',
      'Legt in der Anwendung einen Benutzer und eine Gruppe an, ändert und entfernt sie wieder, um zu prüfen, was die Anwendung kann.',
      { okta: 'Test API Credentials' },
    ),
    shape: term('Form', 'Was ein Mandant neben seinem Profil an Eigenem hat: Schemas und Ressourcentypen.'),
    simulation: term(
      'Simulation',
      'Ein ganzer Zyklus, der aus der Anwendung liest und nichts hineinschreibt. Was er täte, wird ein Plan.',
    ),
    situation: term(
      'Situation',
      'Was für jemanden gerade zutrifft: hat ein Konto, hat keines, wurde mehrfach gefunden, hat den Bereich verlassen, ist zurück.',
    ),
    sourceWins: term(
      'Quelle gewinnt',
      'Was jemand in der Anwendung ändert, wird zurückgeschrieben, wie es das Verzeichnis hat. Sonst wird es gemeldet und belassen.',
    ),
    tenant: term(
      'Mandant',
      'Eine Welt für sich: ein Kunde oder Ihre Organisation. Aus dem einen ist nichts vom anderen zu sehen.',
      { okta: 'Org' },
    ),
    unmanaged: term(
      'Nicht verwaltetes Konto',
      'Ein Konto der Anwendung, das hier zu niemandem gehört. Rollcall ändert es nie: Übernehmen Sie es, oder lassen Sie es außer Acht.',
    ),
    version: term(
      'Version',
      'Eine Konfiguration, wie jemand sie gespeichert hat: wann, warum und was sie änderte. Mit einem Rückschritt gilt sie wieder.',
    ),
    watermark: term('Lesemarke', 'Wie weit ein Auftrag die Änderungsfolge gelesen hat. Was davor liegt, ist erledigt.'),
    webhook: term(
      'Webhook',
      'Eine Adresse bei Ihnen, die erfährt, was mit Benutzern und Gruppen geschieht, sobald es geschieht.',
      { okta: 'Event hook' },
    ),
    whenEmpty: term(
      'Wenn die Quelle keinen Wert hat',
      'Behalten lässt den Wert der Anwendung, Leeren entfernt das Geschriebene, Überspringen lässt die ganze Person, bis es einen Wert gibt.',
    ),
    wireFormat: term(
      'Schreibweise',
      'Wie Anfragen an die Anwendung geschrieben werden: wie der SCIM-Standard es sagt oder wie Microsoft Entra ID oder Okta sie schreiben. Wer bereitgestellt wird, ändert sich nicht.',
    ),
  },
};
