import assert from 'node:assert/strict';
import { isDrawing } from '../../../src/editor/isDrawing.ts';

describe('a drawing that may be saved', () => {
  it('is one that does nothing but be seen', () => {
    assert.equal(
      isDrawing('<svg viewBox="0 0 1 1"><text fill="url(#a)">on = href</text></svg>'),
      true,
    );
  });

  const others: readonly (readonly [string, string])[] = [
    ['no drawing', '<html></html>'],
    ['a drawing with something behind it', '<svg a="b"></svg><p>'],
    ['a script', '<svg a="b"><script>1</script></svg>'],
    ['a page', '<svg a="b"><foreignObject></foreignObject></svg>'],
    ['something that is loaded', '<svg a="b"><image href="https://a.test"/></svg>'],
    ['a link', '<svg a="b"><a xlink:href="https://a.test">b</a></svg>'],
    ['something that happens', '<svg a="b"><rect onload="1"/></svg>'],
    ['something that happens at once', '<svg onload = "1"></svg>'],
  ];
  for (const [name, text] of others) {
    it(`is not ${name}`, () => {
      assert.equal(isDrawing(text), false);
    });
  }
});
