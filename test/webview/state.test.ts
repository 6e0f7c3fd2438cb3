import assert from 'node:assert/strict';
import type { Picture } from '../../src/protocol/picture.ts';
import type { Act, State } from '../../webview/state.ts';
import {
  draftOf,
  emptyState,
  keys,
  listsInFull,
  openedChips,
  reduce,
} from '../../webview/state.ts';
import { asking, cardWith, quiet, shaOf } from './pictures.ts';

const [first, second] = [shaOf('1'), shaOf('2')];
const after = (...acts: readonly Act[]): State => acts.reduce(reduce, emptyState);
const told = (picture: Picture): Act => ({ kind: 'picture', picture });
const typed = (text: string, field: 'who' | 'why' = 'why', sha = first): Act => ({
  kind: 'type',
  sha,
  field,
  text,
});
const outcome = (done: boolean, ends: boolean, text = 'Saved'): Act => ({
  kind: 'outcome',
  ask: 'answer',
  sha: first,
  outcome: { done, text },
  ends,
});
const sent: Act = { kind: 'sent', sha: first };
const other = asking(cardWith({ sha: second }));

describe('the state of the page', () => {
  it('keeps what was typed when the same picture is told again', () => {
    const state = after(told(asking()), typed('lost photos'), told(asking()));
    assert.equal(draftOf(state, first).why, 'lost photos');
  });

  it('keeps what was typed for one commit while another is in front', () => {
    const state = after(told(asking()), typed('lost photos'), told(other), told(asking()));
    assert.equal(draftOf(state, first).why, 'lost photos');
    assert.equal(draftOf(state, second).why, '');
  });

  it('forgets what was typed for a commit that is done with', () => {
    const state = after(told(asking()), typed('lost photos'), sent, outcome(true, true));
    assert.equal(draftOf(state, first).why, '');
  });

  it('keeps what was typed when the answer could not be stored', () => {
    const state = after(told(asking()), typed('lost photos'), sent, outcome(false, true));
    assert.equal(draftOf(state, first).why, 'lost photos');
  });

  it('keeps what was typed when the ask ends nothing', () => {
    const state = after(told(asking()), typed('lost photos'), sent, outcome(true, false));
    assert.equal(draftOf(state, first).why, 'lost photos');
  });

  it('keeps at most eight drafts, the oldest go first', () => {
    const acts = Array.from('123456789', (digit) => typed('x', 'why', shaOf(digit)));
    assert.deepEqual(
      after(...acts).drafts.map(({ sha }) => sha),
      Array.from('23456789', shaOf),
    );
  });

  it('cuts a draft at what the host takes', () => {
    assert.equal(draftOf(after(typed('x'.repeat(501))), first).why.length, 500);
  });

  it('keeps an open row of chips when the same card is told again', () => {
    const state = after(told(asking()), { kind: 'openChip', path: [2] }, told(asking()));
    assert.deepEqual(state.path, [2]);
  });

  it('closes an open row when the chips are others', () => {
    const fewer = asking(cardWith({ chips: cardWith().chips.slice(0, 3) }));
    assert.deepEqual(after(told(asking()), { kind: 'openChip', path: [2] }, told(fewer)).path, []);
  });

  it('opens the line for a who that was typed before', () => {
    const state = after(typed('Installers', 'who'), told(asking()));
    assert.deepEqual(openedChips(cardWith().chips, state.path).text?.label, 'Someone else…');
  });

  it('goes back to the chip that was opened', () => {
    const state = after(told(asking()), { kind: 'openChip', path: [2] }, { kind: 'back' });
    assert.deepEqual([state.path, state.focus], [[], keys.chip(2)]);
  });

  it('drops a typed who with its line', () => {
    const open: Act = { kind: 'openChip', path: [4] };
    const state = after(told(asking()), open, typed('Installers', 'who'), { kind: 'back' });
    assert.equal(draftOf(state, first).who, '');
  });

  it('moves focus to the next card after a gesture', () => {
    assert.equal(after(told(asking()), sent, told(other)).focus, keys.chip(0));
  });

  it('moves no focus when a card comes by itself', () => {
    assert.equal(after(told(asking()), told(other)).focus, undefined);
  });

  it('moves no focus to the next card when the person typed since', () => {
    const state = after(told(asking()), sent, outcome(true, false), typed('a'), told(other));
    assert.equal(state.focus, undefined);
  });

  it('takes no further gesture for a commit until the ask is answered', () => {
    assert.equal(after(told(asking()), sent).sending, first);
    assert.equal(after(told(asking()), sent, outcome(false, false)).sending, undefined);
  });

  it('counts outcomes, so that the same words are new words', () => {
    const count = (...acts: readonly Act[]): number => after(...acts).outcome.count;
    const twice = [outcome(true, false), outcome(true, false)];
    assert.equal(count(...twice) - count(...twice.slice(1)), 1);
  });

  const showAll = (list: 'commits' | 'tickets', path = 'a.ts'): Act => ({
    kind: 'showAll',
    list,
    path,
    focus: 'x',
  });

  it('shows the lists of one file in full, one after the other', () => {
    const state = after(showAll('commits'), showAll('tickets'));
    assert.deepEqual(listsInFull(state, 'a.ts'), ['commits', 'tickets']);
  });

  it('shows no list of another file in full', () => {
    const state = after(showAll('commits'), showAll('tickets', 'b.ts'));
    assert.deepEqual([listsInFull(state, 'a.ts'), listsInFull(state, 'b.ts')], [[], ['tickets']]);
  });

  it('closes the menu with its card', () => {
    const menu: Act = { kind: 'menu', open: true, refocus: true };
    assert.equal(after(told(asking()), menu, told(quiet())).menuOpen, false);
  });
});
