import type { Application } from './ApplicationFrame.tsx';

/** The gallery entry of every application that is not in the gallery. */
export const ownEntry = 'generic';

/** Whether an application was created as one's own, outside of the gallery. */
export function isOwn({ gallery }: Pick<Application, 'gallery'>): boolean {
  return gallery === ownEntry;
}

/** What the steps of the guides call an application: as the gallery does, or as it was named. */
export function guideName(application: Pick<Application, 'gallery' | 'galleryName' | 'name'>): string {
  return isOwn(application) ? application.name : application.galleryName;
}
