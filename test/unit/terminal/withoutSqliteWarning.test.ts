import assert from 'node:assert/strict';
import { withoutSqliteWarning } from '../../../src/terminal/withoutSqliteWarning.ts';

/** What still comes through of a warning. */
function heard(warning: string | Error): readonly string[] {
  const warnings: string[] = [];
  const node = { emitWarning: (text: string | Error) => void warnings.push(String(text)) };
  withoutSqliteWarning(node);
  node.emitWarning(warning);
  return warnings;
}

describe('warnings of Node.js', () => {
  it('say nothing of its SQLite', () => {
    const words = 'SQLite is an experimental feature and might change at any time';
    assert.deepEqual(heard(words), []);
  });

  it('say everything else', () => {
    assert.deepEqual(heard('Careful'), ['Careful']);
  });

  it('say everything else as an error', () => {
    assert.deepEqual(heard(new Error('Careful')), ['Error: Careful']);
  });
});
