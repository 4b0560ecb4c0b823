import { expect, it } from 'vitest';
import type { Role, User } from '../../session/session';
import { deedsOf, type Stand } from './deeds';

const show: Stand = { sellerId: 'ana', coHosts: new Set(['pia', 'leo']) };
const person = (id: string, role: Role = 'buyer'): User => ({ id, email: `${id}@blytz.test`, first_name: id, last_name: 'Reyes', role, avatar_url: null });
const all = { report: true, remove: true, restrict: true };

it('a viewer reports what others say, and takes back what they said themselves', () => {
  expect(deedsOf(person('ben'), 'zoe', show)).toEqual({ report: true, remove: false, restrict: false });
  expect(deedsOf(person('ben'), 'ben', show)).toEqual({ report: false, remove: true, restrict: false });
});

it('seller and co-hosts keep order among the viewers', () => {
  expect(deedsOf(person('ana', 'seller'), 'zoe', show)).toEqual(all);
  expect(deedsOf(person('pia'), 'zoe', show)).toEqual(all);
});

it('nobody restricts the seller, nor a co-host another host', () => {
  expect(deedsOf(person('pia'), 'ana', show)).toEqual({ ...all, restrict: false });
  expect(deedsOf(person('pia'), 'leo', show)).toEqual({ ...all, restrict: false });
  expect(deedsOf(person('admin', 'admin'), 'ana', show)).toEqual({ ...all, restrict: false });
});

it('moderators and admins keep order in all shows, over co-hosts too', () => {
  expect(deedsOf(person('mo', 'moderator'), 'pia', show)).toEqual(all);
  expect(deedsOf(person('admin', 'admin'), 'zoe', show)).toEqual(all);
});
