import assert from 'node:assert/strict';
import type { ReferenceContext, Remote } from '../../../src/tickets/context.ts';
import { knowsNothing } from '../../../src/tickets/context.ts';
import { newIssueLink } from '../../../src/tickets/newIssueLink.ts';

const draft = { title: 'A & B', body: 'One?\n#2 <b>' };

function linkAt(remote: Remote | null, context: Partial<ReferenceContext> = {}) {
  return newIssueLink({ ...knowsNothing, remote, ...context }, draft);
}

describe('the address of a new issue', () => {
  const places: readonly (readonly [string, Remote, string])[] = [
    [
      'GitHub',
      { kind: 'github', host: 'github.com', path: 'fieldwork/app' },
      'https://github.com/fieldwork/app/issues/new?title=A%20%26%20B&body=One%3F%0A%232%20%3Cb%3E',
    ],
    [
      'GitLab',
      { kind: 'gitlab', host: 'gitlab.acme.test', path: 'field/work/app' },
      'https://gitlab.acme.test/field/work/app/-/issues/new?issue%5Btitle%5D=A%20%26%20B&issue%5Bdescription%5D=One%3F%0A%232%20%3Cb%3E',
    ],
    [
      'Gitea and Forgejo',
      { kind: 'gitea', host: 'codeberg.org', path: 'fieldwork/app' },
      'https://codeberg.org/fieldwork/app/issues/new?title=A%20%26%20B&body=One%3F%0A%232%20%3Cb%3E',
    ],
    [
      'a forge without a dot in its name',
      { kind: 'gitea', host: 'forge:443', path: 'fieldwork/app' },
      'https://forge/fieldwork/app/issues/new?title=A%20%26%20B&body=One%3F%0A%232%20%3Cb%3E',
    ],
    [
      'Azure, where the text is HTML',
      { kind: 'azure', host: 'dev.azure.com', path: 'acme/Field Work/app' },
      'https://dev.azure.com/acme/Field%20Work/_workitems/create/Task?%5BSystem.Title%5D=A%20%26%20B&%5BSystem.Description%5D=One%3F%3Cbr%3E%232%20%26lt%3Bb%3E',
    ],
    [
      'Azure DevOps Server, with its collection',
      { kind: 'azure', host: 'tfs.acme.test', path: 'tfs/Acme/field/app' },
      'https://tfs.acme.test/tfs/Acme/field/_workitems/create/Task?%5BSystem.Title%5D=A%20%26%20B&%5BSystem.Description%5D=One%3F%3Cbr%3E%232%20%26lt%3Bb%3E',
    ],
  ];
  for (const [name, remote, link] of places) {
    it(`has title and text filled in, and nothing of them changes the address: ${name}`, () => {
      assert.equal(linkAt(remote), link);
    });
  }

  const github: Remote = { kind: 'github', host: 'github.com', path: 'fieldwork/app' };
  it('is that of Redmine where tickets are there, whatever the forge', () => {
    assert.equal(
      linkAt(github, { numbers: { kind: 'redmine', host: 'redmine.acme.test:8443' } }),
      'https://redmine.acme.test:8443/issues/new?issue%5Bsubject%5D=A%20%26%20B&issue%5Bdescription%5D=One%3F%0A%232%20%3Cb%3E',
    );
  });

  const none: readonly (readonly [string, Remote | null, Partial<ReferenceContext>])[] = [
    ['without a known forge', null, {}],
    ['at Bitbucket', { kind: 'bitbucket', host: 'bitbucket.org', path: 'fieldwork/app' }, {}],
    [
      'where tickets are at a place that wants the name of a project',
      github,
      { numbers: { kind: 'azure', host: 'dev.azure.com' } },
    ],
  ];
  for (const [name, remote, context] of none) {
    it(`is unknown ${name}`, () => {
      assert.equal(linkAt(remote, context), undefined);
    });
  }

  it('is unknown for a text that is too long for one', () => {
    const context = { ...knowsNothing, remote: github };
    assert.equal(newIssueLink(context, { title: 'A', body: '汉'.repeat(2000) }), undefined);
  });
});
