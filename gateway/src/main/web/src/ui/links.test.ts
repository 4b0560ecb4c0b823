import { expect, it } from 'vitest';
import { safeUrl } from './links';

it.each(['/api/v1/uploads/1/small', 'https://cdn.example/a.webp', 'http://localhost:21080/a'])('%s is followed', (url) => {
  expect(safeUrl(url)).toBe(url);
});

it.each(['javascript:alert(1)', '//evil.example', '/\\evil.example', 'data:text/html,x', '', null])('%s is not', (url) => {
  expect(safeUrl(url)).toBeUndefined();
});
