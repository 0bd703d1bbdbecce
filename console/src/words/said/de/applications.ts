import type { Said } from '../translate-said.ts';

/** What several rooms of the administrators' use-cases say. */
export const applications: Said = {
  'Did you mean {0}?': 'Meinten Sie {0:list}?',
  'by somebody else': 'von jemand anderem',
  '{0} has been changed{1} since you opened it{2}.':
    '{0:said} wurde geändert{1:said}, seit Sie die Seite geöffnet haben{2}.',
  'Nothing was saved. Look at it again, then change it.':
    'Es wurde nichts gespeichert. Sehen Sie es noch einmal an, und ändern Sie es dann.',
  '{0} was changed by {1} at {2}: it is version {3} now.':
    '{0:said} wurde von {1:said} um {2} geändert: Jetzt ist es Version {3}.',
  'Nothing was written. Look at it as it is now, then change it again.':
    'Es wurde nichts geschrieben. Sehen Sie sich den jetzigen Stand an, und ändern Sie ihn dann erneut.',
  'The configuration cannot be used as it is.': 'Die Konfiguration ist so nicht verwendbar.',
  'Look through its mappings and scoping filters.': 'Sehen Sie ihre Zuordnungen und Bereichsfilter durch.',
  'Mend this row of the attribute mapping, then try again.':
    'Berichtigen Sie diese Zeile der Attributzuordnung, und versuchen Sie es dann erneut.',
  'by {0}': 'von {0:said}',
  'at {0}': 'um {0}',
  'as {0}': 'als {0}',
  '{0}: {1}.': '{0:said}: {1:said}.',
  '{0}: {1}': '{0}: {1:said}',
  and: 'und',
  or: 'oder',
  user: 'Benutzer',
  group: 'Gruppe',
  users: 'Benutzer',
  groups: 'Gruppen',
  account: 'Konto',
  accounts: 'Konten',
  User: 'Benutzer',
  Group: 'Gruppe',
};
