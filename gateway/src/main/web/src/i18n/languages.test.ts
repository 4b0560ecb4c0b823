import { describe, expect, it } from 'vitest';
import { english } from './english';
import { filipino } from './fil';

function keys(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? keys(value as object, `${prefix}${key}.`) : [prefix + key],
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();

function text(texts: object, key: string): string {
  return String(key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], texts));
}

describe.each(Object.keys(english) as (keyof typeof english)[])('Filipino, %s', (namespace) => {
  it('says all that English says, and nothing else', () => {
    expect(keys(filipino[namespace]).sort()).toEqual(keys(english[namespace]).sort());
  });

  it('fills in the same things', () => {
    for (const key of keys(english[namespace])) {
      expect([key, placeholders(text(filipino[namespace], key))]).toEqual([key, placeholders(text(english[namespace], key))]);
    }
  });
});
