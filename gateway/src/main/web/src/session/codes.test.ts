import { describe, expect, it } from 'vitest';
import { broughtBy, isCode } from './codes';

describe('the link of a mail', () => {
  it('brings address and code', () => {
    expect(broughtBy('#email=maria%2Bx%40people.test&code=042137')).toEqual({ email: 'maria+x@people.test', code: '042137' });
  });

  it('brings nothing that is no code', () => {
    expect(broughtBy('#email=a%40b.test&code=%3Cb%3E1')).toEqual({ email: 'a@b.test', code: '' });
    expect(broughtBy('')).toEqual({ email: '', code: '' });
  });
});

it('six digits are a code', () => {
  expect(isCode('042137')).toBe(true);
  for (const text of ['42137', '0421377', '04213a', '１２３４５６', '']) expect(isCode(text)).toBe(false);
});
