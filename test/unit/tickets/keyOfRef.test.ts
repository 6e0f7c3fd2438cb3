import assert from 'node:assert/strict';
import type { TicketKey, TicketRef } from '../../../src/model/ids.ts';
import { keyOfRef, refOfKey } from '../../../src/tickets/keyOfRef.ts';
import { referencesIn } from '../../../src/tickets/referencesIn.ts';
import { contextNames, contextOf, sampleCases } from './rows.ts';

const pairs: readonly (readonly [context: string, ref: string, key: string])[] = [
  ['GH', 'gh:acme/app#12', '#12'],
  ['GH', 'gh:acme/lib#4', 'acme/lib#4'],
  ['GH', 'gh:ghe.acme.corp/acme/lib#4', 'gh:ghe.acme.corp/acme/lib#4'],
  ['GH', 'az:77', 'AB#77'],
  ['GH', 'key:PROJ-7', 'PROJ-7'],
  ['GH', 'key:TASK-4.1', 'TASK-4.1'],
  ['GH', 'key:OTHER-7', 'key:OTHER-7'],
  ['GHU', 'key?:ABC-1', 'ABC-1'],
  ['GHE', 'gh:ghe.acme.corp/core/api#5', '#5'],
  ['GL', 'gl:acme/tools/app#4', '#4'],
  ['GL', 'gl:acme/tools/app!4', '!4'],
  ['GL', 'gl:acme/tools&4', '&4'],
  ['GL', 'gl:acme&4', 'acme&4'],
  ['GL', 'gl:acme/web!4', 'acme/web!4'],
  ['GL', 'gl:gitlab.com/my.group/web#4', 'my.group/web#4'],
  ['GL', 'gh:octo/hello#42', 'gh:octo/hello#42'],
  ['AZ', 'az:55', '#55'],
  ['AZ', 'az:pr12', '!12'],
  ['AZ', 'az:other#55', 'az:other#55'],
  ['FJ', 'gt:acme/app#4', '#4'],
  ['BB', 'bb:acme/app#5', '#5'],
  ['BB', 'bb:acme/app#pr34', '!34'],
  ['NO', '?:#5', '#5'],
  ['NO', '?:!5', '!5'],
  ['NO', '?:acme/lib#5', 'acme/lib#5'],
  ['NO', 'gh:octo/hello#42', 'gh:octo/hello#42'],
  ['RM', 'rm:redmine.acme.corp#12', '#12'],
  ['RM', 'gh:acme/app#12', 'acme/app#12'],
];

describe('the key of a reference', () => {
  for (const [name, ref, key] of pairs) {
    it(`is ${key} for ${ref} in ${name}`, () => {
      assert.equal(keyOfRef(ref as TicketRef, contextOf(name)), key);
    });
  }

  const texts = [
    ...sampleCases.map(({ text }) => text),
    '#1 !2 &3 a/b#4 a/b!5 a/b/c#6 a&7 AB#8 GH-9 PROJ-10 WEB-11 ABC-12 TASK-1.2 acme&13',
    'x (!14)\n\nMR: 15\nSee merge request a/b!16 https://jira.acme.corp/browse/QQ-17',
    'https://gitlab.com/groups/g/-/epics/18 https://dev.azure.com/o/P/_git/r/pullrequest/19',
    'https://bitbucket.acme.corp/users/ana/repos/app/pull-requests/20 https://redmine.acme.corp/issues/21',
    'https://gitlab.com/a.b/c/-/issues/22 http://localhost:3000/a/b/issues/23 Acme/App#24',
  ];
  for (const name of contextNames) {
    it(`leads back to every reference in ${name}`, () => {
      const context = contextOf(name);
      const refs = texts.flatMap((text) => referencesIn(text, context).map(({ ref }) => ref));
      assert.ok(refs.length > 0);
      const back = refs.map((ref) => refOfKey(keyOfRef(ref, context), context));
      assert.deepEqual(back, refs);
    });
  }
});

describe('the reference of a key in older answers', () => {
  const keys: readonly (readonly [context: string, key: string, ref: string])[] = [
    ['GH', '#12', 'gh:acme/app#12'],
    ['GH', '!12', 'gh:acme/app#12'],
    ['GH', 'PROJ-7', 'key:PROJ-7'],
    ['GH', 'proj-7', 'key:PROJ-7'],
    ['GH', 'ABC-7', 'key?:ABC-7'],
    ['BB', '!12', 'bb:acme/app#pr12'],
    ['NO', '#12', '?:#12'],
    ['GH', 'whatever else', 'key?:WHATEVER ELSE'],
    ['GH', '', 'key?:'],
    ['GH', '#0', 'key?:#0'],
  ];
  for (const [name, key, ref] of keys) {
    it(`is ${ref} for ${JSON.stringify(key)} in ${name}`, () => {
      assert.equal(refOfKey(key as TicketKey, contextOf(name)), ref);
    });
  }

  it('keeps a key that is none', () => {
    const context = contextOf('GH');
    const ref = refOfKey('whatever' as TicketKey, context);
    assert.equal(keyOfRef(ref, context), 'WHATEVER');
  });
});
