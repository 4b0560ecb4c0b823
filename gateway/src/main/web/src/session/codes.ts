import { api } from '../api/client';
import { read } from '../api/fields';

/** What a code from the mailbox is for. */
export type Purpose = 'email' | 'password';

const CODE = /^[0-9]{6}$/;

export const isCode = (text: string): boolean => CODE.test(text);
export const isEmail = (text: string): boolean => /^\S+@\S+$/.test(text);

/** What the link of a mail brings along: behind the #, where no server sees it. */
export function broughtBy(hash: string): { email: string; code: string } {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const code = words.get('code') ?? '';
  return { email: words.get('email') ?? '', code: isCode(code) ? code : '' };
}

/** Answers how many seconds the next one has to wait; the same whether anybody has the address. */
export const askForCode = (purpose: Purpose, email: string): Promise<number> =>
  read(
    purpose === 'email' ? api.POST('/api/v1/auth/verification', { body: { email } }) : api.POST('/api/v1/auth/password-reset', { body: { email } }),
    (asked) => asked.number('retry_after'),
  );

export const confirmEmail = (email: string, code: string) => api.POST('/api/v1/auth/verification/confirm', { body: { email, code } });

export const resetPassword = (email: string, code: string, password: string) => api.POST('/api/v1/auth/password-reset/confirm', { body: { email, code, password } });
