import type { PageWords } from '../src/protocol/picture.ts';
import type { Hands } from './hands.ts';
import { linkButton } from './linkButton.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';

interface ShownCommit {
  readonly sha: string;
  readonly shortSha: string;
  readonly subject: string;
  readonly repository?: string;
}

/** One line: the short sha, which opens the commit, and its subject. */
export function commitRow(commit: ShownCommit, words: PageWords, hands: Hands): Piece {
  const { sha, shortSha, subject, repository } = commit;
  const show = (): void => hands.ask('showCommit', { sha });
  const name = `${words.showCommit} ${shortSha}`;
  return piece('div', { attributes: { class: 'row' } }, [
    linkButton(`show:${sha}`, shortSha, show, { name, title: words.showCommit }),
    piece('bdi', { attributes: { class: 'subject', title: subject } }, subject),
    repository === undefined
      ? undefined
      : piece('bdi', { attributes: { class: 'repository', title: repository } }, repository),
  ]);
}
