import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import type { Lease } from '../../../src/history/lease.ts';
import { areOtherReferences, doubtOf, takeReferences } from '../../../src/history/references.ts';
import { tables } from '../../../src/history/schema.ts';
import type { Source } from '../../../src/history/session.ts';
import type { TicketKey } from '../../../src/model/ids.ts';
import type { ReferenceContext } from '../../../src/tickets/context.ts';

const context: ReferenceContext = {
  remote: { kind: 'github', host: 'github.com', path: 'acme/app' },
  hosts: { 'jira.acme.test': 'jira-dc', 'git.acme.test': 'gitea' },
  knownKeys: ['PROJ', 'TASK'],
  decimalKeys: ['TASK'],
  unknownKeys: true,
};

const lease: Lease = { wasLeft: false, renew: () => undefined, release: () => undefined };
const unused: Source = {
  git: { binary: '', directory: '', environment: {} },
  commonDirectory: '',
  worktree: '',
  isBare: false,
};

describe('what references mean', () => {
  const changes: readonly (readonly [string, Partial<ReferenceContext>, boolean])[] = [
    ['is the same in another order', { knownKeys: ['TASK', 'PROJ'] }, false],
    [
      'is the same with hosts in another order',
      { hosts: { 'git.acme.test': 'gitea', 'jira.acme.test': 'jira-dc' } },
      false,
    ],
    ['is another one without a repository', { remote: null }, true],
    ['is the same where fewer prefixes are known', { knownKeys: ['PROJ'], decimalKeys: [] }, false],
    ['is another one with another prefix', { knownKeys: ['PROJ', 'TASK', 'LIN'] }, true],
    [
      'is another one when numbers go elsewhere',
      { numbers: { kind: 'azure', host: 'a.test' } },
      true,
    ],
  ];
  for (const [title, change, isOther] of changes) {
    it(title, () => {
      const database = new DatabaseSync(':memory:');
      database.exec(tables);
      takeReferences({ database, references: context, lease, source: unused });
      const references = { ...context, ...change };
      assert.equal(areOtherReferences(database, { references }), isOther);
    });
  }
});

describe('a ticket is in doubt', () => {
  const rows: readonly (readonly [key: string, doubt: string | null])[] = [
    ['ABC-7', 'ABC'],
    ['PROJ-7', null],
    ['TASK-4.1', null],
    ['#12', null],
    ['acme/lib#4', null],
    ['AB#77', null],
    ['gl:acme/app!3', null],
  ];
  for (const [key, doubt] of rows) {
    it(`by its prefix, or not: ${key}`, () => {
      assert.equal(doubtOf(key as TicketKey, context), doubt);
    });
  }
});
