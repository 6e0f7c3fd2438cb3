/** Controls, and marks that turn the direction of what follows: they can make a text look like another. */
const deceiving =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/** Characters without a look of their own. Joiners stay: scripts and emoji need them. */
const invisible =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

/**
 * A text from outside as it may be shown: every control but tab and line end and every turn of the
 * direction of writing is `\ufffd`, and characters that cannot be seen are gone.
 */
export function visibleText(text: string): string {
  return text.replace(deceiving, '\ufffd').replace(invisible, '');
}

/** The beginning of a text, at most `most` UTF-16 units, without half a character at its end. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
