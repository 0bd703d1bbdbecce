import type { Said } from '../translate-said.ts';

/** Administrators, their sign-in, sessions, second factor and tokens. */
export const access: Said = {
  'You have no API token {0}.': 'Sie haben kein API-Token {0}.',
  'It was removed, or belongs to somebody else: look at the list of yours.':
    'Es wurde entfernt oder gehört jemand anderem: Sehen Sie in der Liste Ihrer Token nach.',
  'There is an administrator {0} already.': 'Es gibt bereits einen Administrator {0}.',
  'Choose another user name.': 'Wählen Sie einen anderen Benutzernamen.',
  '{0} was removed again meanwhile.': '{0} wurde inzwischen wieder entfernt.',
  'Look at the list of administrators, and add the account again if it is wanted.':
    'Sehen Sie in der Liste der Administratoren nach, und fügen Sie das Konto bei Bedarf erneut hinzu.',
  'The account {0} is disabled.': 'Das Konto {0} ist deaktiviert.',
  'Enable it first.': 'Aktivieren Sie es zuerst.',
  '{0} was removed meanwhile.': '{0} wurde inzwischen entfernt.',
  'Somebody else removed the account: look at the list of administrators.':
    'Jemand anderes hat das Konto entfernt: Sehen Sie in der Liste der Administratoren nach.',
  '{0} is the last Global Administrator who can sign in.':
    '{0} ist der letzte globale Administrator, der sich anmelden kann.',
  'Give another active administrator that role first.':
    'Geben Sie diese Rolle zuerst einem anderen aktiven Administrator.',
  'The present password is wrong.': 'Das bisherige Kennwort ist falsch.',
  'Enter the password that you sign in with. If you do not know it, ask another administrator for a new link.':
    'Geben Sie das Kennwort ein, mit dem Sie sich anmelden. Wenn Sie es nicht kennen, bitten Sie einen anderen Administrator um einen neuen Link.',
  'Too many people sign in at this moment.': 'Im Augenblick melden sich zu viele Personen an.',
  'Try again.': 'Versuchen Sie es erneut.',
  'That code is wrong or was used already.': 'Der Code ist falsch oder wurde bereits verwendet.',
  'Enter the code that your authenticator shows now, or a recovery code.':
    'Geben Sie den Code ein, den Ihre Authentifizierungs-App jetzt zeigt, oder einen Wiederherstellungscode.',
  'Try again in a few seconds.': 'Versuchen Sie es in einigen Sekunden erneut.',
  'That was wrong, and too often.': 'Das war falsch, und zu oft.',
  'Wait {0}, then try again.': 'Warten Sie {0:said}, und versuchen Sie es dann erneut.',
  'The user name stands in that password, so it is too easy to guess.':
    'In diesem Kennwort steht der Benutzername; so ist es zu leicht zu erraten.',
  'That password has fewer than five different characters, so it is too easy to guess.':
    'Dieses Kennwort hat weniger als fünf verschiedene Zeichen; so ist es zu leicht zu erraten.',
  'Take at least 12 characters. A few words in a row are easy to remember.':
    'Nehmen Sie mindestens 12 Zeichen. Einige Wörter hintereinander merkt man sich leicht.',
  'Take at least 12 characters, without the user name in it.':
    'Nehmen Sie mindestens 12 Zeichen, ohne den Benutzernamen darin.',
  'User name or password is wrong.': 'Benutzername oder Kennwort ist falsch.',
  'Check both. Who forgot the password asks {0}.':
    'Prüfen Sie beides. Wer das Kennwort vergessen hat, wendet sich an {0:said}.',
  'a Global Administrator, or uses rollcall admin reset on the host':
    'einen globalen Administrator oder verwendet rollcall admin reset auf dem Server',
  'That sign-in has ended.': 'Diese Anmeldung ist abgelaufen.',
  'Begin anew.': 'Beginnen Sie von vorn.',
  'The password is wrong.': 'Das Kennwort ist falsch.',
  'Enter the password that you sign in with.': 'Geben Sie das Kennwort ein, mit dem Sie sich anmelden.',
  'The code is still to come.': 'Der Code fehlt noch.',
  'Enter the code of your authenticator.': 'Geben Sie den Code Ihrer Authentifizierungs-App ein.',
  'Your session has ended.': 'Ihre Sitzung ist beendet.',
  'Sign in again.': 'Melden Sie sich erneut an.',
  'There is no administrator {0}.': 'Es gibt keinen Administrator {0}.',
  'Nobody is one yet.': 'Noch ist niemand Administrator.',
  'There are {0}.': 'Es gibt {0}.',
  'There is an administrator already: the set-up is closed.':
    'Es gibt bereits einen Administrator: Die Einrichtung ist abgeschlossen.',
  'Sign in, or ask a Global Administrator for a new link.':
    'Melden Sie sich an, oder bitten Sie einen globalen Administrator um einen neuen Link.',
  'set-up link': 'Einrichtungslink',
  'This belongs to an account, and the command line has none.':
    'Dies gehört zu einem Konto, und die Befehlszeile hat keines.',
  'Sign in to the console.': 'Melden Sie sich an der Konsole an.',
  'This needs somebody who signed in, not a token.': 'Dafür muss jemand angemeldet sein; ein Token genügt nicht.',
  'You have no such session: it may have ended already.':
    'Sie haben keine solche Sitzung: Sie ist vielleicht schon beendet.',
  'Nothing is left to be done: look at the list of your sessions.':
    'Es ist nichts mehr zu tun: Sehen Sie in der Liste Ihrer Sitzungen nach.',
  '{0} does not have the role Application Owner.': '{0} hat die Rolle Anwendungsbesitzer nicht.',
  'A Global Administrator gives it, under Administrators.':
    'Ein globaler Administrator vergibt sie unter Administratoren.',
  '{0} is no owner of {1}.': '{0} ist kein Besitzer von {1}.',
  'Look at the list of its owners.': 'Sehen Sie in der Liste der Besitzer nach.',
  'You own no application {0}.': 'Sie besitzen keine Anwendung {0}.',
  'Ask who administers applications to name you its owner.':
    'Bitten Sie jemanden, der Anwendungen verwaltet, Sie als Besitzer einzutragen.',
  'No authenticator is being set up.': 'Es wird gerade keine Authentifizierungs-App eingerichtet.',
  'Begin with its QR code.': 'Beginnen Sie mit dem QR-Code.',
  'Another authenticator was begun meanwhile.':
    'Inzwischen wurde mit der Einrichtung einer anderen Authentifizierungs-App begonnen.',
  'Scan the newest.': 'Scannen Sie den neuesten QR-Code.',
  'There is no second factor that they could stand for.': 'Es gibt keinen zweiten Faktor, den sie ersetzen könnten.',
  'Set up an authenticator first.': 'Richten Sie zuerst eine Authentifizierungs-App ein.',
  'There is no sign-in that waits for a code.': 'Es gibt keine Anmeldung, die auf einen Code wartet.',
  'Enter user name and password first.': 'Geben Sie zuerst Benutzername und Kennwort ein.',
  'The first administrator needs a user name.': 'Der erste Administrator braucht einen Benutzernamen.',
  'Choose the name that you want to sign in with.': 'Wählen Sie den Namen, mit dem Sie sich anmelden möchten.',
  'This link is not good, or not any more: it works once, for a limited time, and a newer one replaces it.':
    'Dieser Link ist nicht oder nicht mehr gültig: Er gilt einmal, für begrenzte Zeit, und ein neuerer ersetzt ihn.',
  'Ask who sent it for a new one; on the host, rollcall admin reset makes one.':
    'Bitten Sie den Absender um einen neuen; auf dem Server erzeugt ihn rollcall admin reset.',
  '{0} seconds': '{0} Sekunden',
  '{0} minutes': '{0} Minuten',
};
