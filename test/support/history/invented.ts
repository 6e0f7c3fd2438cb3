import type { Random } from '../survival/random.ts';

/** How an invented history looks. */
export interface Shape {
  readonly commits: number;
  /** Another one, another history. 1 unless told. */
  readonly seed?: number;
  /** One of so many commits moves a file and edits it; none unless told. */
  readonly editedMoves?: number;
}

const people = 200;
const branch = 'refs/heads/main';
/** There is no such branch in a real repository. */
const side = 'refs/heads/invented/side';
const firstSecond = 1_100_000_000;
const secondsApart = 300;

/** A file that is there; what it holds comes from its number and the commit that wrote it last. */
interface File {
  readonly id: number;
  path: string;
  writtenBy: number;
}

/**
 * A history as a large team leaves it behind, for `git fast-import`: 2.6 files a commit, most from one
 * folder, up to 75 000 paths, tickets in every third message, some moves, deletions and merges.
 */
export function* invented(shape: Shape, random: Random): Generator<string> {
  const files: File[] = [];
  let made = 0;
  let count = 0;

  const chance = (one: number): boolean => random.between(1, one) === 1;
  const change = (file: File): string => {
    file.writtenBy = count;
    return written(file.path, textOf(file));
  };
  const add = (): string => {
    const file = { id: (made += 1), path: pathOf(made), writtenBy: count };
    files.push(file);
    return written(file.path, textOf(file));
  };
  const take = (): File | undefined => {
    const at = random.between(0, files.length - 1);
    const last = files.pop();
    const taken = files[at] ?? last;
    if (taken && last && taken !== last) files[at] = last;
    return taken;
  };
  const move = (isEdited: boolean): string => {
    const file = take();
    if (!file) return '';
    const old = file.path;
    file.path = pathOf(file.id + random.between(1, 40), `moved-${count}-${file.id}`);
    files.push(file);
    return isEdited ? `D ${old}\n${change(file)}` : `R ${old} ${file.path}\n`;
  };
  const edits = (): string => {
    const around = random.between(0, Math.max(0, files.length - 1));
    let text = '';
    for (let left = filesIn(random); left > 0; left -= 1) {
      const near = files[(around + random.between(0, 15)) % files.length];
      text += made < pathsAfter(count) || !near ? add() : change(near);
    }
    return text;
  };

  yield begin(branch, count, random) + written('.mailmap', mailmap);
  while (count + 1 < shape.commits) {
    count += 1;
    if (chance(25) && count + 3 < shape.commits && files.length > 50) {
      const changes = Array.from({ length: random.between(1, 2) }, () => {
        const text = begin(side, count, random);
        const file = files[random.between(0, files.length - 1)];
        return { text, change: file ? change(file) : '', step: (count += 1) };
      });
      for (const [index, { text, change: made }] of changes.entries()) {
        yield `${text}${index === 0 ? `from ${branch}\n` : ''}${made}`;
      }
      yield `${begin(branch, count, random)}merge ${side}\n${changes.map((one) => one.change).join('')}`;
      continue;
    }
    const isEdited = shape.editedMoves !== undefined && chance(shape.editedMoves);
    const moved = isEdited || chance(100) ? move(isEdited) : '';
    const gone = files.length > 100 && chance(150) ? take() : undefined;
    const removed = gone ? `D ${gone.path}\n` : '';
    yield begin(branch, count, random) + removed + moved + edits();
  }
}

/** A commit up to what it changes. */
function begin(reference: string, count: number, random: Random): string {
  const author = Math.floor((random.between(0, 999) / 1000) ** 2 * people);
  const at = firstSecond + count * secondsApart;
  const who = `Person ${author} <person-${author}@acme.test> ${at} +0000`;
  const message = messageOf(count, random);
  return `commit ${reference}\nauthor ${who}\ncommitter ${who}\ndata ${Buffer.byteLength(message)}\n${message}\n`;
}

function messageOf(count: number, random: Random): string {
  const subject = `Change number ${count} of the product`;
  const kind = random.between(0, 99);
  if (kind < 20) return `FW-${random.between(1, 3000)}: ${subject}\n`;
  if (kind < 33) return `${subject} (#${random.between(1, 9000)})\n`;
  if (kind < 36)
    return `${subject}\n\nWho: technician\nWhy: the photos of visit ${count} were lost\n`;
  if (kind < 40) {
    const other = random.between(0, people - 1);
    return `${subject}\n\nCo-authored-by: Person ${other} <person-${other}@acme.test>\n`;
  }
  return `${subject}\n\nIt was told at length why this is good for somebody.\n`;
}

/** As many as people touch in one commit: 2.6 in the mean, most often one. */
function filesIn(random: Random): number {
  const share = random.between(1, 1000);
  if (share <= 430) return 1;
  if (share <= 650) return 2;
  if (share <= 790) return 3;
  return share <= 950 ? random.between(4, 8) : random.between(9, 20);
}

/** A product grows fast in the beginning, and slowly later on. */
function pathsAfter(commits: number): number {
  return (75_000 * commits) / (commits + 60_000);
}

function pathOf(id: number, name = `file-${id}`): string {
  const module = Math.floor(id / 40) % 600;
  return `area-${Math.floor(module / 30)}/module-${module}/${name}.ts`;
}

/** Git takes files for the same when most of their lines are. */
function textOf({ id, writtenBy }: File): string {
  return `export const id = ${id};\nexport const name = '${id}';\nexport const by = ${writtenBy};\n`;
}

function written(path: string, text: string): string {
  return `M 100644 inline ${path}\ndata ${text.length}\n${text}\n`;
}

const mailmap = Array.from(
  { length: 20 },
  (_, index) => `Real ${index} <real-${index}@acme.test> <person-${index * 10}@acme.test>\n`,
).join('');
