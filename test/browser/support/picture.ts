import type { Page } from 'playwright-core';
import { takePicture } from './take-picture.ts';

/** Whether the pictures of the documents are made anew: `npm run pictures`. */
export const makesPictures = process.env.ROLLCALL_PICTURES === '1';

/** Takes the page as it stands for the documents, in light and in dark. Does nothing unless pictures are asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  if (makesPictures) await takePicture(page, name);
}
