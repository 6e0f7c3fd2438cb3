import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { planNames } from '../plan/planPaths.ts';
import { draftOf } from '../roadmap/draftOf.ts';
import { draftTexts } from '../roadmap/draftText.ts';
import type { Mind } from '../story/mind.ts';

/** A file of a plan that is there, or one that is proposed. */
export interface DraftedFile {
  /** From the top of the repository. */
  readonly file: string;
  readonly isThere: boolean;
  readonly text: string;
}

/** The files of a plan: those that are missing with what they could say. */
export async function draftedFiles(mind: Mind): Promise<readonly DraftedFile[]> {
  const texts = draftTexts(draftOf(await mind.evidence()));
  const names = ['personas', 'roadmap', 'teams'] as const;
  return Promise.all(
    names.map(async (name) => {
      const file = planNames[name];
      // A link that leads nowhere has the name all the same.
      const isThere = await lstat(join(mind.root, file)).then(
        () => true,
        () => false,
      );
      return { file, isThere, text: texts[name] };
    }),
  );
}
