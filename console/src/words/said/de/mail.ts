import type { Said } from '../translate-said.ts';

export const mail: Said = {
  'How mail is sent is not set yet.': 'Noch ist nicht eingestellt, wie E-Mails gesendet werden.',
  'Enter host and sender first.': 'Tragen Sie zuerst Host und Absender ein.',
  'To whom the test message goes is missing, or is no address.':
    'An wen die Testnachricht geht, fehlt oder ist keine Adresse.',
  'Enter one address.': 'Tragen Sie eine Adresse ein.',
  'The secret of {0} at {1} is missing.': 'Das Geheimnis von {0} bei {1} fehlt.',
  'Enter it.': 'Tragen Sie es ein.',
  'A secret is not sent without encryption.': 'Ein Geheimnis wird nicht unverschlüsselt gesendet.',
  'Choose STARTTLS or TLS.': 'Wählen Sie STARTTLS oder TLS.',
  '“{0}” is no name of a server.': '„{0}“ ist kein Name eines Servers.',
  'Enter it as in smtp.example.org, without smtp:// and port.':
    'Tragen Sie ihn ein wie smtp.example.org, ohne smtp:// und Port.',
  '“{0}” is no sender.': '„{0}“ ist kein Absender.',
  'Enter an address, or Name <address>.': 'Tragen Sie eine Adresse ein, oder Name <Adresse>.',
  'Enter addresses as in ada@example.org.': 'Tragen Sie Adressen ein wie ada@example.org.',
  '{0} broke off after it was given the message: {1}':
    '{0} hat abgebrochen, nachdem die Nachricht übergeben war: {1:said}',
  'Look whether it arrived. It is not sent again.':
    'Sehen Sie nach, ob sie ankam. Sie wird nicht noch einmal gesendet.',
  '{0} refused the user name or secret: {1}': '{0} hat Benutzername oder Geheimnis abgelehnt: {1:said}',
  'Enter them again under Mail.': 'Tragen Sie beides unter „E-Mail“ noch einmal ein.',
  '{0} has no encryption to be trusted: {1}': '{0} hat keine Verschlüsselung, der zu trauen ist: {1:said}',
  'Look at port and encryption (587 with STARTTLS, 465 with TLS), and at the certificate of the server.':
    'Prüfen Sie Port und Verschlüsselung (587 mit STARTTLS, 465 mit TLS) und das Zertifikat des Servers.',
  'Tick that the mail server may lie at a private address, if that is meant.':
    'Haken Sie an, dass der Mailserver an einer privaten Adresse liegen darf, wenn das gemeint ist.',
  '{0} cannot be reached: {1}': '{0} ist nicht zu erreichen: {1:said}',
  'Look at host and port, and whether the server is up.': 'Prüfen Sie Host und Port, und ob der Server läuft.',
  '{0} does not take it now: {1}': '{0} nimmt sie jetzt nicht an: {1:said}',
  'Nothing: it is tried again.': 'Nichts: Es wird noch einmal versucht.',
  'Look at the address of the recipient.': 'Prüfen Sie die Adresse des Empfängers.',
  'Look at the sender, and at what the server permits.': 'Prüfen Sie den Absender, und was der Server erlaubt.',
  '{0} refused it: {1}': '{0} hat sie abgelehnt: {1:said}',
  'Rollcall ended while it was being sent: it may have arrived, and is not sent again.':
    'Rollcall endete, während sie gesendet wurde: Sie kann angekommen sein und wird nicht noch einmal gesendet.',
};
