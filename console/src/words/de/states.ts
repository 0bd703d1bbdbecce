import type { Catalogue } from '../catalogue.ts';
import type { states as english } from '../states.ts';

export const states: Catalogue<typeof english> = {
  application: {
    'not-configured': 'Die Adresse oder das Geheimnis fehlt noch: Es wird nichts bereitgestellt.',
    off: 'Die Bereitstellung ist ausgeschaltet: Es wird nichts in die Anwendung geschrieben.',
    on: 'Die Bereitstellung ist eingeschaltet; der nächste Zyklus beginnt von selbst.',
    running: 'Ein Zyklus läuft gerade.',
    quarantined:
      'Zu viel schlug fehl, oder die Anwendung ist nicht erreichbar: In wachsenden Abständen wird es wieder versucht, nach vier Wochen wird ausgeschaltet.',
    paused: 'Jemand hat eine Pause angeordnet: Bis zur Fortsetzung wird nichts geschrieben.',
  },
  log: {
    success: 'Es wurde getan, und die Anwendung hat es bestätigt.',
    failure: 'Die Anwendung hat es abgelehnt oder war nicht erreichbar; der Eintrag sagt, warum und wie es weitergeht.',
    skipped: 'Es wurde mit Absicht nichts geschrieben; der Eintrag sagt, warum.',
    warning: 'Es wurde getan, doch etwas daran sollte angesehen werden.',
  },
  drift: {
    reported: 'Gefunden und so belassen, bis es jemand zurückschreibt.',
    'written-back': 'Der nächste Zyklus schreibt, was das Verzeichnis hat.',
    'turned-back': 'Es wurde schon zurückgeschrieben und wird jedes Mal wieder geändert.',
  },
  receiver: {
    active: 'Was geschieht, wird gesendet, sobald es geschieht.',
    failing:
      'Derzeit nimmt er nichts an: Ein Ereignis nach dem anderen wird wieder versucht, und nichts geht verloren.',
    paused: 'Bis zur Fortsetzung wird nichts gesendet.',
  },
  delivery: {
    waiting: 'Noch nicht angenommen: Es wird von selbst gesendet oder wieder versucht.',
    delivered: 'Der Empfänger hat es angenommen.',
    dead: 'Nach drei Tagen aufgegeben oder endgültig abgelehnt. Senden Sie es von Hand noch einmal, wenn die Ursache behoben ist.',
  },
  plan: {
    simulating: 'Alle werden angesehen; nichts wird geschrieben.',
    ready: 'Er zeigt, was ein Zyklus täte. Genehmigen oder verwerfen Sie ihn.',
    approved: 'Jemand hat zugestimmt; bis zur Ausführung wird nichts geschrieben.',
    applying: 'Er wird gerade genau so ausgeführt, wie er dasteht.',
    applied: 'Was er sagt, wurde getan; jede Zeile sagt, wie es ausging.',
    stopped: 'Er wurde beendet, bevor alles getan war; was getan wurde, bleibt.',
    outdated: 'Die Konfiguration ist seither eine andere: Simulieren Sie noch einmal.',
    discarded: 'Jemand hat ihn verworfen; nichts davon wird geschrieben.',
    failed: 'Die Simulation konnte nicht beendet werden; der Plan sagt, warum.',
  },
  revocation: {
    open: 'Das Konto kann noch benutzt werden.',
    disabled: 'Das Konto besteht und lässt niemanden ein.',
    deleted: 'Rollcall hat das Konto gelöscht.',
    gone: 'Als das Konto entzogen werden sollte, war es in der Anwendung nicht mehr vorhanden.',
    kept: 'Das Konto bleibt, wie es ist, weil die Anwendung so eingestellt ist.',
    returned: 'Die Person kam zurück, bevor etwas entzogen wurde.',
    removed: 'Die Anwendung wurde aus Rollcall entfernt; ihre Konten sind, wie sie waren.',
  },
  invitation: {
    sent: 'Der Link wurde erstellt, und niemand hat ihn geöffnet.',
    opened: 'Jemand hat den Link geöffnet und richtet ein; in keinem anderen Browser gilt er.',
    finished: 'Der Kunde hat die Einrichtung abgeschlossen; der Link gilt nicht mehr.',
    withdrawn: 'Jemand hat den Link zurückgezogen.',
    expired: 'Seine Frist ist vorbei. Laden Sie noch einmal ein.',
  },
};
