import type { Said } from '../translate-said.ts';

export const plans: Said = {
  'the member': 'das Mitglied',
  'Nothing is known of this membership any more.': 'Von dieser Mitgliedschaft ist nichts mehr bekannt.',
  '{0} has no group in the application.': '{0} hat keine Gruppe in der Anwendung.',
  '{0} has no account in the application.': '{0:said} hat kein Konto in der Anwendung.',
  '{0} is not to be a member of {1} any more.': '{0:said} soll nicht mehr Mitglied von {1} sein.',
  'It was done meanwhile.': 'Es wurde inzwischen getan.',
  '{0} is to be a member of {1} again.': '{0:said} soll wieder Mitglied von {1} sein.',
  'Simulate again and apply the new plan. If it fails again, the server’s log says more.':
    'Simulieren Sie erneut, und wenden Sie den neuen Plan an. Scheitert es wieder, sagt das Protokoll des Servers mehr.',
  'Its account is in the application again.': 'Sein Konto ist wieder in der Anwendung.',
  'An administrator changed its link meanwhile.': 'Ein Administrator hat inzwischen seine Verknüpfung geändert.',
  'Somebody changed the account in the application meanwhile: it shows another {0} than when it was planned.':
    'Jemand hat das Konto inzwischen in der Anwendung geändert: Es zeigt bei {0} etwas anderes als bei der Planung.',
  'It has no account that is active.': 'Es hat kein aktives Konto.',
  'Whom it names has no account.': 'Wer genannt wird, hat kein Konto.',
  'The directory names somebody else by now.': 'Das Verzeichnis nennt inzwischen jemand anderen.',
  'Nothing was to be done any more, or it must not be touched by now.':
    'Es war nichts mehr zu tun, oder es darf inzwischen nicht mehr angerührt werden.',
  'The configuration was changed meanwhile: version {0}, planned under {1}.':
    'Die Konfiguration wurde inzwischen geändert: Version {0}, geplant unter {1}.',
  'approved by {0} in plan {1}': 'von {0} in Plan {1} genehmigt',
  'let through by {0} in plan {1}': 'von {0} in Plan {1} durchgelassen',
  'guard not asked': 'Schutz nicht gefragt',
  '{0} becomes a member.': '{0} wird Mitglied.',
  '{0} is taken out.': '{0} wird herausgenommen.',
  'It is not linked to its account any more.': 'Es ist nicht mehr mit seinem Konto verknüpft.',
  'It is linked to another account by now.': 'Es ist inzwischen mit einem anderen Konto verknüpft.',
  'An account that matches was made in the application meanwhile.':
    'Ein Konto, das passt, wurde inzwischen in der Anwendung angelegt.',
  'It was provisioned meanwhile; now it would be another act: {0}.':
    'Es wurde inzwischen bereitgestellt; jetzt wäre etwas anderes zu tun: {0:said}.',
  'Another act is due by now: {0} instead of {1}.{2}':
    'Inzwischen ist etwas anderes zu tun: {0:said} statt {1:said}.{2:said}',
  'What would be written is not what was planned.': 'Was geschrieben würde, ist nicht, was geplant war.',
  'Its values changed in the directory, or were written meanwhile: {0}.':
    'Seine Werte haben sich im Verzeichnis geändert oder wurden inzwischen geschrieben: {0}.',
  'It was done meanwhile: the account already has these values.':
    'Es wurde inzwischen getan: Das Konto hat diese Werte schon.',
  'Its scope changed: {0}': 'Sein Bereich hat sich geändert: {0:said}',
};
