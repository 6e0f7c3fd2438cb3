import assert from 'node:assert/strict';
import {
  heldIn,
  insertedText,
  isShellScript,
  ownText,
  withUsers,
  wrapperText,
} from '../../../src/hook/hookBlock.ts';

describe('hookBlock', () => {
  const scripts = [
    '#!/bin/sh',
    '#!/bin/sh\n',
    '#!/bin/sh\n\n\necho\n',
    '#!/bin/sh\necho',
    '#!/bin/sh\r\n',
  ];
  for (const script of scripts) {
    it(`takes out what it put into ${JSON.stringify(script)}`, () => {
      const { manner, rest } = heldIn(insertedText(script)) ?? {};
      assert.deepEqual([manner, rest], ['inserted', script]);
    });
  }

  it('tells a file of its own from a script that was empty', () => {
    const rests = [ownText(), insertedText('#!/bin/sh\n')].map((text) => heldIn(text)?.rest);
    assert.deepEqual(rests, ['', '#!/bin/sh\n']);
  });

  it('knows the hook that a wrapper stands before', () => {
    const { manner, kept, rest } = heldIn(wrapperText('prepare-commit-msg.kept')) ?? {};
    assert.deepEqual([manner, kept, rest], ['wrapped', 'prepare-commit-msg.kept', '']);
  });

  it('knows who uses it, and forgets them', () => {
    const text = withUsers(ownText(['"/a"']), ['"/a"', '"/$&"']);
    assert.deepEqual(heldIn(text)?.users, ['"/a"', '"/$&"']);
    assert.equal(withUsers(text, []), ownText());
  });

  it('holds nothing of ours without the whole block', () => {
    const halves = ['', '#!/bin/sh\n', ownText().replace(/# product-mindset: end\n/, '')];
    assert.deepEqual(halves.map(heldIn), [undefined, undefined, undefined]);
  });

  const firstLines: readonly (readonly [string, boolean])[] = [
    ['#!/bin/sh', true],
    ['#! /bin/bash -eu', true],
    ['#!/usr/bin/env bash', true],
    ['#!/usr/bin/env -S bash -e', true],
    ['#!/usr/local/bin/dash', true],
    ['#!/bin/zsh', false],
    ['#!/usr/bin/fish', false],
    ['#!/usr/bin/env python3', false],
    ['#!/usr/bin/env node', false],
    ['#!/bin/sh\r', false],
    ['#!/opt/not-sh', false],
    ['echo', false],
    ['', false],
  ];
  for (const [line, is] of firstLines) {
    it(`takes ${JSON.stringify(line)} for ${is ? 'a shell' : 'something else'}`, () =>
      assert.equal(isShellScript(`${line}\necho\n`), is));
  }
});
