import { randomBytes } from 'node:crypto';
import type { Person } from './people';
import { READER } from './post';
import { soon } from './soon';

export interface Push {
  title: string;
  body: string;
  link: string;
  tag: string;
  notification_id: string;
  is_shown: boolean;
}

/** Of FCM's shape, and another one each time. */
const newToken = (): string => `console_${randomBytes(8).toString('hex')}:APA91b${randomBytes(70).toString('hex').slice(0, 134)}`;

/** @returns the token that pushes reach it by */
export async function turnOn(person: Person, platform: 'android' | 'ios' | 'web', version = '2.3.1'): Promise<string> {
  const token = newToken();
  await person.post('/devices', { token, platform, app_version: version });
  return token;
}

/** The newest first; those that others took the place of, too. */
export async function pushesOn(token: string): Promise<Push[]> {
  const answer = await fetch(`${READER}/pushes?token=${encodeURIComponent(token)}`);
  return (await answer.json()) as Push[];
}

export const pushOn = (token: string, words: RegExp): Promise<Push> =>
  soon(`a push "${words.source}"`, async () => (await pushesOn(token)).find(({ title, body }) => words.test(`${title} ${body}`)));

/** How the phone looks. */
export const screenOf = (token: string): string => `${READER}/?token=${encodeURIComponent(token)}&to=nobody`;
