const things = (of: number) => (of === 1 ? '1 thing' : `${of.toLocaleString('en')} things`);

/** A newer mapping of the gallery: offered, taken by way of a draft, or declined. */
export const galleryUpdate = {
  offered: 'A newer mapping is available',
  version: (available: number, name: string) =>
    `Version ${available} of ${name} in the gallery. Nothing is changed until you take it.`,
  changes: (of: number) => `It would change ${things(of)} here.`,
  noChanges: 'It would change nothing here.',
  conflicts: (of: number) =>
    `${of === 1 ? '1 thing was' : `${of.toLocaleString('en')} things were`} edited here too, and stay as you have them.`,
  unknown:
    'Nobody knows which mapping this application began with, so all that differs counts as your own. Rows that you once took away are offered again.',
  show: 'Show what it changes',
  beside: 'Compare with the gallery',
  blade: (available: number) => `What version ${available} of the mapping changes`,
  said: 'What became different',
  changed: 'What would change here',
  both: 'Edited here and in the gallery: yours stays',
  inGallery: 'In the gallery',
  mine: 'Yours',
  draft: 'Make a draft',
  drafted: 'The newer mapping is in the draft. Simulate it, then publish it',
  keep: 'Keep mine',
  keepTitle: 'Keep your own mapping?',
  keepText:
    'The mapping stays as it is, and this version is not offered any more. The next one is, with only what that one changes. Versions offers this one again when you ask for it.',
  keptDone: 'Your own mapping is kept',
  haveDraft: 'There is a draft already: publish or discard it first.',
  inDraft: 'The draft has the newer mapping',
  inDraftText: (available: number) =>
    `Version ${available} of the gallery’s mapping does not count until the draft is published. Simulate it first.`,
  toVersions: 'Go to the draft',
  problem: (why: string) => `The draft cannot be published as it is: ${why} Change it in the draft’s mapping.`,
  kept: 'Your own mapping is kept',
  keptText: (available: number) => `Version ${available} of the gallery has some of it otherwise.`,
  again: 'Offer it again',
  againDone: 'It is offered again',
};
