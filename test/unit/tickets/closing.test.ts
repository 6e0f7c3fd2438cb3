import type { Row } from './rows.ts';
import { messages } from './rows.ts';

const closed = 'gh:acme/app#12 closes';
const named = 'gh:acme/app#12 refs';
const both = `${closed}, gh:acme/app#13 closes`;

const words = [
  ...['close', 'closes', 'closed', 'closing', 'fix', 'fixes', 'fixed', 'fixing'],
  ...['resolve', 'resolves', 'resolved', 'resolving', 'implement', 'implements', 'implemented'],
  ...['implementing', 'complete', 'completes', 'completed', 'completing'],
];
messages(
  'references after a word that closes',
  words.flatMap((word): Row[] => [
    ['GH', `${word} #12`, closed],
    ['GH', `Crash\n\n${word.toUpperCase()}: #12`, closed],
  ]),
);

messages('references behind what may stand between', [
  ['GH', 'Fixes the issue #12', closed],
  ['GH', 'Fixes bug #12 in the parser', closed],
  ['GH', 'Fix for #12', closed],
  ['GH', 'Fix for issue: #12', closed],
  ['GH', 'Closes GitHub issue #12', closed],
  ['GH', 'Completes Linear issue ENG-5', 'key:ENG-5 closes'],
  ['GH', 'Closes [#12]', closed],
  ['GH', 'Crash on start (fixes #12)', closed],
  ['GH', 'Crash on start [closes #12]', closed],
  ['GH', 'Closes **#12**', closed],
  ['GH', 'Closes "#12"', closed],
  ['GH', 'Closes GH-12', closed],
  ['GH', 'Resolves acme/lib#4', 'gh:acme/lib#4 closes'],
  ['GH', 'Resolves PROJ-7', 'key:PROJ-7 closes'],
  ['GH', 'Resolves https://github.com/acme/app/pull/12', closed],
  ['GH', 'Resolves [a title](https://github.com/acme/app/issues/12)', closed],
  ['GH', 'Fixes <https://github.com/acme/app/issues/12>', closed],
  ['GH', 'This long line of prose at last fixes\n#12 and no more', closed],
  ['GH', 'x\n\nCloses:\n- #12\n- #13', both],
  ['GH', 'x\n\nCloses:\r\n\r\n* #12\r\n* #13\r\n', both],
  ['GH', 'x\n\n- Fixes #12\n- Related to #13', `${closed}, gh:acme/app#13 refs`],
  ['GH', 'x\n\nCloses-Bug: #12', closed],
  ['GH', '修复 #12', named],
]);

messages('references of a list after a word that closes', [
  ['GH', 'Fixes #12, #13', both],
  ['GH', 'Fixes #12 and #13', both],
  ['GH', 'Fixes #12, and #13', both],
  ['GH', 'Fixes #12 & #13', both],
  ['GH', 'Fixes #12 + #13', both],
  ['GH', 'Fixes #12/#13', both],
  ['GH', 'Fixes #12 #13', both],
  ['GH', 'Fixes #12,#13', both],
  ['GH', 'Fixes issues #12 and issue #13', both],
  ['GH', 'Fixes #12, also #13', both],
  ['GH', 'Fixes #12, fixes #13', both],
  ['GH', 'Fixes #12, acme/lib#4 & PROJ-7', `${closed}, gh:acme/lib#4 closes, key:PROJ-7 closes`],
  ['GH', 'Closes PROJ-1/PROJ-2', 'key:PROJ-1 closes, key:PROJ-2 closes'],
  ['GH', 'Closes [PROJ-1] [WEB-3]', 'key:PROJ-1 closes, key:WEB-3 closes'],
  ['GH', 'Fixes #12, which #13 began', `${closed}, gh:acme/app#13 refs`],
  ['GH', 'Fixes #12. See #13', `${closed}, gh:acme/app#13 refs`],
  ['GH', 'Fixes #12\n\n#13 goes on', `${closed}, gh:acme/app#13 refs`],
  ['GH', 'See #13, fixes #12', `${closed}, gh:acme/app#13 refs`],
]);

messages('references that are only named', [
  ['GH', 'See #12', named],
  ['GH', 'refs #12', named],
  ['GH', 'Part of #12', named],
  ['GH', 'Towards #12', named],
  ['GH', 'Follow-up to #12', named],
  ['GH', 'Relates to #12', named],
  ['GH', 'Hotfix #12', named],
  ['GH', 'Suffixes #12', named],
  ['GH', 'auto-close #12', named],
  ['GH', 'Fix regression from #12', named],
  ['GH', 'Fixed in #12', named],
  ['GH', 'Closed by #12', named],
  ['GH', 'Reopens #12', named],
  ['GH', 'This does not fix #12', named],
  ['GH', "This doesn't fix #12", named],
  ['GH', 'This doesn’t yet fix #12', named],
  ['GH', 'Partially fixes #12', named],
  ['GH', 'Partly resolves PROJ-7', 'key:PROJ-7 refs'],
  ['GH', 'Window does not open\n\nFixes #12', closed],
  ['GH', 'Window does not open fixes #12', closed],
  ['GH', 'PROJ-7: fixes\n* PROJ-7: more', 'key:PROJ-7 refs'],
  ['GH', 'Fixes `crash` #12', named],
]);

messages('references of smart commits', [
  ['GH', 'PROJ-12 #close', 'key:PROJ-12 closes'],
  ['GH', 'PROJ-12 #resolve #comment all done', 'key:PROJ-12 closes'],
  ['GH', 'PROJ-12 #time 2h 30m work #done', 'key:PROJ-12 closes'],
  ['GH', 'PROJ-12 #comment looked at it', 'key:PROJ-12 refs'],
]);

messages('references with several roles', [
  ['GH', 'See #12\n\nFixes #12', closed],
  ['GH', 'Add login (#12)\n\nPart of #12', 'gh:acme/app#12 merges'],
  ['GH', 'Add login (#12)\n\nCloses #12', closed],
  ['GH', 'Fixes #12, #12 and #12', closed],
  ['GL', 'Add\n\nChangelog: fixed\nIssue: #12', 'gl:acme/tools/app#12 refs'],
  [
    'GL',
    'Add\n\nChangelog: fixed\nMR: https://gitlab.com/acme/tools/app/-/merge_requests/9',
    'gl:acme/tools/app!9 merges',
  ],
  [
    'GH',
    'close #12，#13、#14',
    'gh:acme/app#12 closes, gh:acme/app#13 closes, gh:acme/app#14 closes',
  ],
]);
