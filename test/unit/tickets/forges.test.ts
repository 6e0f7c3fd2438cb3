import { messages } from './rows.ts';

messages('what marks mean on GitLab', [
  ['GL', '#4', 'gl:acme/tools/app#4 refs'],
  ['GL', '!4', 'gl:acme/tools/app!4 refs'],
  ['GL', '&4', 'gl:acme/tools&4 refs'],
  ['GL', 'acme/web#4', 'gl:acme/web#4 refs'],
  ['GL', 'acme/tools/web!4', 'gl:acme/tools/web!4 refs'],
  ['GL', 'my.group/web#4', 'gl:gitlab.com/my.group/web#4 refs'],
  ['GL', 'acme/tools&4', 'gl:acme/tools&4 refs'],
  ['GL', 'acme&4', 'gl:acme&4 refs'],
  ['GL', 'AT&4', ''],
  ['GL', 'R&2 and a && 4', ''],
  ['GL', 'wow!4', ''],
  ['GL', 'if (!4) is wrong', 'gl:acme/tools/app!4 refs'],
  ['GL', '[issue:4]', 'gl:acme/tools/app#4 refs'],
  ['GL', '[issue:acme/web/4]', 'gl:acme/web#4 refs'],
  ['GL', '[epic:4]', 'gl:acme/tools&4 refs'],
  ['GL', 'Closes [work_item:4]', 'gl:acme/tools/app#4 closes'],
  [
    'GL',
    'Closes #4, #5, acme/web!6 & &7',
    'gl:acme/tools/app#4 closes, gl:acme/tools/app#5 closes, gl:acme/web!6 closes, gl:acme/tools&7 closes',
  ],
  ['GLS', '#4', 'gl:git.acme.corp/acme/tools/app#4 refs'],
  ['GLS', 'acme/web!4', 'gl:git.acme.corp/acme/web!4 refs'],
  ['GL', 'Related to #4', 'gl:acme/tools/app#4 refs'],
  ['GL', 'PROJ-4', 'key:PROJ-4 refs'],
]);

messages('what marks mean on GitHub', [
  ['GH', '!4', ''],
  ['GH', '&4', ''],
  ['GH', 'acme/lib!4', ''],
  ['GH', '[issue:4]', ''],
]);

messages('what marks mean on Gitea and Forgejo', [
  ['FJ', '#4', 'gt:acme/app#4 refs'],
  ['FJ', '!4', 'gt:acme/app#4 refs'],
  ['FJ', 'acme/lib#4', 'gt:acme/lib#4 refs'],
  ['FJ', 'acme/lib!4', 'gt:acme/lib#4 refs'],
  ['FJ', 'Closes: #4', 'gt:acme/app#4 closes'],
  ['FJ', '&4', ''],
]);

messages('what marks mean in Azure DevOps', [
  ['AZ', '#55', 'az:55 refs'],
  ['AZ', 'AB#55', 'az:55 refs'],
  ['AZ', '!12', 'az:pr12 refs'],
  ['AZ', 'PR #12', 'az:pr12 refs'],
  ['AZ', 'Fixes #55, #56', 'az:55 closes, az:56 closes'],
  ['AZ', 'x\n\nRelated work items: 55, 56', 'az:55 refs, az:56 refs'],
  ['AZ', 'acme/lib#4', ''],
  ['AZS', '#55', 'az:tfs.acme.corp/tfs/Main#55 refs'],
  ['AZS', 'AB#55', 'az:tfs.acme.corp/tfs/Main#55 refs'],
  ['AZS', 'Merged PR 12: x', 'az:tfs.acme.corp/tfs/Main#pr12 merges'],
]);

messages('what marks mean on Bitbucket', [
  ['BB', '#5', 'bb:acme/app#5 refs'],
  ['BB', 'Fixes #5', 'bb:acme/app#5 closes'],
  ['BB', 'acme/lib#5', 'bb:acme/lib#5 refs'],
  ['BB', 'pull request #5', 'bb:acme/app#pr5 refs'],
  ['BB', '!5', ''],
]);

messages('what marks mean where no repository is known', [
  ['NO', '#5', '?:#5 refs'],
  ['NO', '!5', '?:!5 refs'],
  ['NO', '&5', ''],
  ['NO', 'Fixes #5', '?:#5 closes'],
  ['NO', 'acme/lib#5', '?:acme/lib#5 refs'],
  ['NO', 'https://github.com/octo/hello/issues/42', 'gh:octo/hello#42 refs'],
  ['NO', 'TASK-4.1', 'key:TASK-4.1 refs'],
  ['NO', 'AB#5', 'az:5 refs'],
]);

messages('what # means where numbers belong to another tracker', [
  ['RM', 'refs #12', 'rm:redmine.acme.corp#12 refs'],
  ['RM', 'fixes #12, #13', 'rm:redmine.acme.corp#12 closes, rm:redmine.acme.corp#13 closes'],
  ['RM', 'Crash (#12)', 'rm:redmine.acme.corp#12 refs'],
  ['RM', 'acme/app#12', 'gh:acme/app#12 refs'],
  [
    'RM',
    'Merge pull request #34 from acme/12-crash',
    'gh:acme/app#34 merges, rm:redmine.acme.corp#12 refs',
  ],
  ['RM', 'https://github.com/acme/app/issues/12', 'gh:acme/app#12 refs'],
  ['RM', 'x\n\nRefs: 12', 'rm:redmine.acme.corp#12 refs'],
  ['GHAZ', '#12', 'az:12 refs'],
]);

messages('numbers without a mark, in lines of their own', [
  ['GH', 'x\n\nBug: 12', 'gh:acme/app#12 refs'],
  ['GH', 'x\n\nBug: 12, 13', 'gh:acme/app#12 refs, gh:acme/app#13 refs'],
  ['GH', 'x\n\nIssue: 12', 'gh:acme/app#12 refs'],
  ['GH', 'x\n\nCloses: 12, 13', 'gh:acme/app#12 closes, gh:acme/app#13 closes'],
  ['GH', 'x\n\nFixes: 12 and 13', 'gh:acme/app#12 closes, gh:acme/app#13 closes'],
  [
    'GH',
    'x\n\nCloses: 12, #13, PROJ-7',
    'gh:acme/app#12 closes, gh:acme/app#13 closes, key:PROJ-7 closes',
  ],
  ['GH', 'x\n\nTicket: 12\nTask: 13', 'gh:acme/app#12 refs, gh:acme/app#13 refs'],
  ['GH', 'x\n\nSee-also: 12', 'gh:acme/app#12 refs'],
  ['GH', 'x\n\nPart of: 12', 'gh:acme/app#12 refs'],
  ['GH', 'x\n\nWork-Item: 12', 'gh:acme/app#12 refs'],
  ['GH', 'x\n\nRelated-Bug: 12', 'gh:acme/app#12 refs'],
  ['GH', 'x\n\nJira: PROJ-7', 'key:PROJ-7 refs'],
  ['GH', 'x\n\nFixes: 12\nSigned-off-by: Ana <ana@acme.com>', 'gh:acme/app#12 closes'],
  ['GH', 'x\n\nBug: 12 crashes', ''],
  ['GH', 'x\n\nIssue: 3 things break', ''],
  ['GH', 'x\n\nVersion: 12', ''],
  ['GH', 'x\n\nFixes 12', ''],
  ['GH', 'x\n\nFixes: 1234567 ("x")', ''],
  ['GH', 'Bug: 12', ''],
  ['GH', 'fix: 404', ''],
  ['GH', 'x\n\nTime: 12:30\nBug: 1.2\nTask: 12-3', ''],
]);
