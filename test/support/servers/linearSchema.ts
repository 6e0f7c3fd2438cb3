/**
 * Linear's schema, rebuilt from the types of its official SDK, which are generated from it: Linear
 * publishes it in no package. What is lost are descriptions, defaults and directives.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from '../places.ts';

/** In the language of GraphQL, with everything that questions can reach. */
export function linearSchema(): string {
  const declarations = declarationsIn(sourceOfSdk());
  const scalars = membersOf(literalOf(declarations.types.get('Scalars')));
  const written = new Map<string, string>();
  const waiting: { readonly name: string; readonly isInput: boolean }[] = [];
  const want = (name: string, isInput: boolean): string => {
    if (!written.has(name)) {
      written.set(name, '');
      waiting.push({ name, isInput });
    }
    return name;
  };

  want('Query', false);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    written.set(next.name, definitionOf(next.name, next.isInput));
  }
  const own = [...scalars.keys()].filter(
    (name) => !['ID', 'String', 'Boolean', 'Int', 'Float'].includes(name),
  );
  return [...own.map((name) => `scalar ${name}`), ...written.values()].join('\n');

  function definitionOf(name: string, isInput: boolean): string {
    const values = declarations.enums.get(name);
    if (values) return `enum ${name} { ${values.join(' ')} }`;
    const type = declarations.types.get(name);
    if (!type) throw new Error(`The SDK has no type ${name}.`);
    if (ts.isUnionTypeNode(type)) {
      return `union ${name} = ${type.types.map((one) => want(nameOf(one), false)).join(' | ')}`;
    }
    const members = membersOf(literalOf(type));
    const isObject = members.delete('__typename');
    const fields = [...members].map(([field, member]) => {
      const args = isInput ? '' : argumentsOf(name, field);
      return `${field}${args}: ${typeOf(member, isInput)}`;
    });
    const keyword = isInput ? 'input' : isObject ? 'type' : 'interface';
    const kinds = interfacesOf(type).map((one) => want(one, false));
    const kind = kinds.length > 0 ? ` implements ${kinds.join(' & ')}` : '';
    return `${keyword} ${name}${kind} { ${fields.join('\n')} }`;
  }

  function argumentsOf(type: string, field: string): string {
    const name = `${type}${field.charAt(0).toUpperCase()}${field.slice(1)}Args`;
    const found = declarations.types.get(name);
    if (!found) return '';
    const all = [...membersOf(literalOf(found))];
    return `(${all.map(([one, member]) => `${one}: ${typeOf(member, true)}`).join(', ')})`;
  }

  function typeOf(member: ts.TypeNode, isInput: boolean): string {
    if (ts.isIndexedAccessTypeNode(member)) {
      const scalar = /"(\w+)"/.exec(member.indexType.getText())?.[1];
      return `${scalar ?? 'String'}!`;
    }
    const [inner] = ts.isTypeReferenceNode(member) ? (member.typeArguments ?? []) : [];
    if (!inner) return `${want(nameOf(member), isInput)}!`;
    const type = typeOf(inner, isInput);
    return nameOf(member) === 'Array' ? `[${type}]!` : type.replace(/!$/, '');
  }
}

interface Declarations {
  readonly types: ReadonlyMap<string, ts.TypeNode>;
  /** With their values. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

function declarationsIn(source: ts.SourceFile): Declarations {
  const types = new Map<string, ts.TypeNode>();
  const enums = new Map<string, readonly string[]>();
  for (const one of source.statements) {
    if (ts.isTypeAliasDeclaration(one)) types.set(one.name.text, one.type);
    else if (ts.isEnumDeclaration(one)) {
      enums.set(
        one.name.text,
        one.members.map(({ initializer }) => initializer?.getText().replaceAll('"', '') ?? ''),
      );
    }
  }
  return { types, enums };
}

/** The file with the types has a name that changes with its content. */
function sourceOfSdk(): ts.SourceFile {
  const folder = join(repositoryRoot, 'node_modules', '@linear', 'sdk', 'dist');
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.d.mts'))) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes('\ntype Scalars = {')) continue;
    return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  }
  throw new Error('The SDK has no types of its schema.');
}

function nameOf(type: ts.TypeNode): string {
  if (!ts.isTypeReferenceNode(type)) throw new Error(`No name: ${type.getText()}`);
  return type.typeName.getText();
}

/** The names before the braces in `Node & { … }`. */
function interfacesOf(type: ts.TypeNode): readonly string[] {
  return ts.isIntersectionTypeNode(type)
    ? type.types.filter((one) => ts.isTypeReferenceNode(one)).map(nameOf)
    : [];
}

function literalOf(type: ts.TypeNode | undefined): ts.TypeLiteralNode {
  const parts = type && ts.isIntersectionTypeNode(type) ? type.types : [type];
  const literal = parts.find((one) => one !== undefined && ts.isTypeLiteralNode(one));
  if (!literal) throw new Error(`No fields: ${type?.getText() ?? 'nothing'}`);
  return literal;
}

function membersOf(literal: ts.TypeLiteralNode): Map<string, ts.TypeNode> {
  const members = new Map<string, ts.TypeNode>();
  for (const one of literal.members) {
    if (ts.isPropertySignature(one) && one.type) members.set(one.name.getText(), one.type);
  }
  return members;
}
