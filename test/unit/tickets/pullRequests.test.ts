import { messages } from './rows.ts';

const merged = 'gh:acme/app#34 merges';

messages('pull requests of GitHub', [
  ['GH', 'Merge pull request #34 from acme/topic', merged],
  ['GH', 'Merge pull request GH-34 from acme/topic', merged],
  [
    'GH',
    'Merge pull request #34 from acme/topic\n\nfix: crash, fixes #12',
    `${merged}, gh:acme/app#12 closes`,
  ],
  ['GH', 'Merge pull request #34 from acme/feature/PROJ-3', `${merged}, key:PROJ-3 refs`],
  ['GH', 'Merge pull request #34 from acme/12-crash', `${merged}, gh:acme/app#12 refs`],
  ['GH', 'Merge pull request #34 from acme/issue-12', `${merged}, gh:acme/app#12 refs`],
  ['GH', 'Merge pull request #34 from acme:topic', merged],
  ['GH', 'Merge pull request #34 from acme/revert-12-topic', `${merged}, gh:acme/app#12 reverts`],
  ['GH', 'Merge pull request #34 from acme/release/2.0', merged],
  ['GH', 'feat: log in (#34)', merged],
  ['GH', 'feat: log in (#34)\n\n* fix: typo (#12)', `${merged}, gh:acme/app#12 refs`],
  ['GH', 'feat: log in (GH-34)', merged],
  ['GH', 'feat: log in (#12) (#34)', `${merged}, gh:acme/app#12 refs`],
  ['GH', 'fix: crash (fixes #12) (#34)', `${merged}, gh:acme/app#12 closes`],
  ['GH', 'fix (#34)', merged],
  ['GH', 'feat: log in (#34).', merged],
  ['GH', 'feat: log in (#34) [skip ci]', merged],
  ['GH', 'feat: log in (#34)\r\n\r\nbody', merged],
  ['GH', 'feat: log in (#12, #34)', 'gh:acme/app#12 refs, gh:acme/app#34 refs'],
  ['GH', 'feat: (#34) log in', 'gh:acme/app#34 refs'],
  ['GH', 'feat: log in\n\nthe end (#34)', 'gh:acme/app#34 refs'],
  ['GHE', 'feat: log in (#34)', 'gh:ghe.acme.corp/core/api#34 merges'],
  ['GHE', 'Merge pull request #34 from core/topic', 'gh:ghe.acme.corp/core/api#34 merges'],
]);

messages('pull requests of robots', [
  ['GH', 'Auto merge of #34 - ana:fix/PROJ-3, r=bob', `${merged}, key:PROJ-3 refs`],
  ['GH', 'Rollup merge of #34 - ana:topic, r=bob', merged],
  ['GH', 'Merge #34', merged],
  ['GH', 'Merge #34: add login', merged],
  ['GH', 'Merge #34 #35', `${merged}, gh:acme/app#35 merges`],
  ['GH', 'Merge #34, #35 and #36', `${merged}, gh:acme/app#35 merges, gh:acme/app#36 merges`],
  ['GH', 'Merge PR #34: add login', merged],
  ['GH', 'Bump x from 1 to 2 (#34)\n\nBumps [x](https://github.com/dep/x) from 1 to 2.', merged],
  ['GH', 'Merge pull request #34 from acme/renovate/lodash-4.x', merged],
  ['GH', 'Merge pull request #34 from acme/snyk-fix-12345', merged],
]);

messages('merge requests of GitLab', [
  [
    'GL',
    "Merge branch '12-crash' into 'main'\n\nFix crash\n\nCloses #12\n\nSee merge request acme/tools/app!34",
    'gl:acme/tools/app!34 merges, gl:acme/tools/app#12 closes',
  ],
  [
    'GL',
    "Merge branch 'topic' into 'main'\n\nSee merge request !34",
    'gl:acme/tools/app!34 merges',
  ],
  [
    'GL',
    'x\n\nSee merge request https://gitlab.com/acme/tools/app/-/merge_requests/34',
    'gl:acme/tools/app!34 merges',
  ],
  ['GL', 'x\n\nSee merge request other/app!34', 'gl:other/app!34 merges'],
  ['GL', 'feat: log in (!34)', 'gl:acme/tools/app!34 merges'],
  ['GL', 'feat: log in (#12)', 'gl:acme/tools/app#12 refs'],
  ['GLS', 'x\n\nSee merge request acme/tools/app!34', 'gl:git.acme.corp/acme/tools/app!34 merges'],
]);

messages('pull requests of Gitea, Azure and Bitbucket', [
  [
    'FJ',
    "Merge pull request 'fix: crash, fixes #12' (#34) from topic into main",
    'gt:acme/app#34 merges, gt:acme/app#12 closes',
  ],
  [
    'FJ',
    "Merge pull request 'Crash' (#34) from ana/PROJ-3-crash into main",
    'gt:acme/app#34 merges, key:PROJ-3 refs',
  ],
  ['FJ', "Merge pull request 'Crash' (!34) from ana:topic into main", 'gt:acme/app#34 merges'],
  [
    'FJ',
    'Crash (#34)\n\nReviewed-on: https://codeberg.org/acme/app/pulls/34',
    'gt:acme/app#34 merges',
  ],
  [
    'FJ',
    'Crash\n\nReviewed-on: https://codeberg.org/acme/app/pulls/34\nReviewed-by: Ana <ana@acme.com>',
    'gt:acme/app#34 merges',
  ],
  ['AZ', 'Merged PR 34: fix: crash #12', 'az:pr34 merges, az:12 refs'],
  ['AZ', 'fix: crash (#12)', 'az:12 refs'],
  ['AZ', 'fix: crash (!34)', 'az:pr34 merges'],
  ['BB', 'Merged in topic (pull request #34)', 'bb:acme/app#pr34 merges'],
  [
    'BB',
    'Merged in topic (pull request #34)\n\nfix: crash\n\nApproved-by: Ana',
    'bb:acme/app#pr34 merges',
  ],
  [
    'BB',
    'Merge pull request #34 in PROJ/app from feature/PROJ-12-crash to main',
    'bb:acme/app#pr34 merges, key:PROJ-12 refs',
  ],
  [
    'BB',
    'Merge pull request #34 in PROJ/app from ~ANA/app:WEB-3-x to main',
    'bb:acme/app#pr34 merges, key:WEB-3 refs',
  ],
  ['BB', 'Pull request #34: PROJ-12 crash', 'bb:acme/app#pr34 merges, key:PROJ-12 refs'],
  ['BB', 'Crash, see pull request #34 for #5', 'bb:acme/app#pr34 refs, bb:acme/app#5 refs'],
  ['BB', 'Crash (#5)', 'bb:acme/app#5 refs'],
  ['NO', 'Merge pull request #34 from acme/PROJ-3', '?:#34 merges, key:PROJ-3 refs'],
  ['NO', 'Crash (#34)', '?:#34 merges'],
  ['NO', 'Crash (!34)', '?:!34 merges'],
  ['NO', 'Merged PR 34: Crash', '?:!34 merges'],
]);

messages('pull requests in lines of their own', [
  [
    'GH',
    'x\n\nPR-URL: https://github.com/acme/app/pull/34\nFixes: https://github.com/acme/app/issues/12',
    `${merged}, gh:acme/app#12 closes`,
  ],
  ['GH', 'x\n\nPull-Request: #34', merged],
  ['GH', 'x\n\nPull Request: 34', merged],
  ['GH', 'x\n\nGithub-Pull: #34', merged],
  ['GL', 'x\n\nMR: !34', 'gl:acme/tools/app!34 merges'],
  ['GL', 'x\n\nMR: 34', 'gl:acme/tools/app!34 merges'],
  ['GH', 'x\n\nCloses #34 from ana/topic and squashes the following commits', merged],
  ['GH', 'See PR #34', 'gh:acme/app#34 refs'],
]);

messages('branches that are merged', [
  ['GH', "Merge branch 'main' into topic", ''],
  ['GH', "Merge branch '12-crash'", 'gh:acme/app#12 refs'],
  ['GH', "Merge branch 'eng-12-crash' of github.com:acme/app into main", 'key:ENG-12 refs'],
  [
    'GH',
    "Merge branches 'PROJ-1', 'PROJ-2' and 'PROJ-3'",
    'key:PROJ-1 refs, key:PROJ-2 refs, key:PROJ-3 refs',
  ],
  ['GH', "Merge remote-tracking branch 'origin/feature/PROJ-3' into main", 'key:PROJ-3 refs'],
  ['GH', "Merge branch 'dependabot/npm_and_yarn/lodash-4' into main", ''],
  ['GH', "Merge branch 'release/2024-01'", ''],
  ['GH', "Merge branch 'main' into feature/PROJ-3", ''],
  ['GH', 'Merge feature/PROJ-3 into main', 'key:PROJ-3 refs'],
  ['GH', "Merge branch 'topic'\n\nFixes #12", 'gh:acme/app#12 closes'],
  ['GH', "Merge tag 'v1.2-3'", ''],
]);

const undone = 'gh:acme/app#12 reverts';
messages('what is undone', [
  ['GH', 'Revert "Add login (#12)"', undone],
  [
    'GH',
    'Revert "Add login (#12)"\n\nThis reverts commit 1234567890abcdef1234567890abcdef12345678.',
    undone,
  ],
  ['GH', 'Revert "Merge pull request #12 from acme/PROJ-3"', `${undone}, key:PROJ-3 reverts`],
  [
    'GH',
    'Revert "Revert "Add login (#12)" (#13)" (#34)',
    `${undone}, gh:acme/app#13 reverts, ${merged}`,
  ],
  ['GH', 'Reapply "Add login (#12)" (#34)', `${undone}, ${merged}`],
  ['GH', 'Revert "PROJ-7: fixes #12" (#34)', `key:PROJ-7 reverts, ${undone}, ${merged}`],
  ['GH', "Revert 'Add login (#12)'", undone],
  ['GH', 'Revert “Add login (#12)”', undone],
  ['GH', 'Revert "A long title that GitHub has cut (#1… (#34)', merged],
  [
    'GH',
    'Revert "Add login (#12)" (#34)\n\nFixes #13',
    `${undone}, ${merged}, gh:acme/app#13 closes`,
  ],
  ['GH', 'Remove login\n\nThis reverts #12.', undone],
  ['GH', 'Remove login\n\nReverts acme/app#12', undone],
  ['GH', 'Revert PR #12', undone],
  ['GH', 'Reverting changes from #12', undone],
  ['AZ', 'Revert "Merged PR 12: Add login"', 'az:pr12 reverts'],
  ['BB', 'Revert "Merged in topic (pull request #12)"', 'bb:acme/app#pr12 reverts'],
]);
