import assert from 'node:assert/strict';
import { whoAndWhyIn } from '../../../src/tickets/whoAndWhyIn.ts';

interface Row {
  readonly name: string;
  readonly body: string;
  readonly who?: readonly string[];
  readonly why?: readonly string[];
}

const rows: readonly Row[] = [
  {
    name: 'the headings of an issue form',
    body: '### Who\n\nField technician\n\n### Why\n\nUploads fail in basements.\n\n### What\n\nResume',
    who: ['Field technician'],
    why: ['Uploads fail in basements.'],
  },
  {
    name: 'nothing where a form says that nobody answered',
    body: '### Who\n\n_No response_\n\n### Why\n\nN/A\n\n### What\n\nResume',
  },
  {
    name: 'several choices of a form',
    body: '### Persona\n\nField technician, Office\n',
    who: ['Field technician', 'Office'],
  },
  {
    name: 'ticked boxes and no others',
    body: '## Who is affected?\n- [x] Technicians\n- [ ] Office\n- [X] Operators',
    who: ['Technicians', 'Operators'],
  },
  {
    name: 'a whole sentence as one who',
    body: '## Target users\n\nTechnicians, who work in basements',
    who: ['Technicians, who work in basements'],
  },
  { name: 'nobody who is to do the work', body: '### Who will implement this?\n\nMe' },
  {
    name: 'the bold questions of a template',
    body: "**Is your feature request related to a problem? Please describe.**\nPhotos get lost.\n\n**Describe the solution you'd like**\nResume",
    why: ['Photos get lost.'],
  },
  {
    name: 'nothing where a template was left as it is',
    body: "**Is your feature request related to a problem? Please describe.**\nA clear and concise description of what the problem is. Ex. I'm always frustrated when [...]",
  },
  {
    name: 'a question on a line by itself',
    body: 'Why is this needed?\n\nPhotos get lost.\n\nWho is the user?\nTechnicians',
    who: ['Technicians'],
    why: ['Photos get lost.'],
  },
  {
    name: 'an underlined heading',
    body: 'Motivation\n----------\nPhotos get lost.',
    why: ['Photos get lost.'],
  },
  {
    name: 'a heading with an emoji, a number and a mark',
    body: '## 2. 🤔 Why? (required)\n\nPhotos get lost.',
    why: ['Photos get lost.'],
  },
  {
    name: 'only the first paragraph of a section',
    body: '## Problem\n\nPhotos get lost.\n\nI use Linux.\n\n- really',
    why: ['Photos get lost.'],
  },
  {
    name: 'a list behind a colon as one why',
    body: '## Problem\n\nUploads fail:\n\n- in basements\n- at night\n\nIndeed.',
    why: ['Uploads fail: in basements; at night'],
  },
  {
    name: 'a list by itself as several whys',
    body: '## Benefits\n\n* Fewer trips\n* Fewer calls',
    why: ['Fewer trips', 'Fewer calls'],
  },
  {
    name: 'lines with labels, over several lines',
    body: 'Text\n\n**Who:** technician\nWhy: uploads fail\nin basements\n\nOther: x',
    who: ['technician'],
    why: ['uploads fail in basements'],
  },
  {
    name: 'a label by itself before a list',
    body: 'Who:\n\n- technicians\n- office\n\nWhy:\n\nPhotos get lost.',
    who: ['technicians', 'office'],
    why: ['Photos get lost.'],
  },
  { name: 'no word with a colon that is something else', body: 'User: root\nGoal: 3\nRole: admin' },
  {
    name: 'a user story',
    body: 'As a field technician, I want uploads to resume, so that I can drive on. More.',
    who: ['field technician'],
    why: ['I can drive on'],
  },
  {
    name: 'a user story in bold over several paragraphs',
    body: '**As an** installer\n\n**I want** the photos sent\n\n**So that** I can leave.',
    who: ['installer'],
    why: ['I can leave'],
  },
  {
    name: 'a user story as a list',
    body: '- As a technician\n- I need uploads\n- so I can drive on',
    who: ['technician'],
    why: ['I can drive on'],
  },
  {
    name: 'several user stories',
    body: 'As a technician, I want a button so that I save time. As the office, we want photos.',
    who: ['technician', 'office'],
    why: ['I save time'],
  },
  {
    name: 'a story whose reason stands first',
    body: 'In order to drive on, as a technician, I want uploads.',
    who: ['technician'],
    why: ['drive on'],
  },
  {
    name: 'a story whose reason stands between',
    body: 'As a technician, in order to drive on, I want uploads.',
    who: ['technician'],
    why: ['drive on'],
  },
  {
    name: 'a job story',
    body: 'When I finish a job, I want the photos sent, so that I can drive on',
    why: ['I can drive on'],
  },
  {
    name: 'no person in a turn of phrase',
    body: 'As a workaround, I can restart. As a result, we must.',
  },
  {
    name: 'a story in German',
    body: 'Als Technikerin möchte ich Fotos senden, damit ich weiterfahren kann.',
    who: ['Technikerin'],
    why: ['ich weiterfahren kann'],
  },
  {
    name: 'a story in French',
    body: 'En tant que technicienne, je veux envoyer les photos afin de repartir.',
    who: ['technicienne'],
    why: ['repartir'],
  },
  {
    name: 'a story in Spanish',
    body: 'Como técnica, quiero enviar las fotos para que pueda seguir.',
    who: ['técnica'],
    why: ['pueda seguir'],
  },
  {
    name: 'what so that says, anywhere',
    body: 'Resume uploads so that nothing is lost. Then stop.',
    why: ['nothing is lost'],
  },
  {
    name: 'HTML, as Azure DevOps has it',
    body: '<div><h3>Why</h3><p>No network &amp; no patience</p><b>Who:</b> <i>technician</i><br></div>',
    who: ['technician'],
    why: ['No network & no patience'],
  },
  {
    name: 'wiki markup, as Jira has it',
    body: 'h3. Who is the user?\n\nTechnician\n\nh3. Motivation\n{code}Why: x{code}\nThey lose *a day* of [photos|https://acme.test].',
    who: ['Technician'],
    why: ['They lose a day of photos.'],
  },
  {
    name: 'nothing in code and comments',
    body: '```\nWhy: x\n```\n<!-- Who: y -->\n`Who`: is a program',
    who: ['is a program'],
  },
  {
    name: 'quoted text',
    body: '> ### Why\n>\n> Photos get lost.',
    why: ['Photos get lost.'],
  },
  {
    name: 'plain words of links, pictures and emphasis',
    body: '## Why\n\nSee ![x](https://a.test/x.png) [the *report*](https://a.test/1), **all** `lost`.',
    why: ['See the report, all lost.'],
  },
  {
    name: 'the same only once',
    body: '## Why\n\nso that nothing is lost\n\n## Motivation\n\nSo that nothing is lost',
    why: ['so that nothing is lost'],
  },
];

describe('who and why in the body of a ticket', () => {
  for (const { name, body, who = [], why = [] } of rows) {
    it(`finds ${name}`, () => {
      const found = whoAndWhyIn(body);
      assert.deepEqual({ who: found.who, why: found.why }, { who, why });
    });
    it(`finds ${name} with the line ends of Windows`, () => {
      const found = whoAndWhyIn(body.replaceAll('\n', '\r\n'));
      assert.deepEqual({ who: found.who, why: found.why }, { who, why });
    });
  }

  it('keeps at most five of each, and 500 characters of one, without half a character', () => {
    const whys = Array.from({ length: 9 }, (_, index) => `- ${index}${'😀'.repeat(400)}`);
    const found = whoAndWhyIn(`## Who\n${whys.join('\n')}\n## Why\n${whys.join('\n')}`);
    const lengths = [499, 499, 499, 499, 499];
    assert.deepEqual(
      [found.who.map((one) => one.length), found.why.map((one) => one.length)],
      [lengths, lengths],
    );
    assert.ok(found.why.every((one) => one.isWellFormed()));
  });

  it('makes what deceives visible and drops what cannot be seen', () => {
    const { why } = whoAndWhyIn('Why: exe\u202egpj.x\u0007 is \u200bsent\ufeff\u{e0041}');
    assert.deepEqual(why, ['exe\ufffdgpj.x\ufffd is sent']);
  });

  it('keeps the joiners of scripts and emoji', () => {
    assert.deepEqual(whoAndWhyIn('Who: 👩‍🔧 and می‌خواهم').who, ['👩‍🔧 and می‌خواهم']);
  });
});

describe('the prose of a ticket', () => {
  const prose: readonly (readonly [name: string, body: string, expected: string])[] = [
    ['has no headings', '## User\n\nPhotos get lost.', 'Photos get lost.'],
    ['has no code', 'Photos\n\n```js\nlost()\n```\n\nget lost.', 'Photos\nget lost.'],
    ['has no comments', 'Photos <!-- of users --> get lost.', 'Photos get lost.'],
    ['ends where a comment has no end', 'Photos <!-- get lost.', 'Photos'],
    ['has no boxes that are not ticked', '- [ ] Office\n- [x] Field', 'Field'],
    ['has no empty answers', '### Version\n\n_No response_\n\nPhotos', 'Photos'],
    ['has no rules and borders', 'a\n\n***\n\n| x | y |\n|---|---|\n| b | c |', 'a\nx | y\nb | c'],
    ['has no tags', '<p>Photos <b>get</b> lost.</p><pre>x</pre>', 'Photos get lost.'],
    ['keeps what only looks like a tag', 'List<Photo> and a < b', 'List<Photo> and a < b'],
  ];
  for (const [name, body, expected] of prose) {
    it(name, () => assert.equal(whoAndWhyIn(body).prose, expected));
  }

  it('has at most 1,000 characters', () => {
    assert.equal(whoAndWhyIn('Photos get lost. '.repeat(1000)).prose.length, 1000);
  });
});

describe('a body that was made to keep us busy', () => {
  const pieces = [
    'as a ',
    'as a b i want so that ',
    'in order to as a ',
    'als x will ich ',
    '**',
    '*_',
    '[',
    '![',
    '[a|',
    '<a ',
    '<!-- ',
    '> ',
    '# ',
    '- [x] ',
    'Who: ',
    '{color:',
    '`',
    '\\',
    '| ',
    '- - ',
    '   ',
    'why ',
  ];
  for (const piece of pieces) {
    it(`reads only the beginning of ${JSON.stringify(piece)}`, () => {
      const found = [20_000, 2_000_000].map((length) =>
        JSON.stringify(whoAndWhyIn(piece.repeat(length / piece.length + 1))),
      );
      assert.equal(found[0], found[1]);
    });
  }
});

describe('persons in the body of a ticket', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['an address', '### Who is affected?\n\nJane Doe <jane.doe@acme.test>', []],
    ['a line with an address', 'Who: jane.doe@acme.test', []],
    ['a handle', '### Who\n\n@jdoe', []],
    ['a team, which is none', '### Who\n\n@acme/support', ['@acme/support']],
  ];
  for (const [what, body, who] of rows) {
    it(`are left out: ${what}`, () => assert.deepEqual(whoAndWhyIn(body).who, who));
  }

  it('do not stand in what is remembered of it', () => {
    assert.doesNotMatch(whoAndWhyIn('Ask jane.doe@acme.test about it.').prose, /@|doe/);
  });
});
