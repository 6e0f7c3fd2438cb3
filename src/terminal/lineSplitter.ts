/** A line without its end; `undefined` stands for one that was too long to be kept. */
type Line = string | undefined;

/** Takes a stream of text apart, in time linear in its length and never holding more than a line. */
export interface LineSplitter {
  /** The lines that this piece completes. */
  push(piece: string): readonly Line[];
  /** What stands after the last line end; nothing when that was the end. */
  end(): readonly Line[];
}

/** Splits at line feeds; a line of more than `longest` UTF-16 units is passed over. */
export function lineSplitter(longest: number): LineSplitter {
  let pieces: string[] = [];
  let length = 0;

  const add = (piece: string): void => {
    length += piece.length;
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  const finish = (): Line => {
    const line = length > longest ? undefined : pieces.join('');
    pieces = [];
    length = 0;
    return line;
  };
  return {
    push(piece) {
      const parts = piece.split('\n');
      const last = parts.pop() ?? '';
      const lines = parts.map((part) => {
        add(part);
        return finish();
      });
      add(last);
      return lines;
    },
    end: () => (length === 0 ? [] : [finish()]),
  };
}
