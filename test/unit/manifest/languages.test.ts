import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Every phrase that the code hands to `l10n.t`. */
function phrases(): readonly string[] {
  const files = globSync('src/editor/*.ts', { cwd: root });
  const call = /\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;
  const found = files.flatMap((file) =>
    [...textOf(file).matchAll(call)].map(([, single, double]) => single ?? double ?? ''),
  );
  return [...new Set(found)].toSorted();
}

const german = JSON.parse(textOf('l10n/bundle.l10n.de.json')) as Readonly<Record<string, string>>;
const placesIn = (phrase: string): readonly string[] => (phrase.match(/\{\d\}/g) ?? []).toSorted();

describe('the German words', () => {
  it('are there for every phrase of the editor, and for nothing else', () => {
    assert.ok(phrases().length > 50, 'the phrases were found in the code');
    assert.deepEqual(Object.keys(german).toSorted(), phrases());
  });

  it('keep the places of what is put into them', () => {
    const changed = Object.entries(german).filter(
      ([phrase, words]) => placesIn(phrase).join() !== placesIn(words).join(),
    );
    assert.deepEqual(changed, []);
  });
});
