import type { BrokenRow } from './row.ts';

/** Files that are no YAML from their beginning on. */
export const brokenTexts: readonly BrokenRow[] = [
  {
    name: 'braces the wrong way round',
    text: '}{',
    told: ['1:1 is not YAML: Unexpected flow-map-end token in YAML document: "}"'],
    left: '',
  },
  { name: 'a bracket alone', text: '[', told: ['1:1 a ] is missing here, or above'], left: '' },
  {
    name: 'a closing brace behind the list',
    text: 'items: [{ id: A, title: T, status: now }]}\n',
    told: ['1:42 is not YAML: Unexpected flow-map-end token in YAML stream: "}"'],
    left: 'A',
  },
  {
    name: 'JSON with an error',
    text: '{ "items": [{ "id": "A", "title": "T", "status": "now" }, }\n',
    told: ['1:59 a ] is missing here, or above'],
    left: 'A',
  },
  {
    name: 'a second document',
    text: 'items:\n  - { id: A, title: T, status: now }\n---\nitems:\n  - { id: B, title: T, status: now }\n',
    told: ['3:1 another document begins here: only what is above it counts'],
    left: 'A',
  },
  {
    name: 'a second document that is not YAML',
    text: 'items:\n  - { id: A, title: T, status: now }\n---\n[\n',
    told: ['3:1 another document begins here: only what is above it counts'],
    left: 'A',
  },
  {
    name: 'what follows the end of the document',
    text: 'items:\n  - { id: A, title: T, status: now }\n...\nitems: []\n',
    told: ['4:1 another document begins here: only what is above it counts'],
    left: 'A',
  },
  {
    name: 'a directive without a document',
    text: '%YAML 1.2\nitems: []\n',
    told: ['2:1 is not YAML: Missing directives-end/doc-start indicator line'],
    left: '',
  },
  {
    name: 'front matter of another kind',
    text: '+++\ntitle = "x"\n+++\n',
    told: ['1:1 the file must have the keys outcomes and items'],
    left: '',
  },
  {
    name: 'Markdown',
    text: '# Roadmap\n\n* Offline-first uploads: **now**\n',
    told: ['3:1 is not YAML: Alias cannot be an empty string'],
    left: '',
  },
  {
    name: 'a program',
    text: 'function roadmap() {\n  return [];\n}\n',
    told: ['1:1 the file must have the keys outcomes and items'],
    left: '',
  },
  {
    name: 'HTML',
    text: '<!DOCTYPE html>\n<html><body>Not found: x</body></html>\n',
    told: ['1:1 a key and ": " with a blank behind it are missing here'],
    left: '',
  },
  {
    name: 'an XML file',
    text: '<?xml version="1.0"?>\n<items/>\n',
    told: ['1:1 the file must have the keys outcomes and items'],
    left: '',
  },
  { name: 'bytes', text: 'PNG\u0000\u0001\u0002', told: ['1:4 is not text in UTF-8'], left: '' },
  {
    name: 'UTF-16',
    text: 'i\u0000t\u0000e\u0000m\u0000s\u0000:\u0000',
    told: ['1:2 is not text in UTF-8'],
    left: '',
  },
  {
    name: 'bytes in the third line',
    text: 'items:\n  - { id: A, title: T, status: now }\n  - \u0000\n',
    told: ['3:5 is not text in UTF-8'],
    left: '',
  },
  {
    name: 'a byte order mark and CRLF around an error',
    text: '﻿version: 1\r\nitems:\r\n  - { id: A, title: T, status: soon }\r\n  - { id: Z, title: T, status: now }\r\n',
    told: ['3:32 status must be one of now, next, later, launched, upkeep, dropped'],
    left: 'Z',
  },
];
