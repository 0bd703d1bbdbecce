const count = (of: number) => of.toLocaleString('en');
const many = (of: number, one: string, more: string) => `${count(of)} ${of === 1 ? one : more}`;

/** Versions of an application's configuration, and its draft. */
export const versions = {
  menu: 'Versions',
  lead: 'Every change of mapping, scope, protected accounts or of what becomes of leavers is a version. Nothing that was is rewritten; each can be made current again.',
  columns: { version: 'Version', state: 'State', changes: 'What changed', note: 'Note', at: 'When, and by whom' },
  title: (version: number) => `Version ${count(version)}`,
  states: { current: 'Current', past: 'Past', draft: 'Draft' },
  first: 'As it was added',
  none: 'Nothing',
  oneChange: (path: string, before: string, after: string) => `${path}: ${before} → ${after}`,
  changes: (first: string, others: number) =>
    others === 0 ? first : `${first}, and ${many(others, 'other', 'others')}`,
  onlyOneTitle: 'Nothing has been changed yet',
  onlyOne:
    'The application is configured as it was added. The next change is version 2, and stands here with who made it and why.',
  older: 'Show older versions',
  usual: '(none, or as usual)',
  compare: 'Compare',
  compareTitle: 'Compare two versions',
  from: 'From',
  to: 'To',
  theDraft: 'The draft',
  same: 'They set the same.',
  changed: 'What it changed',
  between: (from: string, to: string) => `What is otherwise in ${to} than in ${from}`,
  facts: { at: 'When', by: 'By', note: 'Note', state: 'State' },
  rollBack: 'Roll back to this version',
  rollBackTitle: (version: number) => `Roll back to version ${count(version)}?`,
  rollBackText: (version: number) =>
    `What version ${count(version)} sets becomes current again, as a new version. The next cycle is a full one: everybody is looked at again. Links are kept.`,
  rollBackDiff: 'What will change',
  guardOn: (removals: number, percent: number) =>
    `Accidental deletion prevention is on: more than ${many(removals, 'removal', 'removals')}, or ${count(percent)} %, wait for a person.`,
  guardOff: 'Accidental deletion prevention is off: whoever is out of scope afterwards is disabled or deleted at once.',
  note: 'Note',
  noteHint: 'Why. It stands among the versions and in the audit log.',
  saved: (version: number) => `Version ${count(version)} is current`,
  draft: {
    begin: 'Begin a draft',
    begun: 'The draft was begun. Nothing of it counts until it is published',
    beginTitle: 'Begin a draft?',
    beginText:
      'A draft stands beside the current configuration. Change mappings, scoping filters, protected accounts and what becomes of leavers in it, simulate a whole cycle under it, then publish or discard it. Until then nothing of it counts.',
    there: 'There is a draft',
    says: (who: string, when: string, base: number | null) =>
      `Last saved by ${who}, ${when}${base === null ? '' : `, begun from version ${count(base)}`}. It does not count until it is published.`,
    empty: 'It changes nothing yet.',
    holds: (changes: number) => `It changes ${many(changes, 'thing', 'things')}.`,
    moved: (base: number, current: number) =>
      `Version ${count(current)} is current by now, and the draft was begun from version ${count(base)}. Update it before it is published.`,
    show: 'Show what it changes',
    blade: 'What the draft changes',
    mappings: { User: 'Edit its mapping of users', Group: 'Edit its mapping of groups' },
    leavingEdit: 'Edit what it does with leavers',
    leavingTitle: 'Leavers in the draft',
    protectedEdit: 'Edit its protected accounts',
    protectedTitle: 'Protected accounts in the draft',
    counts: 'It does not count until the draft is published, and can be simulated first.',
    save: 'Save into the draft',
    simulate: 'Simulate draft',
    publish: 'Publish',
    publishTitle: 'Publish the draft?',
    publishText:
      'The draft becomes the current configuration, as a new version. The next cycle is a full one: everybody is looked at again. Links are kept. Plans that were made from the draft can be applied from then on.',
    discard: 'Discard the draft',
    discardTitle: 'Discard the draft?',
    discardText:
      'What it changes is lost, and plans that were made from it cannot be applied. The current configuration stays as it is.',
    discarded: 'The draft was discarded',
    update: 'Update',
    updated: 'The draft holds the changes of the current version now',
    conflictsTitle: (of: number) => `${many(of, 'thing was', 'things were')} changed in both; the draft keeps its own`,
    conflicts: 'Changed in both',
    conflictColumns: { path: 'What', base: 'Before', mine: 'In the draft', theirs: 'In the current version' },
    switch: 'Save into the draft',
    switchHint:
      'Off: what you save counts at once. On: it does not count until the draft is published, and can be simulated first.',
    saved: 'Saved into the draft; nothing of it counts until it is published',
  },
} as const;
