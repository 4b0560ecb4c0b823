import { describe, expect, test } from 'vitest';
import { inOrder, moved } from './runningOrder';

const lot = (id: string) => ({ id });

describe('the order of what comes', () => {
  test('is what the seller said, and what came later comes last', () => {
    expect(inOrder([lot('a'), lot('b'), lot('c'), lot('d')], ['c', 'a']).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
  });

  test('takes one up or down', () => {
    expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
  });

  test('stays as it is where there is no such place, or no such lot', () => {
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'b', 2)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'x', 0)).toEqual(['a', 'b']);
  });
});
