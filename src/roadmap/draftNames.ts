/** Names of drafted entries: ids that are valid and distinct, titles that can be read. */

const longest = 48;
const longestTitle = 120;

/** Gives out ids, each once: the words of a text in lower case, and a number where that is taken. */
export function idsFrom(taken: Iterable<string> = []): (text: string) => string {
  const given = new Set(taken);
  return (text) => {
    const slug = slugOf(text) || 'x';
    let id = slug;
    for (let count = 2; given.has(id); count += 1) id = `${slug}-${count}`;
    given.add(id);
    return id;
  };
}

/** `field-technician` for `Field technician`. */
export function slugOf(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return Array.from(words.join('-')).slice(0, longest).join('').replace(/-+$/, '');
}

/** What a program calls something, as people would: `power_saving-mode` is `Power saving mode`. */
export function spokenName(name: string): string {
  return titleOf(name.replaceAll(/[-_]+/g, ' ')) || titleOf(name);
}

/** Text from outside as one line that begins with a capital. */
export function titleOf(text: string): string {
  const plain = plainText(text);
  const title = Array.from(plain).slice(0, longestTitle).join('').trim();
  const [first = ''] = title;
  return first.toUpperCase() + title.slice(first.length);
}

/** Text from outside without what moves a cursor or turns the direction of reading. */
export function plainText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim();
}
