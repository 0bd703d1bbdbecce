import type { Catalogue } from '../catalogue.ts';
import type { scope as english } from '../scope.ts';
import { counted, figure } from './figure.ts';

export const scope: Catalogue<typeof english> = {
  title: 'Quellobjektbereich',
  all: 'Alle Datensätze',
  hint: {
    User: 'Für welche Benutzer diese Zuordnung gilt, nach ihren Attributen. Ohne Bereichsfilter wird niemand ausgefiltert.',
    Group:
      'Für welche Gruppen diese Zuordnung gilt, nach ihren Attributen. Ohne Bereichsfilter wird keine ausgefiltert.',
  },
  change: 'Quellobjektbereich ändern',
  lead: 'Wer einen dieser Filter besteht, ist im Bereich, sofern ihn auch der Bereich unter Einstellungen aufnimmt. Innerhalb eines Filters muss jede Klausel zutreffen.',
  none: 'Kein Bereichsfilter: alle Datensätze.',
  add: 'Bereichsfilter hinzufügen',
  edit: (title) => `${title} bearbeiten`,
  remove: (title) => `${title} löschen`,
  columns: { title: 'Bereichsfilter', clauses: 'Klauseln', remove: 'Löschen' },
  and: ' AND ',
  filterTitle: 'Titel des Bereichsfilters',
  filterHint: 'Das Protokoll nennt ihn; nennen Sie ihn also nach seinem Zweck: Nur Support.',
  addTitle: 'Bereichsfilter hinzufügen',
  editTitle: 'Bereichsfilter bearbeiten',
  clause: (number) => `Klausel ${number}`,
  attribute: 'Quellattribut',
  operator: 'Operator',
  value: 'Wert',
  valueHint: {
    exact: 'Buchstabe für Buchstabe: Groß- und Kleinschreibung werden unterschieden.',
    regex: 'Ein Muster; es kann überall passen. ^ und $ binden es an Anfang und Ende.',
    order: 'Eine ganze Zahl oder ein Datum wie 2026-01-31.',
    inside: 'Das Attribut muss in diesem Text vorkommen.',
  },
  addClause: 'Neue Filterklausel hinzufügen',
  removeClause: (number) => `Klausel ${number} löschen`,
  ok: 'OK',
  who: 'Wer ist im Bereich?',
  whoLead:
    'Gezählt mit den Filtern, wie sie hier stehen. Nichts wird gespeichert, und die Anwendung wird nicht gefragt.',
  count: 'Zählen',
  counting: 'Wird gezählt …',
  sides: {
    in: 'Im Bereich',
    out: 'Außerhalb des Bereichs',
    joining: 'Würden angelegt oder abgeglichen',
    leaving: 'Würden deaktiviert',
  },
  kept: 'Draußen und unverändert belassen',
  incomplete: (looked) =>
    `Das sind die ersten ${figure(looked)}. Es gibt mehr, als in der Zeit gezählt werden konnten, die eine Seite wartet.`,
  nobody:
    'Niemand wird angesehen: Weisen Sie Benutzer und Gruppen zu, oder synchronisieren Sie alle unter Einstellungen.',
  columnsWho: { name: 'Identität', why: 'Grund' },
  some: (side, count) => `${side}: die ersten ${figure(count)}`,
  person: { User: 'Warum ein bestimmter Benutzer?', Group: 'Warum eine bestimmte Gruppe?' },
  personHint: { User: 'Anmeldename', Group: 'Name der Gruppe' },
  ask: 'Nachsehen',
  inScope: (name) => `${name} ist im Bereich.`,
  outOfScope: (name) => `${name} ist außerhalb des Bereichs.`,
  holds: (holds) => (holds ? 'wahr' : 'falsch'),
  seen: (value) => `es ist „${value}“`,
  empty: 'es ist leer',
  nested: 'Verschachtelte Gruppen auflösen',
  nestedHint:
    'Aus, wie in Azure AD: Nur direkte Mitglieder einer zugewiesenen Gruppe sind im Bereich. Ein: Auch Mitglieder der Gruppen darin sind es, wie tief auch immer.',
  changeTitle: 'Ändern, wer im Bereich ist?',
  changeLead: 'Der nächste Zyklus sieht wieder alle an. Konten bleiben verknüpft.',
  leaving: (count, kept) =>
    `${counted(count, 'Konto ist', 'Konten sind')} nicht mehr im Bereich und ${count === 1 ? 'würde' : 'würden'} ${kept ? 'unverändert belassen' : 'deaktiviert'}.`,
  joining: (count) => `${figure(count)} neu im Bereich: Für jeden würde ein Konto abgeglichen oder angelegt.`,
  unchanged: 'Niemand käme hinzu, und niemand fiele heraus.',
};
