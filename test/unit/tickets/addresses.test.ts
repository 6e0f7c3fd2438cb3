import { messages } from './rows.ts';

const named = 'gh:octo/hello#42 refs';

messages('addresses of GitHub', [
  ['GH', 'https://github.com/octo/hello/issues/42', named],
  ['GH', 'http://www.github.com/octo/hello/issues/42/', named],
  ['GH', 'https://GitHub.com/octo/hello/issues/42?a=b#c', named],
  ['GH', 'See <https://github.com/octo/hello/issues/42>.', named],
  ['GH', '(https://github.com/octo/hello/issues/42)', named],
  ['GH', 'https://github.com/octo/hello/issues/42, and so on', named],
  ['GH', 'github.com/octo/hello/issues/42', named],
  ['GH', 'https://github.com/octo/hello/pull/42/files#diff-1', named],
  ['GH', 'https://github.com/octo/hello/pull/42/commits/1234567', named],
  ['GH', 'https://github.com/octo/hello/pulls/42', named],
  ['GH', 'https://github.com/octo/hello/discussions/42', named],
  ['GH', 'https://redirect.github.com/octo/hello/issues/42', named],
  ['GH', 'https://github.com/octo/hello/issues/42#issuecomment-99', named],
  ['GH', 'https://github.com/Acme/App/issues/12', 'gh:acme/app#12 refs'],
  ['GH', 'https://ghe.acme.corp/core/api/pull/5', 'gh:ghe.acme.corp/core/api#5 refs'],
  ['GH', 'https://github.acme.corp/core/api/issues/5', 'gh:github.acme.corp/core/api#5 refs'],
  ['GHE', 'https://ghe.acme.corp/core/api/issues/5', 'gh:ghe.acme.corp/core/api#5 refs'],
  ['GHE', 'https://github.com/octo/hello/issues/42', named],
]);

messages('addresses of GitLab', [
  ['GH', 'https://gitlab.com/a/b/-/issues/3', 'gl:a/b#3 refs'],
  ['GH', 'https://gitlab.com/a/b/c/-/merge_requests/3/diffs', 'gl:a/b/c!3 refs'],
  ['GH', 'https://gitlab.com/a/b/issues/3', 'gl:a/b#3 refs'],
  ['GH', 'https://gitlab.com/a/b/merge_requests/3', 'gl:a/b!3 refs'],
  ['GH', 'https://gitlab.com/a/b/-/work_items/3', 'gl:a/b#3 refs'],
  ['GH', 'https://gitlab.com/a/b/-/issues/incident/3', 'gl:a/b#3 refs'],
  ['GL', 'https://gitlab.com/groups/acme/-/epics/3', 'gl:acme&3 refs'],
  ['GL', 'https://gitlab.com/groups/acme/tools/-/epics/3', 'gl:acme/tools&3 refs'],
  ['GL', 'https://gitlab.com/groups/acme/-/work_items/3', 'gl:acme&3 refs'],
  ['GH', 'https://gitlab.gnome.org/GNOME/gtk/-/issues/3', 'gl:gitlab.gnome.org/GNOME/gtk#3 refs'],
  ['GLS', 'https://git.acme.corp/acme/web/-/issues/3', 'gl:git.acme.corp/acme/web#3 refs'],
  [
    'GLS',
    'Closes https://git.acme.corp/Acme/Tools/App/-/issues/3',
    'gl:git.acme.corp/acme/tools/app#3 closes',
  ],
]);

messages('addresses of other forges', [
  ['GH', 'https://codeberg.org/acme/app/issues/3', 'gt:acme/app#3 refs'],
  ['FJ', 'https://codeberg.org/acme/app/pulls/3/files', 'gt:acme/app#3 refs'],
  ['GH', 'https://gitea.com/acme/app/issues/3', 'gt:gitea.com/acme/app#3 refs'],
  ['GLS', 'http://localhost:3000/acme/app/issues/3', 'gt:localhost:3000/acme/app#3 refs'],
  ['GH', 'https://bitbucket.org/acme/app/issues/3/crash', 'bb:acme/app#3 refs'],
  ['BB', 'https://bitbucket.org/acme/app/pull-requests/3/diff', 'bb:acme/app#pr3 refs'],
  [
    'AZS',
    'https://bitbucket.acme.corp/projects/P/repos/app/pull-requests/3/overview',
    'bb:bitbucket.acme.corp/P/app#pr3 refs',
  ],
  [
    'AZS',
    'https://bitbucket.acme.corp/users/ana/repos/app/pull-requests/3',
    'bb:bitbucket.acme.corp/~ana/app#pr3 refs',
  ],
  ['AZ', 'https://dev.azure.com/acme/P/_git/app/pullrequest/3', 'az:pr3 refs'],
  ['AZ', 'https://acme.visualstudio.com/P/_workitems/edit/3', 'az:3 refs'],
  ['AZ', 'https://acme.visualstudio.com/DefaultCollection/P/_git/app/pullrequest/3', 'az:pr3 refs'],
  ['AZ', 'https://dev.azure.com/acme/P/_boards/board/t/T/Stories/?workitem=3', 'az:3 refs'],
  ['AZ', 'https://dev.azure.com/acme/My%20Project/_workitems/edit/3', 'az:3 refs'],
  ['AZ', 'https://dev.azure.com/other/P/_workitems/edit/3', 'az:other#3 refs'],
  ['GH', 'https://dev.azure.com/acme/P/_workitems/edit/3', 'az:3 refs'],
  ['AZS', 'https://tfs.acme.corp/tfs/Main/P/_workitems/edit/3', 'az:tfs.acme.corp/tfs/Main#3 refs'],
]);

messages('addresses of trackers', [
  ['GH', 'https://acme.atlassian.net/browse/PROJ-9', 'key:PROJ-9 refs'],
  ['GH', 'https://acme.atlassian.net/browse/new-9?focusedId=1', 'key:NEW-9 refs'],
  [
    'GH',
    'https://acme.atlassian.net/jira/software/c/projects/PROJ/issues/PROJ-9',
    'key:PROJ-9 refs',
  ],
  ['GH', 'https://acme.atlassian.net/jira/boards/1?view=x&selectedIssue=PROJ-9', 'key:PROJ-9 refs'],
  ['GH', 'https://jira.acme.corp/browse/ABC-9', 'key:ABC-9 refs'],
  ['GLS', 'https://jira.acme.corp/jira/browse/ABC-9', 'key:ABC-9 refs'],
  ['GH', 'https://linear.app/acme/issue/eng-9', 'key:ENG-9 refs'],
  ['GH', 'linear.app/acme/issue/ENG-9/a-title', 'key:ENG-9 refs'],
  ['GLS', 'https://redmine.acme.corp/issues/12', 'rm:redmine.acme.corp#12 refs'],
  ['GLS', 'https://redmine.acme.corp/redmine/issues/12#note-3', 'rm:redmine.acme.corp#12 refs'],
  ['GH', 'https://jira.elsewhere.org/browse/PROJ-9', 'key:PROJ-9 refs'],
  ['GH', 'https://jira.elsewhere.org/browse/ABC-9', ''],
  ['GHU', 'https://jira.elsewhere.org/browse/ABC-9', 'key?:ABC-9 refs'],
]);

messages('links', [
  ['GH', '[crash #7](https://github.com/octo/hello/issues/42)', named],
  ['GH', '[PROJ-7](https://acme.atlassian.net/browse/PROJ-7)', 'key:PROJ-7 refs'],
  ['GH', '[[#7]](https://github.com/octo/hello/issues/42 "title #8")', named],
  ['GH', '[#7](https://elsewhere.org/7)', ''],
  ['GH', '[see #7](https://elsewhere.org/)', 'gh:acme/app#7 refs'],
  ['GH', '[#7](docs/a.md)', 'gh:acme/app#7 refs'],
  ['GH', '[#42]: https://github.com/octo/hello/issues/42', named],
  ['GH', "<a href='https://github.com/octo/hello/issues/42'><code>#42</code></a>", named],
  [
    'GH',
    '<a class="x" href="https://github.com/octo/hello/issues/42">#42</a> #7',
    `${named}, gh:acme/app#7 refs`,
  ],
  ['GH', '[#&#8203;42](https://redirect.github.com/octo/hello/issues/42)', named],
  ['GH', '![#7](https://elsewhere.org/7.png)', ''],
  [
    'GH',
    '[a](https://github.com/octo/hello/issues/42) and [b](https://github.com/octo/hello/pull/43)',
    `${named}, gh:octo/hello#43 refs`,
  ],
]);

messages('addresses that lead to no ticket', [
  ['GH', 'https://github.com/octo/hello', ''],
  ['GH', 'https://github.com/octo/hello/issues', ''],
  ['GH', 'https://github.com/octo/hello/issues/new', ''],
  ['GH', 'https://github.com/octo/hello/issues/0', ''],
  ['GH', 'https://github.com/octo/hello/blob/main/a.md#12', ''],
  ['GH', 'https://github.com/octo/hello/compare/PROJ-1...PROJ-2', ''],
  ['GH', 'https://elsewhere.org/octo/hello/issues/42', ''],
  ['GH', 'https://elsewhere.org/#12', ''],
  ['GH', 'https://elsewhere.org/a?x=PROJ-7', ''],
  ['GH', 'https://elsewhere.org/UTF-8/browse/UTF-8', ''],
  ['GH', 'https://github.com.elsewhere.org/a/issues/42', ''],
  ['GH', 'https://xgithub.com/octo/hello/issues/42', ''],
  ['GH', 'xgithub.com/octo/hello/issues/42', ''],
  ['GH', 'https://github.com/../hello/issues/42', ''],
  ['GH', 'https://gitlab.com/a/b/-/issues/3x', ''],
  ['GH', 'ftp://github.com/octo/hello/pull/42', ''],
  ['GH', 'https://github-redirect.dependabot.com/o/x/issues/1187', 'gh:o/x#1187 refs'],
  ['GH', `https://github.com/octo/${'a'.repeat(3000)}/issues/42`, ''],
]);
