import type { Row } from './rows.ts';
import { messages } from './rows.ts';

const named = 'gh:acme/app#12 refs';

messages('numbers', [
  ['GH', '#12', named],
  ['GH', '#12: crash', named],
  ['GH', 'Crash #12.', named],
  ['GH', 'Crash #12, again', named],
  ['GH', 'Crash (see #12)', named],
  ['GH', 'Crash [#12]', named],
  ['GH', "Crash of #12's parser", named],
  ['GH', 'Crash (#12): again', named],
  ['GH', '"#12"', named],
  ['GH', 'Crash—#12—again', named],
  ['GH', 'Crash,#12', named],
  ['GH', 'Crash:#12', named],
  ['GH', '修复了#12的问题', named],
  ['GH', 'GH-12 crash', named],
  ['GH', 'gh-12: crash', named],
  ['GH', 'GH#12 crash', named],
  ['GH', 'Crash #1234567890', 'gh:acme/app#1234567890 refs'],
  ['GH', '#12 - #13', `${named}, gh:acme/app#13 refs`],
  ['GH', '#12-#13', named],
  ['GH', '\n\n#12 after empty lines', named],
  ['GH', 'ACME/App#12', named],
  ['GH', 'acme/lib.js#4', 'gh:acme/lib.js#4 refs'],
  ['GH', '(acme/lib#4)', 'gh:acme/lib#4 refs'],
  ['GH', 'AB#77', 'az:77 refs'],
  ['GH', 'Crash [AB#77]', 'az:77 refs'],
  ['GHE', 'Crash #12', 'gh:ghe.acme.corp/core/api#12 refs'],
  ['GHE', 'Crash acme/lib#4', 'gh:ghe.acme.corp/acme/lib#4 refs'],
]);

const none = (texts: readonly string[]): readonly Row[] => texts.map((text) => ['GH', text, '']);

messages(
  'numbers with something at their side',
  none([
    ...['#12px', '#12abc', '#1.2', '#12-3', '#12_3', '#12%', '#0', '#012', '#12345678901', '#'],
    ...['foo#12', 'foo_#12', 'é#12', '1#12', 'a.#12', 'a-#12', '@#12', '!#12', '##12', '\\#12'],
    ...[
      '&#12;',
      '&#39;quoted&#39;',
      'a/#12',
      'C#7',
      'F#4',
      'x$#12',
      '# 12',
      '#-12',
      '/a/b#12',
      '/#12',
    ],
    ...['a/b/c#3', 'user@acme/lib#3', 'acme/#3', 'ana@acme.com#12', '-acme/lib#3', 'a b/../c#3'],
    ...['abAB#77', 'ab#77', 'XAB#77', 'Some text … (#1…'],
  ]),
);

messages(
  'numbers that count something else',
  none([
    ...['step #2', 'Steps #2 and #3', 'AC #5 is recorded', 'rule #1', 'style #3 and #6', 'item #4'],
    ...[
      'option #2',
      'phase #3',
      'Part #2',
      'test #5',
      'Attempt #3 of fixes',
      'Release candidate #7',
    ],
    ...['patch #2', 'DoD #2', 'batch #2', 'the #1 reason', '#1 priority', 'as said in #1 above'],
    ...['x\n\n- [ ] #2 write it', 'x\n\n- [x] #12 board', 'x\n\n* [X] #123 board'],
    ...['color: #123456', 'colour: #123', 'background: "#123456"', 'fill=#123456'],
    ...[
      'build #1234',
      'Closes Debian bug #392702',
      'x ${#2} y',
      'Jenkins job #4711',
      'CID #123456',
      'LP: #1234567',
      'Bugzilla #12345',
    ],
    ...['Minified React error #418', "What's cooking (2024/09 #12)", 'run #77'],
    ...['x\n\n#5 0x7fc2ca340349 in main', 'x\n\n#1 {main}', 'x\n\n#0 /srv/a.php(12): f()'],
    ...['x\n\n"main" #1 prio=5 os_prio=0', 'x\n\n#2  run (argc=1) at git.c:12'],
  ]),
);

messages('numbers in spite of a word that counts', [
  ['GH', 'step #123', 'gh:acme/app#123 refs'],
  ['GH', 'Part of #12', named],
  ['GH', 'task #12', named],
  ['GH', 'issue #12', named],
  ['GH', 'bug #12', named],
  ['GH', 'ticket #12', named],
  ['GH', 'story #12', named],
  ['GH', 'color of #123', 'gh:acme/app#123 refs'],
  ['GH', 'Set colour to #123456', 'gh:acme/app#123456 refs'],
  ['GH', 'x\n\n- #12 write it', named],
  ['GH', 'x\n\n#12 0 of 5', named],
  ['GH', 'Steps #2 and more, see #12', named],
  ['AZ', 'Related work items: #12', 'az:12 refs'],
]);

messages('numbers in what is no prose', [
  ['GH', 'Use `#12` here', ''],
  ['GH', 'Use ``a ` #12`` here', ''],
  ['GH', 'Use `#12 here', named],
  ['GH', 'x\n\n```\n#12\n```\n', ''],
  ['GH', 'x\n\n```js\n#13\n```\n\n#12', named],
  ['GH', 'x\n\n~~~\n#12\n~~~', ''],
  ['GH', 'x\n\n```\n#12', named],
  ['GH', 'x\n\n````\n```\n#13\n```\n````\n#12', named],
  ['GH', 'x\n\n<!-- #12 -->', ''],
  ['GH', 'x\n\n<!--\nCloses #13\n-->\nFixes #12', 'gh:acme/app#12 closes'],
  ['GH', 'x\n\n<!-- #12', named],
  ['GH', 'x\n\nSigned-off-by: Ana PROJ-7 <ana@acme.com>', ''],
  ['GH', 'x\n\nCo-authored-by: Bot #12 <bot@acme.com>', ''],
  ['GH', 'x\n\nFixed-by: #12', named],
  ['GH', 'x\n\ngit-svn-id: https://svn.acme.com/trunk@12 PROJ-7', ''],
  ['GH', 'x\n\nFixes: 1da177e4c3f4 ("PROJ-7: #12")', ''],
  ['GH', 'x\n\nThis reverts commit 1234567, 2345678 and 3456789.', ''],
  ['GH', 'x\n\n(cherry picked from commit 1234567890123456789012345678901234567890)', ''],
  ['GH', 'x\n\nLink: https://lore.kernel.org/r/20240101-PROJ-7-v1-0@acme.com', ''],
  ['GH', `${'word '.repeat(13_200)}#12`, ''],
  ['GH', `${'word '.repeat(13_000)}#12`, named],
  ['GH', '', ''],
  ['GH', '\n', ''],
]);
