import assert from 'node:assert/strict';
import type { TicketRef } from '../../../src/model/ids.ts';
import { isTicketRef, partsOfRef, refOf } from '../../../src/tickets/ticketRef.ts';
import type { RefParts } from '../../../src/tickets/ticketRef.ts';

type Written = Readonly<Record<string, string | number | boolean>>;

describe('the notation of references', () => {
  const refs: readonly (readonly [string, Written])[] = [
    ['gh:acme/app#12', { kind: 'github', host: 'github.com', path: 'acme/app', number: 12 }],
    [
      'gh:ghe.acme.corp/acme/app#12',
      { kind: 'github', host: 'ghe.acme.corp', path: 'acme/app', number: 12 },
    ],
    [
      'gh:localhost:443/acme/app#12',
      { kind: 'github', host: 'localhost:443', path: 'acme/app', number: 12 },
    ],
    ['gl:a/b/c#12', { kind: 'gitlab', host: 'gitlab.com', path: 'a/b/c', number: 12 }],
    ['gl:a/b!3', { kind: 'gitlab', host: 'gitlab.com', path: 'a/b', number: 3, sort: 'change' }],
    ['gl:a&4', { kind: 'gitlab', host: 'gitlab.com', path: 'a', number: 4, sort: 'epic' }],
    ['gl:gitlab.com/a.b/c#1', { kind: 'gitlab', host: 'gitlab.com', path: 'a.b/c', number: 1 }],
    ['gl:git.acme.corp/a/b#1', { kind: 'gitlab', host: 'git.acme.corp', path: 'a/b', number: 1 }],
    ['gt:acme/app#12', { kind: 'gitea', host: 'codeberg.org', path: 'acme/app', number: 12 }],
    ['gt:gitea.com/acme/app#1', { kind: 'gitea', host: 'gitea.com', path: 'acme/app', number: 1 }],
    ['bb:acme/app#5', { kind: 'bitbucket', host: 'bitbucket.org', path: 'acme/app', number: 5 }],
    [
      'bb:acme/app#pr34',
      { kind: 'bitbucket', host: 'bitbucket.org', path: 'acme/app', number: 34, sort: 'change' },
    ],
    ['az:55', { kind: 'azure', host: 'dev.azure.com', number: 55 }],
    ['az:pr123', { kind: 'azure', host: 'dev.azure.com', number: 123, sort: 'change' }],
    ['az:acme#55', { kind: 'azure', host: 'dev.azure.com', path: 'acme', number: 55 }],
    [
      'az:tfs.acme.corp/tfs/Main#pr5',
      { kind: 'azure', host: 'tfs.acme.corp', path: 'tfs/Main', number: 5, sort: 'change' },
    ],
    ['rm:redmine.acme.corp#12', { kind: 'redmine', host: 'redmine.acme.corp', number: 12 }],
    ['key:PROJ-7', { kind: 'key', key: 'PROJ-7' }],
    ['key:TASK-4.1', { kind: 'key', key: 'TASK-4.1' }],
    ['key?:ABC-1', { kind: 'key', key: 'ABC-1', isCertain: false }],
    ['?:#5', { kind: 'unresolved', number: 5, isCertain: false }],
    ['?:!5', { kind: 'unresolved', number: 5, sort: 'change', isCertain: false }],
    ['?:acme/lib#5', { kind: 'unresolved', path: 'acme/lib', number: 5, isCertain: false }],
  ];
  for (const [ref, parts] of refs) {
    it(`takes ${ref} apart`, () => {
      const whole = { sort: 'issue', isCertain: true, ...parts };
      assert.deepEqual(partsOfRef(ref as TicketRef), whole);
    });
    it(`writes ${ref}`, () => {
      const whole = { sort: 'issue', isCertain: true, ...parts };
      assert.equal(refOf(whole as unknown as RefParts), ref);
    });
    it(`knows ${ref}`, () => assert.ok(isTicketRef(ref)));
  }

  const others = [
    ...['', '#12', 'gh:', 'gh:acme/app', 'gh:acme/app#0', 'gh:acme/app#012', 'gh:acme/app#12x'],
    ...['xx:acme/app#12', 'gh:../app#12', 'gh:a//b#12', 'gh:a b/c\n#12', 'key:proj-7', 'key:PROJ'],
    ...['gh:github.com/acme/app#12', 'gh:acme/app?x#12', `gh:${'a'.repeat(500)}/b#1`],
    ...['gl:a/b#12345678901', 'az:', 'az:pr', ' gh:acme/app#12', 'key:PROJ-7\n'],
  ];
  for (const text of others) {
    it(`does not know ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.equal(isTicketRef(text), false);
    });
  }

  it('refuses to take apart what is none', () => {
    assert.throws(() => partsOfRef('acme' as TicketRef), TypeError);
  });
});
