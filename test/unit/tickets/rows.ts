import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Reference } from '../../../src/model/ticket.ts';
import type { ReferenceContext } from '../../../src/tickets/context.ts';
import { referencesIn } from '../../../src/tickets/referencesIn.ts';
import { referencesInBranch } from '../../../src/tickets/referencesInBranch.ts';

/** One case of the sample that the issue brought. */
export interface SampleCase {
  readonly n: number;
  readonly context: string;
  readonly kind: 'message' | 'branch';
  readonly text: string;
  readonly expected: readonly Reference[];
}

const file = new URL('ticket-references.json', import.meta.url);
const sample = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly contexts: Readonly<Record<string, ReferenceContext>>;
  readonly cases: readonly SampleCase[];
};

export const sampleCases = sample.cases;

const keys = { knownKeys: ['PROJ', 'WEB'], decimalKeys: [], unknownKeys: false } as const;

/** Those of the sample, and further ones for servers of one's own. */
const contexts: Readonly<Record<string, ReferenceContext>> = {
  ...sample.contexts,
  /** GitHub Enterprise Server; nobody is signed in anywhere. */
  GHE: {
    ...keys,
    remote: { kind: 'github', host: 'ghe.acme.corp', path: 'core/api' },
    hosts: { 'ghe.acme.corp': 'github' },
    knownKeys: [],
    unknownKeys: true,
  },
  /** GitLab, Jira Data Center and Redmine of one's own. */
  GLS: {
    ...keys,
    remote: { kind: 'gitlab', host: 'git.acme.corp', path: 'acme/tools/app' },
    hosts: {
      'git.acme.corp': 'gitlab',
      'jira.acme.corp': 'jira-dc',
      'redmine.acme.corp': 'redmine',
      'localhost:3000': 'gitea',
    },
  },
  /** Azure DevOps Server and Bitbucket Data Center of one's own. */
  AZS: {
    ...keys,
    remote: { kind: 'azure', host: 'tfs.acme.corp', path: 'tfs/Main/P/app' },
    hosts: { 'tfs.acme.corp': 'azure', 'bitbucket.acme.corp': 'bitbucket' },
  },
  /** Code on GitHub, tickets in Redmine. */
  RM: {
    ...keys,
    remote: { kind: 'github', host: 'github.com', path: 'acme/app' },
    hosts: { 'redmine.acme.corp': 'redmine' },
    numbers: { kind: 'redmine', host: 'redmine.acme.corp' },
  },
  /** Code on GitHub, work items in Azure DevOps. */
  GHAZ: {
    ...keys,
    remote: { kind: 'github', host: 'github.com', path: 'acme/app' },
    hosts: {},
    numbers: { kind: 'azure', host: 'dev.azure.com' },
  },
};

export const contextNames = Object.keys(contexts);

/** The context of a name. */
export function contextOf(name: string): ReferenceContext {
  const context = contexts[name];
  assert.ok(context, name);
  return context;
}

/** References as rows write them: `gh:acme/app#12 closes, key:PROJ-7 refs`, in any order. */
export function inWords(references: readonly Reference[]): string {
  return references
    .map(({ ref, role }) => `${ref} ${role}`)
    .sort()
    .join(', ');
}

/** A context, a text, and its references in words. */
export type Row = readonly [context: string, text: string, expected: string];

/** One test for each message. */
export function messages(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const row of rows) test(row, 'message');
  });
}

/** One test for each name of a branch. */
export function branches(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const row of rows) test(row, 'branch');
  });
}

function test([name, text, expected]: Row, kind: 'message' | 'branch'): void {
  const read = kind === 'branch' ? referencesInBranch : referencesIn;
  it(`are ${expected === '' ? 'none' : expected} in ${name}: ${JSON.stringify(text)}`, () => {
    const sorted = expected.split(', ').sort().join(', ');
    assert.equal(inWords(read(text, contextOf(name))), sorted);
  });
}
