import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commandIds, panelId, roadmapId, roadmapStateContext } from '../../../src/protocol/ids.ts';
import { menuSections } from '../../../src/protocol/menuContext.ts';

interface Entry {
  readonly command: string;
  readonly when?: string;
}
const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
const { menus } = (
  JSON.parse(text) as { readonly contributes: { readonly menus: Record<string, Entry[]> } }
).contributes;

type Values = Readonly<Record<string, string>>;

/** As much of the language of `when` as these clauses use. */
function holds(when: string, values: Values): boolean {
  return when.split(' && ').every((clause) => {
    const [, name = '', operator, wanted = ''] = /^(\S+)(?: (==|=~|!=) (.*))?$/.exec(clause) ?? [];
    const value = values[name];
    if (operator === '==') return value === wanted.replaceAll("'", '');
    if (operator === '!=') return value !== wanted;
    if (operator === '=~') return new RegExp(wanted.slice(1, -1)).test(value ?? '');
    return name !== 'false' && value !== undefined;
  });
}

/** The commands for votes in a menu, where these things are so. */
const votesIn = (menu: string, values: Values): readonly string[] =>
  (menus[menu] ?? [])
    .filter(({ command }) => command.startsWith('productMindset.voteOn'))
    .filter(({ when }) => holds(when ?? '', values))
    .map(({ command }) => command);

describe('votes that start from a thing', () => {
  const rows: Readonly<Record<string, readonly string[]>> = {
    item: [commandIds.voteOnItem],
    'item.planned': [commandIds.voteOnItem],
    ticket: [commandIds.voteOnTicket],
    'ticket.unlinked': [commandIds.voteOnTicket],
    outcome: [],
    horizon: [],
    file: [],
    pattern: [],
    problem: [],
  };
  for (const [viewItem, commands] of Object.entries(rows)) {
    it(`are ${commands.length === 0 ? 'not ' : ''}offered on a row of the roadmap that is ${viewItem}`, () => {
      assert.deepEqual(votesIn('view/item/context', { view: roadmapId, viewItem }), commands);
    });
  }

  it('are offered in no view but the roadmap', () => {
    assert.deepEqual(votesIn('view/item/context', { view: 'other', viewItem: 'item' }), []);
  });

  it('are offered on a commit of the timeline, and not on what is not committed', () => {
    const onTimeline = (timelineItem: string): readonly string[] =>
      votesIn('timeline/item/context', { isWorkspaceTrusted: 'true', timelineItem });
    assert.deepEqual(onTimeline('git:file:commit'), [commandIds.voteOnCommit]);
    assert.deepEqual(onTimeline('git:file:index'), []);
    assert.deepEqual(onTimeline('localHistory:file'), []);
  });

  it('are offered on what the page of the panel calls so, in no other page', () => {
    const inPage = (webviewId: string, webviewSection: string): readonly string[] =>
      votesIn('webview/context', { webviewId, webviewSection });
    assert.deepEqual(
      menuSections.map((section) => inPage(panelId, section)),
      [[commandIds.voteOnCommit], [commandIds.voteOnTicket]],
    );
    assert.deepEqual(
      menuSections.flatMap((section) => inPage('other', section)),
      [],
    );
  });

  it('are in the palette only where a roadmap is shown, and a commit never', () => {
    const inPalette = (state: string): readonly string[] =>
      votesIn('commandPalette', { isWorkspaceTrusted: 'true', [roadmapStateContext]: state });
    assert.deepEqual(inPalette('shown'), [commandIds.voteOnItem, commandIds.voteOnTicket]);
    assert.deepEqual(inPalette('nothing-planned'), []);
    assert.deepEqual(inPalette('restricted'), []);
  });
});
