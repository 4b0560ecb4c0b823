import { describe, expect, it } from 'vitest';
import { wordsOf } from './Stage';

describe('instead of a picture', () => {
  it('nothing is said while it plays', () => expect(wordsOf('on_air', 'playing', 'live', true)).toBeNull());
  it('it is said when there will be none', () => expect(wordsOf('none', 'connecting', 'live', true)).toBe('none'));
  it('it is said that one waits for the camera', () => expect(wordsOf('waiting', 'waiting', 'live', true)).toBe('waiting'));
  it('an interruption is called one, even over a picture that stands still', () => expect(wordsOf('interrupted', 'playing', 'live', true)).toBe('interrupted'));
  it('a lost picture is called lost', () => expect(wordsOf('on_air', 'lost', 'live', true)).toBe('lost'));
  it('strangers are asked in where the picture is not public', () => expect(wordsOf('on_air', 'connecting', 'live', false)).toBe('login'));
});
