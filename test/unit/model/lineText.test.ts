import assert from 'node:assert/strict';
import { lineText } from '../../../src/model/lineText.ts';

describe('lineText', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['  a \n\t b  ', 'a b'],
    ['\u001b[31mred\u0007', '[31mred'],
    ['safe\u202egnp.exe', 'safe gnp.exe'],
    ['é 😀 👩‍🚒', 'é 😀 👩‍🚒'],
    ['half \ud83d', 'half'],
    ['\n', ''],
  ];
  for (const [text, expected] of texts) {
    it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(text)}`, () => {
      assert.equal(lineText(text), expected);
    });
  }

  it('cuts after 500 characters and never in the middle of one', () => {
    assert.equal(lineText('😀'.repeat(600)), '😀'.repeat(500));
  });
});
