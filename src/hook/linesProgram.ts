/**
 * What the hook joins table, staged paths and message with, in POSIX awk. It reads the table, then
 * from standard input the paths as git prints them, a line `//` (no path begins so), the message, and
 * again `//`; it prints the new message, or ends with 1 when there is nothing to add.
 *
 * A path is matched with a `/` before it. In the patterns of the table \\001 stands for one character
 * but `/`, \\002 for one of several bytes and \\003 for their bytes, since awk sees bytes here.
 *
 * The plan comes with the repository, and some awks try every way to match: what matching may cost is
 * counted in `spent`, in microseconds of mawk, and where it is too much, nothing is inherited.
 */
export const linesProgram = `
BEGIN {
  FS = "\\t"
  most = 30000
  ORS = ""
  mark = "#"
  last = split(ENVIRON["PRODUCT_MINDSET_SET"], set, "\\n")
  for (i = 1; i <= last; i++) {
    at = index(set[i], " ")
    if (at == 0) fail()
    if (set[i] ~ /^core/) mark = substr(set[i], at + 1)
    else cleanup = substr(set[i], at + 1)
  }
  if (length(mark) != 1 || cleanup == "verbatim" || cleanup == "whitespace") fail()
  cut = mark " ------------------------ >8 ------------------------"
  bytes = "\\200-\\377"
  wide = "[\\302-\\337][\\200-\\277]|[\\340-\\357][\\200-\\277][\\200-\\277]"
}

FNR == 1 { part++ }
part == 1 { row(); next }
part == 2 && $0 == "//" { part = 3; next }
part == 2 { if (++paths <= 500 && patterns > 0 && spent <= most) own(unquoted($0)); next }
holds { take(held) }
{ held = $0; holds = 1 }

END {
  if (failed) exit 1
  if (!holds || held != "//") exit 1
  if (!passing) {
    if (below) exit 1
    finish(count)
    if (failed) exit 1
  }
}

function fail() { failed = 1; exit 1 }

function row() {
  if ($1 == "t") text[$2] = $3
  else if ($1 == "w") { personas++; persona[personas] = $2; told[$2] = $3 }
  else if ($1 == "k") ignored[++kinds] = $2
  else if ($1 == "i") { items++; for (i = 2; i <= NF; i++) for_[items, i - 1] = $i; sizes[items] = NF - 1 }
  else if ($1 == "p") {
    patterns++
    item[patterns] = $2
    weight[patterns] = $4
    choices[patterns] = $7
    if (match($6, /^\\^[\\/A-Za-z0-9_-]+/)) start[patterns] = substr($6, 2, RLENGTH - 1)
    whole[patterns] = pattern($6) ($5 == "d" ? "/" : $5 == "b" ? "/." : "(/|$)")
    bucket[$3, ++sizeOf[$3]] = patterns
  } else if ($1 == "r") {
    rules[$2]++
    gives[$2, rules[$2]] = $3
    freedom[$2, rules[$2]] = $6
    level[$2, rules[$2]] = pattern($5) ($4 == "d" ? "/$" : $4 == "b" ? "/." : "/?$")
  }
}

function pattern(body) {
  gsub(/\\001/, "([^/\\003]|\\002)", body)
  gsub(/\\002/, wide, body)
  gsub(/\\003/, bytes, body)
  return body
}

function unquoted(path) {
  if (path !~ /^".*"$/) return path
  path = substr(path, 2, length(path) - 2)
  gsub(/\\\\\\\\/, "\\002", path)
  gsub(/\\\\"/, "\\"", path)
  gsub(/\\\\([abtnvfr]|[0-7][0-7][0-7])/, "\\001", path)
  gsub(/\\002/, "\\\\", path)
  return path
}

function spend(path, free,   i, ways) {
  ways = 1 / 80
  for (i = 1; i <= free && ways <= most; i++) ways *= length(path) / i
  spent += 0.5 + patterns / 140 + ways
  return spent <= most
}

function own(path,   at, i, k) {
  at = index(path, "/")
  best = 0
  ties = 0
  search(at ? substr(path, 1, at - 1) : path, "/" path)
  search("", "/" path)
  if (spent > most) { offers = 0; return }
  for (i = 2; i <= ties; i++) {
    at = tie[i]
    for (k = i - 1; k >= 1 && tie[k] > at; k--) tie[k + 1] = tie[k]
    tie[k + 1] = at
  }
  for (i = 1; i <= ties; i++) {
    if (tie[i] in owning) continue
    owning[tie[i]] = 1
    for (k = 1; k <= sizes[tie[i]]; k++) offer(for_[tie[i], k])
  }
}

function search(name, path,   k, p) {
  for (k = 1; k <= sizeOf[name]; k++) {
    p = bucket[name, k]
    if (weight[p] + 0 < best) return
    if ((spent += 0.5) > most) return
    if (substr(path, 1, length(start[p])) != start[p]) continue
    if (!spend(path, choices[p])) return
    if (path !~ whole[p] || !owns(item[p], path)) continue
    if (weight[p] + 0 > best) { best = weight[p] + 0; ties = 0 }
    add(item[p] + 0)
  }
}

function add(one,   i) {
  for (i = 1; i <= ties; i++) if (tie[i] == one) return
  tie[++ties] = one
}

function owns(one, path,   at, folder) {
  if (!(one in rules)) return 1
  at = 1
  folder = "/"
  while ((at = index(substr(path, length(folder) + 1), "/")) > 0) {
    folder = substr(path, 1, length(folder) + at)
    if (!((one, folder) in given)) given[one, folder] = givenTo(one, folder)
    if (given[one, folder]) return 1
  }
  return givenTo(one, path)
}

function givenTo(one, place,   i) {
  for (i = rules[one]; i >= 1; i--) {
    if (!spend(place, freedom[one, i])) return 0
    if (place ~ level[one, i]) return gives[one, i] == "+"
  }
  return 0
}

function offer(id,   plain) {
  plain = tolower(id)
  if (offers < 6 && !(plain in offered)) { offered[plain] = 1; offer_[++offers] = id }
}

function put(line) { print(started ? "\\n" line : line); started = 1 }

function isComment(line) { return substr(line, 1, 1) == mark }

function isBlank(line) { return line ~ /^[ \\t\\r]*$/ }

function take(line) {
  if (passing) { put(line); return }
  lines[++count] = line
  if (below) {
    if (!isComment(line) || count > below + 12) fail()
    if (line == mark || line == mark "\\r") { judge(count); write(count, 0); pass() }
  } else if (index(line, cut) == 1) {
    if (count > 1 && isComment(lines[count - 1])) { finish(count - 1); pass() }
    else below = count
  }
}

function pass() { if (failed) exit 1; passing = 1 }

function judge(to,   i, line) {
  for (i = 1; i <= to; i++) {
    line = tolower(lines[i])
    if (isComment(line)) line = substr(line, 2)
    if (line ~ /^[ \\t]*who[ \\t]*:/) hasWho = 1
    if (line ~ /^[ \\t]*why[ \\t]*:/) hasWhy = 1
  }
  if (hasWho && hasWhy) fail()
  for (i = 1; i <= personas; i++) offer(persona[i])
}

function finish(to,   from, content, i) {
  if (cleanup == "scissors") fail()
  while (to > 0 && isBlank(lines[to])) to--
  if (to == 0 || !isComment(lines[to])) fail()
  for (from = to; from > 1 && isComment(lines[from - 1]); from--);
  if (!isIgnored(lines[from] lines[from + 1])) fail()
  judge(to)
  for (content = from - 1; content > 0 && (isBlank(lines[content]) || isComment(lines[content])); content--);
  if (content > 0 && isTrailers(content)) { write(content + 1, 1); return }
  if (content == 0 && from < 3) missing = 3 - from
  else missing = from > 1 && !isBlank(lines[from - 1])
  write(from, 0)
}

function isIgnored(said,   i) {
  for (i = 1; i <= kinds; i++) if (index(said, ignored[i])) return 1
  return 0
}

function isTrailers(to,   i) {
  for (i = to; i > 0 && !isBlank(lines[i]); i--)
    if (!isComment(lines[i]) && lines[i] !~ /^[A-Za-z0-9-]+[ \\t]*:/ && (i == to || lines[i] !~ /^[ \\t]/)) return 0
  return i > 0
}

function write(place, joined,   i, end, words) {
  for (i = 1; i < place; i++) put(lines[i])
  end = lines[joined ? place - 1 : place] ~ /\\r$/ ? "\\r" : ""
  for (i = 0; i < missing; i++) put(end)
  words = text[(below ? "below" : "above") (hasWho ? "" : "Who") (hasWhy ? "" : "Why")]
  i = index(words, "#")
  put(mark " " substr(words, 1, i - 1) mark substr(words, i + 1) end)
  for (i = 1; !hasWho && i <= offers; i++) {
    if (told[offer_[i]] != "") put(mark "   " told[offer_[i]] ":" end)
    put(mark "Who: " offer_[i] end)
  }
  if (!hasWho && offers == 0) put(mark "Who:" end)
  if (!hasWhy) put(mark "Why:" end)
  if (!joined) put(mark end)
  for (i = place; i <= count; i++) put(lines[i])
}
`;
