import { api } from '../../api/client';
import { read, type Fields } from '../../api/fields';

export interface Me {
  email: string;
  verified: boolean;
  firstName: string;
  lastName: string;
  phone: string;
  avatarUrl: string;
  tag: string;
}

export async function readMe(): Promise<Me> {
  const answer = await api.GET('/api/v1/users/me');
  return read(Promise.resolve(answer), (view) => meOf(view, answer.response.headers.get('ETag') ?? ''));
}

const meOf = (view: Fields, tag: string): Me => ({
  email: view.text('email'),
  verified: view.flag('email_verified'),
  firstName: view.text('first_name'),
  lastName: view.text('last_name'),
  phone: view.textOr('phone') ?? '',
  avatarUrl: view.textOr('avatar_url') ?? '',
  tag,
});

export interface Patch {
  first_name: string;
  last_name: string;
  phone: string | null;
  avatar_url: string | null;
}

/** A merge patch: the document knows of its body only that it is JSON. */
export const describeMe = (tag: string, patch: Patch) =>
  api.PATCH('/api/v1/users/me', { params: { header: { 'If-Match': tag } }, body: {}, bodySerializer: () => JSON.stringify(patch) });
