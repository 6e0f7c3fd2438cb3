import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { edited, hookOf, planned, staged } from './hookedRepository.ts';

/** What git says of comments that it ignores and that it keeps, from its po/ (2.39 and 2.55). */
const said: Readonly<Record<string, readonly [ignored: string, kept: string]>> = {
  en: [
    "Lines starting\n# with '#' will be ignored",
    "Lines starting\n# with '#' will be kept; you",
  ],
  bg: [
    'започват\n# с „#“, ще бъдат пропуснати, а',
    'започват\n# с „#“, също ще бъдат включени — може',
  ],
  'bg of 2.55': [
    'започват\n# с „#“, ще се пропуснат.',
    'Редовете, които\n# започват с „#“, също ще се включат',
  ],
  ca: ["canvis.\n# S'ignoraran les línies que", 'Es mantindran\n# les línies que comencin amb «#»'],
  de: [
    "Zeilen,\n# die mit '#' beginnen, werden ignoriert, und",
    "Zeilen,\n# die mit '#' beginnen, werden beibehalten; wenn",
  ],
  el: ["αρχίζουν\n# με '#' αγνοούνται, και", "αρχίζουν\n# με '#' θα διατηρηθούν, μπορείτε"],
  es: [
    "Las\n#  líneas que comiencen con '#' serán ignoradas, y",
    "Las\n#  líneas que comiencen con '#' serán guardadas; puedes",
  ],
  fr: [
    "lignes\n# commençant par '#' seront ignorées, et",
    "commençant\n# par '#' seront conservées ; vous",
  ],
  ga: ["tosú\n# déanfar neamhaird le '#'.", "tosú\n# coimeádfar le '#'; féadfaidh"],
  id: ["diawali\n# dengan '#' akan diabaikan, dan", "diawali\n# dengan '#' akan tetap; Anda"],
  it: ["iniziano\n# con '#' saranno ignorate e", "iniziano\n# con '#' saranno mantenute; puoi"],
  ko: [
    "'#' 문자로 시작하는\n# 줄은 무시되고, 메시지를",
    "'#' 문자로 시작하는\n# 줄은 보존되니, 필요하면",
  ],
  pl: ['się\n# od „#” będą ignorowane, a', 'się\n# od „#” będą zachowane; możesz'],
  pt_PT: [
    "\n# Linhas começadas com '#' serão ignoradas, e",
    "\n# Linhas começadas com '#' serão mantidas; podes",
  ],
  ru: [
    'Строки,\n# начинающиеся с «#» будут проигнорированы, а',
    'Строки,\n# начинающиеся с «#» будут оставлены; вы',
  ],
  sv: ['inleds\n# med "#" kommer ignoreras, och', 'inleds\n# med "#" kommer behållas; du'],
  tr: [
    "'#' ile başlayan\n# satırlar yok sayılacaktır. Boş",
    "'#' ile başlayan\n# satırlar tutulacaktır; isterseniz",
  ],
  uk: ['з\n#  "#" будуть проігноровані, а', 'з\n#  "#" будуть збережені; ви'],
  vi: [
    'được\n# bắt đầu bằng “#” sẽ được bỏ qua, nếu',
    'được\n# bắt đầu bằng “#” sẽ được bỏ qua; bạn',
  ],
  'vi, empty messages allowed': [
    "Những\n# dòng được bắt đầu bằng '#' sẽ được bỏ qua.",
    'được\n# bắt đầu bằng “#” sẽ được bỏ qua; bạn',
  ],
  zh_CN: [
    "以 '#' 开始的行将被忽略，而一个空的提交\n# 说明",
    "以 '#' 开始的行将被保留，如果您愿意\n# 也可以",
  ],
  zh_TW: ['開頭是「#」\n# 的行皆會忽略。', '會保留開頭是「#」\n# 的行，但也可以'],
  'words of nobody': [
    'Lines\n# are as they are; these will be ignored',
    'Lines\n# are as they are',
  ],
};

describe('the hook in the languages of git', () => {
  let shop: Workshop;
  let repository: TestRepository;
  before(async () => {
    shop = workshop();
    repository = planned(shop);
    await (await hookOf(repository)).install();
  });
  beforeEach(() => staged(repository));
  after(() => shop.dispose());

  /** Runs what was prepared, and answers whether it added something. */
  const isOffered = (words: string): boolean => {
    const file = join(shop.directory, 'message');
    writeFileSync(file, `\n# ${words} will, or will not.\n#\n# new file: will be ignored\n#\n`);
    const script = join(repository.directory, '.git/product-mindset/hook/run');
    spawnSync('sh', [script, file], { cwd: repository.directory, env: shop.environment });
    return /^#Why:$/m.test(readFileSync(file, 'utf8'));
  };

  for (const [language, [ignored, kept]] of Object.entries(said)) {
    it(`speaks only where comments are ignored (${language})`, () => {
      assert.deepEqual([isOffered(ignored), isOffered(kept)], [true, false]);
    });
  }

  for (const language of ['de', 'fr', 'ru', 'vi', 'zh_CN', 'C']) {
    const env = { LC_ALL: 'C.UTF-8', LANGUAGE: language };
    const offers = (...args: readonly string[]): boolean =>
      /^#Wh/m.test(edited(shop, repository, ['commit', ...args], { edit: ':', env }).seen ?? '#Wh');

    it(`speaks where git of this machine speaks as LANGUAGE=${language} says`, () => {
      assert.ok(offers());
    });

    for (const cleanup of ['whitespace', 'verbatim']) {
      it(`is silent with --cleanup=${cleanup} in LANGUAGE=${language}`, () => {
        assert.ok(!offers(`--cleanup=${cleanup}`));
      });
    }
  }

  it('is silent with --cleanup=whitespace below a template that speaks of ignoring', () => {
    const file = join(shop.directory, 'template');
    writeFileSync(file, '# These lines\n# will be ignored\n');
    const args = ['commit', '--cleanup=whitespace', `--template=${file}`];
    const { seen = '#Wh' } = edited(shop, repository, args, { edit: ':' });
    assert.doesNotMatch(seen, /^#Wh/m);
  });
});
