import { branches, messages } from './rows.ts';

/** What people wrote to the makers of other tools; each is one thing that went wrong there. */
branches('branches whose numbers were taken for tickets elsewhere', [
  ['GH', 'release-notes-16-1', ''],
  ['GHU', 'release-notes-16-1', ''],
  ['GH', 'feature/3-4-layout', ''],
  ['GH', 'hotfix-2024-05-01', ''],
  ['GH', 'bump-node-18-to-20', ''],
]);

messages('keys in brackets and with digits, missed elsewhere', [
  ['GHU', '[JIRA-1] crash', 'key?:JIRA-1 refs'],
  ['GHU', '(JIRA-1) crash', 'key?:JIRA-1 refs'],
  ['GHU', '[JIRA-1][JIRA-2] crash', 'key?:JIRA-1 refs, key?:JIRA-2 refs'],
  ['GH', 'V2-1161 crash', 'key:V2-1161 refs'],
]);

messages('the same number with several marks, mixed up elsewhere', [
  [
    'GL',
    '#12, !12 and acme/web#12',
    'gl:acme/tools/app#12 refs, gl:acme/tools/app!12 refs, gl:acme/web#12 refs',
  ],
  ['GH', '#12, acme/lib#12 and AB#12', 'gh:acme/app#12 refs, gh:acme/lib#12 refs, az:12 refs'],
]);

messages('numbers of another tracker, taken by the host elsewhere', [
  ['RM', 'refs #12', 'rm:redmine.acme.corp#12 refs'],
  ['RM', 'refs #12, see acme/app#12', 'rm:redmine.acme.corp#12 refs, gh:acme/app#12 refs'],
]);

messages('standards that were looked up in Jira elsewhere', [
  ['GHU', 'Use UTF-8, SHA-256 and CVE-2024-1234 in chapters 3-4', ''],
]);
