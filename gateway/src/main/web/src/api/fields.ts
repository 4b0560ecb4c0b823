import type { Money } from '../format/money';

/**
 * Reads what came over the wire, member by member, so that what is written in our types is what there is. The OpenAPI
 * document says which members an answer may have, not which of them are always there; frames have no document at all.
 */
export class Fields {
  private constructor(private readonly members: Readonly<Record<string, unknown>>) {}

  static of(value: unknown): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('not an object');
    return new Fields(value as Record<string, unknown>);
  }

  text(name: string): string {
    return this.textOr(name) ?? missing(name, 'text');
  }

  textOr(name: string): string | null {
    const value = this.members[name];
    return typeof value === 'string' ? value : null;
  }

  /** One of the words that we know, else what is said instead: words are added over the years. */
  word<W extends string, D>(name: string, known: readonly W[], otherwise: D): W | D {
    return known.find((word) => word === this.members[name]) ?? otherwise;
  }

  number(name: string): number {
    return this.numberOr(name) ?? missing(name, 'number');
  }

  numberOr(name: string): number | null {
    const value = this.members[name];
    return typeof value === 'number' ? value : null;
  }

  flag(name: string): boolean {
    return this.members[name] === true;
  }

  money(name: string): Money {
    return this.moneyOr(name) ?? missing(name, 'money');
  }

  moneyOr(name: string): Money | null {
    const value = this.at(name);
    return value && { amount: value.text('amount'), currency: value.text('currency') };
  }

  at(name: string): Fields | null {
    const value = this.members[name];
    return value === null || value === undefined ? null : Fields.of(value);
  }

  list(name: string): readonly Fields[] {
    return this.values(name).map((value) => Fields.of(value));
  }

  texts(name: string): readonly string[] {
    return this.values(name).filter((value) => typeof value === 'string');
  }

  /** Counts by name. */
  counts(name: string): ReadonlyMap<string, number> {
    const value = this.members[name];
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
  }

  private values(name: string): readonly unknown[] {
    const value = this.members[name];
    return Array.isArray(value) ? value : [];
  }
}

function missing(name: string, what: string): never {
  throw new TypeError(`${what} ${name} is missing`);
}

/** A page of a list, read. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** Reads the answer to a call. */
export async function read<T>(answer: Promise<{ data?: unknown }>, of: (fields: Fields) => T): Promise<T> {
  return of(Fields.of((await answer).data));
}

export async function readPage<T>(answer: Promise<{ data?: unknown }>, of: (fields: Fields) => T): Promise<Page<T>> {
  return read(answer, (page) => ({ items: [...page.list('items').map(of)], next: page.textOr('next_cursor') }));
}
