import type { MailWords } from './english-mail.ts';

/** The same in German. */
export const germanMail: MailWords = {
  language: 'de',
  why: 'Sie erhalten diese E-Mail, weil Ihre Adresse in Rollcall für Benachrichtigungen eingetragen ist.',
  open: 'In der Konsole öffnen',
  never: 'nie',
  facts: {
    application: 'Anwendung',
    when: 'Wann',
    code: 'Code',
    tenant: 'Mandant',
    credential: 'Zugang',
    lastUsed: 'Zuletzt benutzt',
  },
  test: {
    subject: 'Rollcall: Testnachricht',
    text: 'Das ist eine Testnachricht von Rollcall. Der Versand funktioniert.',
    open: 'Rollcall öffnen',
  },
  invitation: {
    subject: (application) => `Verbinden Sie Ihren Identitätsanbieter mit ${application}`,
    text: (application) =>
      `Sie sind eingeladen, Ihren Identitätsanbieter (Microsoft Entra ID, Okta, Google Workspace und andere) mit ${application} zu verbinden, damit Personen und Gruppen von selbst kommen und gehen.`,
    link: (until) =>
      `Der Link gilt in einem Browser, ohne Konto, bis ${until}. Öffnen Sie ihn dort, wo Sie Ihren Identitätsanbieter verwalten.`,
    open: 'Bereitstellung einrichten',
    warning:
      'Wer den Link hat, kann sich dort mit Ihrem Konto verbinden: Geben Sie ihn nicht weiter. Wenn Sie nichts dergleichen erwartet haben, löschen Sie diese E-Mail.',
  },
  receiver: {
    kinds: { webhook: 'Webhook', stream: 'Ereignisstrom' },
    subject: (kind, name) => `Rollcall: Der ${kind} ${name} nimmt keine Ereignisse an`,
    text: (kind, name, since, tries) =>
      `Der ${kind} ${name} hat seit ${since} kein Ereignis angenommen; ${tries} Versuche sind gescheitert.`,
    kept: 'Noch ist nichts verloren: Ereignisse werden so lange aufbewahrt wie der Änderungsfeed, und jedes wird drei Tage lang versucht.',
    advice: 'Sehen Sie an, was er geantwortet hat, und berichtigen Sie seine Adresse oder den Empfänger selbst.',
  },
  ending: {
    subject: (name, tenant, days) =>
      days === 0
        ? `Rollcall: ${name} von ${tenant} ist abgelaufen`
        : `Rollcall: ${name} von ${tenant} läuft in ${days} ${days === 1 ? 'Tag' : 'Tagen'} ab`,
    over: (kind, name, tenant, at) =>
      `Der Zugang ${name} (${kind}) von ${tenant} ist ${at} abgelaufen: Wer damit anfragt, wird abgewiesen, und niemand wird bereitgestellt.`,
    soon: (kind, name, tenant, at) =>
      `Der Zugang ${name} (${kind}) von ${tenant} läuft ${at} ab. Von da an wird abgewiesen, wer damit anfragt.`,
    renew: 'Geben Sie ihm ein neues Geheimnis, und tragen Sie es beim Identitätsanbieter ein.',
    rotate:
      'Erneuern Sie ihn vorher: Das alte Geheimnis gilt weiter, bis das neue beim Identitätsanbieter eingetragen ist.',
    replace: 'Legen Sie vorher einen neuen an, und tragen Sie ihn beim Identitätsanbieter ein.',
    endsWith: (name, lastFour) => `${name} (endet auf ${lastFour})`,
  },
  notices: {
    subject: (text) => `Rollcall: ${text}`,
    next: (at) => `Der nächste Versuch: ${at}.`,
    quarantined: (name) => `${name} ist in Quarantäne`,
    quarantinedText: (name, message) => `Die Bereitstellung für ${name} ist in Quarantäne: ${message}`,
    reminder: (name) => `${name} ist noch in Quarantäne`,
    reminderText: (name, since, message) =>
      `Die Bereitstellung für ${name} ist seit ${since} in Quarantäne: ${message}`,
    reminderEnd: 'Nach vier Wochen wird die Bereitstellung ausgeschaltet.',
    left: (name) => `${name} funktioniert wieder`,
    leftText: (name) => `Die Bereitstellung für ${name} hat die Quarantäne verlassen und geht weiter, wo sie war.`,
    off: (name) => `Die Bereitstellung für ${name} wurde ausgeschaltet`,
    offText: (name, message) =>
      `Die Bereitstellung für ${name} war vier Wochen in Quarantäne und ist jetzt ausgeschaltet: ${message}`,
    offAdvice: 'Starten Sie die Bereitstellung wieder, sobald die Ursache behoben ist.',
    held: (name) => `Änderungen von ${name} warten auf Sie`,
    heldText: (name) =>
      `In ${name} ist mehr zu tun, als der Schutz ohne eine Person zulässt; deshalb wurde es nicht getan.`,
    heldAdvice: 'Sehen Sie an, wer betroffen ist, und lassen Sie es dann zu oder verwerfen Sie es.',
    massChange: (name) => `Eine Bearbeitung ändert sehr viele Konten von ${name}`,
    massChangeText: (name, objects, attribute) =>
      `Seit die Zuordnung geändert wurde, bekommen ${objects} Konten von ${name} einen anderen Wert von ${attribute}.`,
    expired: (name) => `Ein Zugang von ${name} ist abgelaufen`,
    expires: (name, days) => `Ein Zugang von ${name} läuft in ${days} ${days === '1' ? 'Tag' : 'Tagen'} ab`,
    expiredText: (credential, name, at) => `${credential} von ${name} ist abgelaufen, und zwar ${at}.`,
    expiredAdvice: 'Tragen Sie einen neuen ein.',
    expiresText: (credential, at) =>
      `${credential} läuft ${at} ab. Tragen Sie vorher einen neuen ein; die Bereitstellung hält deswegen nicht an.`,
    initial: (name) => `Der Erstzyklus von ${name} ist durchlaufen`,
    initialText: (name) => `Alle im Bereich von ${name} wurden einmal angesehen.`,
    drift: (name) => `${name} wurde von jemand anderem geändert`,
    driftText: (name, found) =>
      `${found} ${found === '1' ? 'Abweichung' : 'Abweichungen'} von dem, was Rollcall geschrieben hat, in ${name} gefunden.`,
    driftAdvice: 'Sehen Sie sie an, und entscheiden Sie, was zurückgeschrieben wird.',
    silent: (name) => `Die Bereitstellung für ${name} schweigt`,
    silentText: (name, due) => `Die Bereitstellung für ${name} war ${due} fällig und fand nicht statt.`,
    silentAdvice: 'Sehen Sie nach, ob der Server läuft und arbeitet.',
  },
  outcomes: {
    created: 'angelegt',
    matched: 'abgeglichen',
    updated: 'aktualisiert',
    disabled: 'deaktiviert',
    restored: 'wiederhergestellt',
    deleted: 'gelöscht',
    skipped: 'übersprungen',
    failed: 'gescheitert',
  },
  failures: {
    subject: (name, count, more) => `Rollcall: ${count}${more ? ' oder mehr' : ''} Fehler in ${name}`,
    one: (name) => `Ein Benutzer oder eine Gruppe von ${name} konnte nicht bereitgestellt werden:`,
    many: (name, count, more) =>
      `${count}${more ? ' oder mehr' : ''} Benutzer und Gruppen von ${name} konnten nicht bereitgestellt werden:`,
    rest: (count) => `Und ${count} weitere.`,
    again: 'Jeder wird von selbst erneut versucht, in wachsenden Abständen.',
    all: 'Alle Fehler',
  },
  digest: {
    periods: { daily: 'der letzte Tag', weekly: 'die letzte Woche' },
    text: (period) => `Was bereitgestellt wurde (${period}):`,
    statuses: { success: 'erfolgreich', warning: 'mit Warnung', skipped: 'übersprungen', failure: 'gescheitert' },
    nothing: 'nichts ist geschehen',
    states: { on: 'ein', off: 'aus', running: 'ein', quarantined: 'in Quarantäne', paused: 'angehalten' },
    report: 'Der Bericht in der Konsole',
  },
};
