import type { Catalogue } from '../catalogue.ts';
import type { help as english } from '../help.ts';

export const help: Catalogue<typeof english> = {
  open: {
    files: 'Wie die Dateien aussehen',
    cycles: 'Wie die Bereitstellung funktioniert',
    scope: 'Wer im Bereich ist',
    mapping: 'Wie Attribute zugeordnet werden',
    filters: 'Wozu Filter da sind',
    logs: 'Wie man die Protokolle liest',
    quarantine: 'Was Quarantäne ist',
    removals: 'Warum Änderungen zurückgehalten werden',
    plans: 'Wie Pläne funktionieren',
    versions: 'Was Versionen und Entwürfe sind',
    configFile: 'Was die Datei sagt',
    explain: 'Was eine Erklärung sagt',
    drift: 'Was Abweichungen sind',
    leavers: 'Wie man diesen Bericht liest',
    wireFormats: 'Was Übertragungsformate sind',
    habits: 'Was Eigenheiten sind',
    requests: 'Wie man Anfragen liest',
    webhooks: 'Wie Webhooks funktionieren',
    privacy: 'Was Löschen bedeutet',
  },
  longer: 'Dasselbe ausführlich, mit Bildern und Beispielen (englisch)',
  ofError: 'Zu diesem Fehler (englisch)',
  newWindow: 'öffnet in einem neuen Fenster',
  topics: {
    files: {
      title: 'Wie die Dateien aussehen',
      guide: 'docs/guides/directory-import.md',
      text: [
        'UTF-8, getrennt durch Komma, Semikolon oder Tabulator. Die erste Zeile enthält die Überschriften; an ihnen ist zu erkennen, welches Verzeichnis die Datei geschrieben hat.',
        'Eigenes Format, Personen: userPrincipalName ist erforderlich; id, displayName, givenName, surname, mail, jobTitle, department, manager, accountEnabled und die übrigen Attribute werden übernommen, wo sie stehen.',
        'Eigenes Format, Gruppen: displayName ist erforderlich; dazu id, description und members, Benutzerprinzipalnamen durch Semikolon getrennt.',
        'Keine Dateien zur Hand? Im Ordner von Rollcall stehen 200 erfundene Personen: src/demo/organisation/people.csv und groups.csv.',
      ],
    },
    cycles: {
      title: 'Wie die Bereitstellung funktioniert',
      guide: 'docs/guides/how-provisioning-works.md',
      text: [
        'Wer im Bereich ist, erhält ein Konto in der Anwendung. Was sich im Verzeichnis ändert, wird dort geschrieben. Wer den Bereich verlässt, verliert den Zugang; Konto und Daten bleiben.',
        'Der Erstzyklus sieht alle an: Er sucht in der Anwendung nach einem schon vorhandenen Konto und legt nur dort eines an, wo er keines findet. Er dauert am längsten.',
        'Spätere Zyklen laufen alle 40 Minuten und sehen nur an, was sich geändert hat. „Jetzt einen Zyklus ausführen“ wartet nicht.',
        'Ein Neustart sieht wieder alle an. Niemand erhält dadurch ein zweites Konto.',
      ],
    },
    webhooks: {
      title: 'Wie Webhooks funktionieren',
      guide: 'docs/guides/webhooks.md',
      text: [
        'Jedes Ereignis ist ein signierter POST an Ihre URL: Ein Benutzer wurde angelegt, geändert, deaktiviert oder gelöscht, oder er kam in eine Gruppe oder verließ sie. Antworten Sie mit 2xx, und es ist erledigt.',
        'Alles andere wird nach Sekunden, Minuten und dann alle 6 Stunden erneut versucht, drei Tage lang. Danach ist das Ereignis unzustellbar, und Sie senden es von Hand erneut. Was zu einem Benutzer oder einer Gruppe gehört, kommt der Reihe nach.',
        'Der Benutzer oder die Gruppe geht mit, wie sie bei der Zustellung sind. Ein Ereignis kann zweimal kommen: Merken Sie sich die IDs, die Sie erledigt haben.',
        'Ein Webhook, der fünfmal nacheinander fehlschlägt, wird mit einem Ereignis nach dem anderen versucht. Inzwischen geht nichts verloren: Der Änderungsfeed bewahrt, was geschieht.',
      ],
    },
    leavers: {
      title: 'Wie man diesen Bericht liest',
      guide: 'docs/guides/leavers.md',
      text: [
        'Jemand scheidet aus, wenn das Konto im Verzeichnis deaktiviert oder gelöscht wird, die Zuweisung endet oder kein Bereichsfilter die Person mehr einlässt. Jedes Konto, das da verwendet werden konnte, ist zu entziehen.',
        'Offen heißt, dass es noch verwendet werden kann. Der Grund steht daneben: Der Schutz hält es zurück, der Auftrag ist aus oder angehalten, die Anwendung hat abgewiesen, oder es wartet, bis die Reihe kommt.',
        'Die Sekunden laufen von der Änderung im Verzeichnis bis zu dem Augenblick, in dem die Anwendung geantwortet hatte, dass das Konto deaktiviert oder gelöscht ist.',
        'Der Nachweis, Anfrage und Antwort ohne Geheimnisse, wird 13 Monate aufbewahrt, länger als das Protokoll.',
      ],
    },
    wireFormats: {
      title: 'Was Übertragungsformate sind',
      guide: 'docs/guides/wire-formats.md',
      text: [
        'Zwei Clients, die dasselbe wollen, schreiben es verschieden, und manche Anwendung wurde nur mit einem davon erprobt. Ein Übertragungsformat sagt, wie Anfragen geschrieben werden; wer bereitgestellt wird und mit welchen Werten, bleibt gleich.',
        'SCIM 2.0 (RFC 7644) passt für jede Anwendung, die sich an den Standard hält. Wählen Sie die Art von Entra oder Okta, wenn der Hersteller der Anwendung sagt, dass sie für diesen Client gemacht ist, oder wenn der Selbsttest etwas findet, das sie nicht annimmt.',
        'In eine Anwendung ohne PATCH wird von selbst mit PUT geschrieben, wenn sie es sagt oder der Selbsttest es herausfindet.',
      ],
    },
    privacy: {
      title: 'Was Löschen bedeutet',
      guide: 'docs/guides/privacy.md',
      text: [
        'Gelöscht ist nicht unwiederbringlich gelöscht: Wer gelöscht wurde, steht noch in Protokollen, Verknüpfungen, Änderungsfeed und Überwachungsprotokoll, für den Rückweg und für die Revision. Das unwiederbringliche Löschen nimmt die Person aus all dem heraus, auch aus den Dateien des Speichers.',
        'IDs bleiben, und ebenso das Überwachungsprotokoll darüber, wer was getan hat: Namen werden herausgenommen, und seine Kette bleibt ganz. Mit der Person geht der Nachweis, dass sie ausgeschieden ist.',
        'Nicht in Rollcalls Hand sind früher erstellte Sicherungen, die Anwendungen, für die bereitgestellt wurde, und die Quelle.',
      ],
    },
    requests: {
      title: 'Wie man Anfragen liest',
      guide: 'docs/guides/requests.md',
      text: [
        'Öffnen Sie eine abgewiesene Anfrage: Sie sagt, was geschah, was beim sendenden Identitätsanbieter zu ändern ist, was hier getan werden kann und wie man es erneut versucht.',
        'Ein Benutzer wird unter seinem jetzigen Namen gefunden, denn Anfragen bewahren IDs und keine Namen. Eine Anfrage, die jemanden in eine Gruppe aufnahm, betraf die Gruppe.',
        'Schritte sagen der Reihe nach, was mit der Anfrage geschah; der letzte ist der, bei dem sie endete. Kein Wert eines Attributs, Kennworts oder Tokens wird aufbewahrt.',
      ],
    },
    habits: {
      title: 'Was Eigenheiten sind',
      guide: 'docs/guides/habits.md',
      text: [
        'Identitätsanbieter schreiben SCIM nicht ganz so, wie RFC 7644 es verlangt: Entra sagt Add und "False", OneLogin sendet ein + für ein Leerzeichen, Okta schreibt ganze Objekte zurück. Jede solche Eigenheit hat einen Namen und wird nachgesehen, außer jemand hat es anders gewählt.',
        'Eine Anfrage sagt, welche Eigenheiten sie hatte. Eine einzelne Eigenheit kann abgewiesen werden; ein strenger Mandant sieht keine nach, was für die Prüfung eigener Clients gedacht ist.',
        'Von einer Anfrage wird kein Wert aufbewahrt: … steht an seiner Stelle.',
      ],
    },
    explain: {
      title: 'Was eine Erklärung sagt',
      guide: 'docs/guides/explain.md',
      text: [
        'Sie beginnt mit der Antwort: ob es ein Konto gibt, warum, und was noch kommt. Darunter steht alles, was dahin führt: jede Bedingung mit dem Wert, an dem sie geprüft wurde, was die Anwendung gefragt wurde und fand, und wie jeder Wert zustande kommt.',
        'Für jetzt wird die Anwendung gefragt und nichts geschrieben. Für einen vergangenen Tag wird nur gezeigt, was das Protokoll bewahrt hat; was nicht mehr bewahrt ist, wird gesagt.',
        'Werte, die eine Zuordnung verbirgt, werden nie gezeigt.',
      ],
    },
    scope: {
      title: 'Wer im Bereich ist',
      guide: 'docs/guides/scope.md',
      text: [
        'Bei „Nur zugewiesene Benutzer und Gruppen synchronisieren“ ist im Bereich, wer selbst zugewiesen oder direktes Mitglied einer zugewiesenen Gruppe ist. Mitglieder einer Gruppe in dieser Gruppe sind es nur mit „Verschachtelte Gruppen auflösen“.',
        'Die Rolle muss eine andere als Standardzugriff sein: Wer nur diesen hat, wird als nicht effektiv berechtigt übersprungen.',
        'Bei „Alle Benutzer und Gruppen synchronisieren“ ist das ganze Verzeichnis im Bereich, ohne Zuweisungen.',
        'Deaktivierte und gelöschte Personen sind nie im Bereich.',
        'Fangen Sie klein an: Weisen Sie eine oder zwei Personen zu, sehen Sie die Protokolle an, und weisen Sie dann die übrigen zu.',
      ],
    },
    mapping: {
      title: 'Wie Attribute zugeordnet werden',
      guide: 'docs/guides/mapping.md',
      text: [
        'Jede Zeile sagt, welches Attribut des Verzeichnisses zu welchem Attribut der Anwendung wird. Eine Zeile wird kopiert (Direkt), ist für alle gleich (Konstante) oder wird berechnet (Ausdruck).',
        'Die als übereinstimmende Eigenschaften gewählten Attribute finden das schon vorhandene Konto. Rangfolge 1 wird zuerst versucht.',
        '„Nur bei der Objekterstellung“ schreibt einen Wert einmal und nie wieder. Ein Attribut, das nicht zugeordnet ist, bleibt unberührt.',
        'Speichern zeigt zuerst, was sich in den verknüpften Konten ändern würde. „Standardzuordnungen wiederherstellen“ bringt zurück, was der Katalog hat.',
      ],
    },
    filters: {
      title: 'Wozu Filter da sind',
      guide: 'docs/guides/filters.md',
      text: [
        'Um ein Konto zu finden, wird die Anwendung danach gefragt: userName eq "ada@acme.example". Eine übereinstimmende Eigenschaft muss also ein Attribut sein, nach dem die Anwendung filtern kann; die Attributliste zeigt, welche das sind.',
        'Ein Bereichsfilter, unter Quellobjektbereich einer Zuordnung, nimmt Personen nach ihren Attributen in den Bereich: department EQUALS Support. Alle Klauseln eines Filters müssen zutreffen; von mehreren Filtern genügt einer.',
        'Ein Attribut ohne Wert besteht keine Klausel außer IS NULL. Groß- und Kleinschreibung werden unterschieden.',
      ],
    },
    logs: {
      title: 'Wie man die Protokolle liest',
      guide: 'docs/guides/logs.md',
      text: [
        'Für jeden Benutzer und jede Gruppe, die angelegt, geändert, übersprungen wurde oder fehlschlug, gibt es einen Eintrag. Wer im Einklang ist, erhält keinen.',
        'Übersprungen ist eine Entscheidung und kein Fehler: Der Grund sagt, ob etwas zu tun ist. Ein Fehlschlag wird in den nächsten Zyklen in wachsenden Abständen erneut versucht.',
        'Öffnen Sie einen Eintrag: Schritte zeigt, wie weit es kam, Problembehandlung und Empfehlungen, was zu tun ist, Geänderte Eigenschaften, was geschrieben wurde.',
        'Einträge werden 30 Tage aufbewahrt. Herunterladen bewahrt sie länger.',
      ],
    },
    quarantine: {
      title: 'Was Quarantäne ist',
      guide: 'docs/guides/quarantine.md',
      text: [
        'Die Anwendung nimmt das Geheimnis nicht an oder ist nicht erreichbar. Bevor etwas geschrieben wird, versucht jeder Zyklus die Verbindung; so wird es sofort bemerkt, und niemand gilt deshalb als fehlgeschlagen.',
        'Nach 5 Minuten, einer Stunde, sechs Stunden und dann einmal am Tag wird es erneut versucht. Nach vier Wochen wird der Bereitstellungsstatus auf „Aus“ gesetzt.',
        'Geben Sie ein anderes Geheimnis ein, und es geht sofort weiter. Was inzwischen gewartet hat, ist nicht verloren.',
      ],
    },
    drift: {
      title: 'Was Abweichungen sind',
      guide: 'docs/guides/drift.md',
      text: [
        'Jemand berichtigt einen Wert in der Anwendung selbst, nimmt ein Mitglied aus einer Gruppe oder aktiviert ein Konto wieder. Eine Abweichungsprüfung vergleicht jedes verknüpfte Konto und jede Gruppe mit dem, was Rollcall geschrieben hat, und zeigt, was anders ist.',
        'Von selbst ändert sie nichts: Der Wert bleibt, bis er sich im Verzeichnis ändert. Wo eine Zeile der Zuordnung sagt, dass die Quelle gewinnt, lässt die Prüfung ihn zurückschreiben.',
        'Konten, die mit niemandem verknüpft sind, stehen unter Nicht verwaltete Konten: Übernehmen oder ignorieren Sie sie. Rollcall ändert sie nie.',
        'Eine Prüfung liest zwischen den Zyklen. Ausgeschiedene und Änderungen gehen vor, und sie macht weiter, wo sie war.',
      ],
    },
    plans: {
      title: 'Wie Pläne funktionieren',
      guide: 'docs/guides/plans.md',
      text: [
        'Eine Simulation geht alle durch wie ein voller Zyklus: Bereich, Abgleich, Zuordnung, Mitglieder, Ausgeschiedene, Schutz. Sie liest aus der Anwendung und schreibt nichts in sie.',
        'Daraus wird ein Plan, eine Zeile je Handlung, mit jedem Attribut alt und neu und dem Grund. Personen und Gruppen, die es noch nicht gibt, sind darin, mit ihren Mitgliedern und Vorgesetzten.',
        '„Genehmigen und ausführen“ tut, was der Plan sagt, und sonst nichts. Vor jeder Zeile wird neu entschieden: Wäre es inzwischen eine andere Handlung, wird die Zeile abgewiesen und sagt, was sich bewegt hat.',
        'Ein neuerer Plan oder eine andere Konfiguration macht einen Plan überholt.',
      ],
    },
    versions: {
      title: 'Was Versionen und Entwürfe sind',
      guide: 'docs/guides/versions.md',
      text: [
        'Jede Version sagt, wer sie wann und warum gespeichert hat und was sie anders festlegt als die vorige. Ein Rollback macht eine vergangene Version wieder zur aktuellen, als neue Version; nichts Vergangenes wird umgeschrieben.',
        'Neben der aktuellen Konfiguration kann es einen Entwurf geben. Ändern Sie ihn, simulieren Sie einen ganzen Zyklus damit, sehen Sie den Plan an, und veröffentlichen oder verwerfen Sie ihn. Bis dahin gilt nichts davon.',
        'Wenn jemand inzwischen die aktuelle Konfiguration ändert, bringt Aktualisieren diese Änderungen in den Entwurf. Was beide geändert haben, bleibt wie im Entwurf und wird aufgelistet.',
      ],
    },
    configFile: {
      title: 'Was die Datei sagt',
      guide: 'docs/guides/configuration-as-a-file.md',
      text: [
        'Verbindung, Zeitplan, Schutz, Rollen, Bereich, Ausgeschiedene, geschützte Konten, Zuordnungen mit ihren Bereichsfiltern und wer zugewiesen ist. Ein ausgelassener Abschnitt bleibt, wie er ist; ein vorhandener ist vollständig.',
        'Geheimnisse stehen nie darin: env:NAME oder file:PATH steht für jedes. Ein gespeichertes bleibt; ein neues wird hier eingegeben.',
        'Ob die Bereitstellung ein ist, gehört nicht zur Konfiguration. Eine neue Anwendung ist aus; beginnen Sie mit einer Simulation.',
        '„rollcall config export“, „diff“ und „apply“ tun dasselbe auf der Kommandozeile.',
      ],
    },
    removals: {
      title: 'Warum Änderungen zurückgehalten werden',
      guide: 'docs/guides/guards.md',
      text: [
        'Ein falscher Filter, eine weggenommene Zuweisung oder ein halber Import kann tausend Personen aussperren. Deshalb wird gezählt, was entzogen wird: Wenige gehen sofort, zu viele gehen gar nicht, bis jemand entscheidet. Alles andere läuft weiter wie gewohnt.',
        'Grenzen für Anlegen, Ändern und Übernehmen setzen Sie selbst: für einen Filter, der alle hereinbringt, eine Bearbeitung, die alle ändert, ein Abgleichattribut, das die falschen Konten findet.',
        'Zulassen lässt genau das durch, was zurückgehalten ist, einmal. Wer bis dahin wieder im Bereich ist, bleibt.',
        'Verwerfen verwirft, was zurückgehalten ist, und sieht diese Personen neu an. Beheben Sie zuerst die Ursache: Was noch immer zu viel ist, wird wieder zurückgehalten.',
        'Unter Bereitstellung legen Sie fest, wie viele zu viele sind.',
      ],
    },
  },
};
