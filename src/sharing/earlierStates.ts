import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readNotes } from '../notes/notes.ts';
import { isReachable } from '../git/isReachable.ts';
import type { Git, GitTask, ObjectName } from '../git/git.ts';
import { isSha } from '../model/ids.ts';

/** So many earlier states are looked at. */
const mostStates = 100;

/** The states that the reference had by its reflog, newest first; none where git keeps no such file. */
export async function earlierStates(git: Git, reference: string): Promise<readonly string[]> {
  // Git itself cannot show a reflog whose newest state is broken.
  const log = join(git.commonDirectory, 'logs', ...reference.split('/'));
  const lines = (await readFile(log, 'latin1').catch(() => '')).split('\n').slice(0, -1);
  const states = lines.reverse().flatMap((line) => {
    const [before = '', after = ''] = line.split(' ', 2);
    return [after, before].filter((name) => isSha(name) && !/^0+$/.test(name));
  });
  return [...new Set(states)].slice(0, mostStates);
}

/**
 * Those of the states that nothing else holds: neither the tip nor another of them. The tip also
 * holds what it came after under another name, as it does after names were taken out, and what it
 * has every line of.
 */
export async function notHeldBy(
  git: Git,
  tip: string,
  states: readonly string[],
): Promise<readonly string[]> {
  const there = await git.run(commitsAmong(states));
  if (there.length === 0) return [];
  const trees = await git.run(treesOf(there));
  const lost: string[] = [];
  for (const state of await git.run(independent(tip, there))) {
    const same = there.filter((one) => one !== state && trees.get(one) === trees.get(state));
    if (!(await holdsAny(git, tip, same)) && !(await holdsLines(git, tip, state))) lost.push(state);
  }
  return lost;
}

function commitsAmong(states: readonly string[]): GitTask<readonly string[]> {
  return {
    args: ['cat-file', '--batch-check=%(objectname) %(objecttype)'],
    input: states.map((name) => `${name}\n`).join(''),
    parse: (output) =>
      output
        .split('\n')
        .filter((line) => line.endsWith(' commit'))
        .map((line) => line.slice(0, line.indexOf(' '))),
  };
}

function treesOf(states: readonly string[]): GitTask<ReadonlyMap<string, string>> {
  return {
    args: ['log', '--no-walk=unsorted', '--no-show-signature', '--format=%H %T', ...states, '--'],
    parse: (output) =>
      new Map(
        output
          .split('\n')
          .map((line) => line.split(' '))
          .map(([state = '', tree = '']) => [state, tree]),
      ),
  };
}

function independent(tip: string, states: readonly string[]): GitTask<readonly string[]> {
  return {
    args: ['merge-base', '--independent', tip, ...states],
    parse: (output) => output.split('\n').filter((name) => name !== '' && name !== tip),
  };
}

async function holdsAny(git: Git, tip: string, states: readonly string[]): Promise<boolean> {
  for (const state of states) {
    if (await git.run(isReachable(state as ObjectName, '--not', tip))) return true;
  }
  return false;
}

/** Whether every line that can be read of every note of the state is in the notes of the tip. */
async function holdsLines(git: Git, tip: string, state: string): Promise<boolean> {
  // What cannot be read at all can be brought back by nobody.
  const { kept, wanted } = await git.run({ ...changedBetween(tip, state), accepts: [128] });
  const blobs = [...new Set([...kept.values(), ...wanted.values()].flat())];
  const texts = await readNotes(git, blobs);
  const textOf = new Map(blobs.map((blob, index) => [blob, texts[index]]));
  const linesOf = (names: readonly string[] = []): readonly string[] =>
    names.flatMap((name) => textOf.get(name)?.split('\n') ?? []);
  return [...wanted].every(([commit, names]) => {
    const there = new Set(['', ...linesOf(kept.get(commit))]);
    return linesOf(names).every((line) => there.has(line));
  });
}

/** What both states have for a commit where they are not the same, wherever git put its note. */
interface Difference {
  readonly kept: ReadonlyMap<string, readonly string[]>;
  readonly wanted: ReadonlyMap<string, readonly string[]>;
}

function changedBetween(tip: string, state: string): GitTask<Difference> {
  return {
    args: ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', tip, state, '--'],
    parse(output) {
      const kept = new Map<string, string[]>();
      const wanted = new Map<string, string[]>();
      const fields = output.split('\0');
      for (let index = 0; index + 1 < fields.length; index += 2) {
        const [, , from = '', to = ''] = (fields[index] ?? '').split(' ');
        const commit = (fields[index + 1] ?? '').replaceAll('/', '');
        if (!/^0+$/.test(from)) kept.set(commit, [...(kept.get(commit) ?? []), from]);
        if (!/^0+$/.test(to)) wanted.set(commit, [...(wanted.get(commit) ?? []), to]);
      }
      return { kept, wanted };
    },
  };
}
