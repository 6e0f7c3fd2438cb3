/** Records `count` answers for one commit: what a second window does. Ends when they are in git. */
import { notedAnswers } from '../../src/answers/notedAnswers.ts';
import { openGit } from '../../src/git/openGit.ts';
import type { Sha } from '../../src/model/ids.ts';

const [directory = '', sha = '', who = '', count = ''] = process.argv.slice(2);
const answers = notedAnswers(await openGit({ binary: 'git', directory }));
for (let index = 0; index < Number(count); index += 1) {
  await answers.record(sha as Sha, { who: `${who}-${index}`, at: index, tickets: [] });
}
