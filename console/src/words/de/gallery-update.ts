import type { Catalogue } from '../catalogue.ts';
import type { galleryUpdate as english } from '../gallery-update.ts';
import { counted, figure } from './figure.ts';

export const galleryUpdate: Catalogue<typeof english> = {
  offered: 'Eine neuere Zuordnung ist verfügbar',
  version: (available, name) =>
    `Version ${available} von ${name} im Katalog. Nichts wird geändert, bevor Sie sie übernehmen.`,
  changes: (of) => `Sie würde hier ${counted(of, 'Sache', 'Sachen')} ändern.`,
  noChanges: 'Sie würde hier nichts ändern.',
  conflicts: (of) =>
    `${of === 1 ? '1 Sache wurde' : `${figure(of)} Sachen wurden`} auch hier bearbeitet und ${of === 1 ? 'bleibt' : 'bleiben'}, wie Sie sie haben.`,
  unknown:
    'Niemand weiß, mit welcher Zuordnung diese Anwendung begann; also gilt alles, was abweicht, als Ihr eigenes. Zeilen, die Sie einmal weggenommen haben, werden wieder angeboten.',
  show: 'Zeigen, was sie ändert',
  beside: 'Mit dem Katalog vergleichen',
  blade: (available) => `Was Version ${available} der Zuordnung ändert`,
  said: 'Was anders wurde',
  changed: 'Was sich hier ändern würde',
  both: 'Hier und im Katalog bearbeitet: Ihres bleibt',
  inGallery: 'Im Katalog',
  mine: 'Ihres',
  draft: 'Entwurf erstellen',
  drafted: 'Die neuere Zuordnung ist im Entwurf. Simulieren Sie ihn, und veröffentlichen Sie ihn dann',
  keep: 'Meine behalten',
  keepTitle: 'Die eigene Zuordnung behalten?',
  keepText:
    'Die Zuordnung bleibt, wie sie ist, und diese Version wird nicht mehr angeboten. Die nächste wird es, mit nur dem, was sie ändert. Unter Versionen können Sie sich diese erneut anbieten lassen.',
  keptDone: 'Die eigene Zuordnung bleibt',
  haveDraft: 'Es gibt schon einen Entwurf: Veröffentlichen oder verwerfen Sie ihn zuerst.',
  inDraft: 'Der Entwurf enthält die neuere Zuordnung',
  inDraftText: (available) =>
    `Version ${available} der Katalogzuordnung gilt erst, wenn der Entwurf veröffentlicht ist. Simulieren Sie ihn zuerst.`,
  toVersions: 'Zum Entwurf',
  problem: (why) =>
    `Der Entwurf kann so nicht veröffentlicht werden: ${why} Ändern Sie es in der Zuordnung des Entwurfs.`,
  kept: 'Die eigene Zuordnung bleibt',
  keptText: (available) => `Version ${available} des Katalogs hat einiges davon anders.`,
  again: 'Erneut anbieten',
  againDone: 'Sie wird wieder angeboten',
};
