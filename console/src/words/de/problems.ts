import type { Catalogue } from '../catalogue.ts';
import type { problems as english } from '../problems.ts';

export const problems: Catalogue<typeof english> = {
  away: 'Rollcall antwortet nicht.',
  awayAdvice: 'Nichts ist verloren. Die Konsole macht weiter, sobald der Server wieder da ist.',
  unreadable: (status) => `Der Server hat mit ${status} geantwortet, ohne einen Grund zu nennen.`,
  pageTitle: 'Diese Seite konnte nicht angezeigt werden',
  pageAdvice: 'Laden Sie sie erneut. Hilft das nicht, wurde der Server aktualisiert: Laden Sie den Browser neu.',
  noPageTitle: 'Seite nicht gefunden',
  noPage: (path) => `Unter ${path} gibt es nichts.`,
};
