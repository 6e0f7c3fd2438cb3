import assert from 'node:assert/strict';
import { wanted } from '../../../src/ask/questions.ts';
import { said } from '../../../src/ask/said.ts';
import { partsOf } from '../../../src/model/message.ts';
import { messages } from './messages.ts';
import { plan } from './row.ts';
import type { Row } from './row.ts';

/** What is found in a row, in the form of the row; a rule that the row leaves open is left out. */
function foundIn(row: Row): Pick<Row, 'who' | 'why' | 'then'> {
  const { tickets = [], owners = [], paths = ['src/photos.ts'], parents = 1, authorEmail } = row;
  const message = partsOf(row.message);
  const found = said({ message, tickets, heard: [], plan, owners });
  const from = authorEmail === undefined ? {} : { authorEmail };
  const wish = wanted({ message, paths, parents, ...from }, found);
  return {
    then: wish.ask ? wish.ask.question : wish.because,
    ...(row.who === undefined ? {} : { who: found.who?.rule ?? null }),
    ...(row.why === undefined ? {} : { why: found.why?.rule ?? null }),
  };
}

function expectedOf({ who, why, then }: Row): Pick<Row, 'who' | 'why' | 'then'> {
  return { then, ...(who === undefined ? {} : { who }), ...(why === undefined ? {} : { why }) };
}

describe('what a message says', () => {
  for (const [convention, rows] of Object.entries(messages)) {
    describe(convention, () => {
      for (const [index, row] of rows.entries()) {
        const title = JSON.stringify(row.message.slice(0, 70));
        it(`${row.then}: ${title} (${index + 1})`, () => {
          assert.deepEqual(foundIn(row), expectedOf(row));
        });
      }
    });
  }
});
