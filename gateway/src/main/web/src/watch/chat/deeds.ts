import type { User } from '../../session/session';

/** Who is who in a show. */
export interface Stand {
  sellerId: string;
  coHosts: ReadonlySet<string>;
}

export interface Deeds {
  report: boolean;
  remove: boolean;
  /** Mute or ban whoever said it. */
  restrict: boolean;
}

/**
 * What somebody may do about a comment, as chat-service has it: seller and co-hosts keep order in their show, moderators
 * and admins in all; nobody over the seller, or over somebody of their own rank. The ranks of those who comment are not
 * all known here: where it is another moderator, the API refuses.
 */
export function deedsOf(user: User, authorId: string, { sellerId, coHosts }: Stand): Deeds {
  const own = user.id === authorId;
  const house = user.role === 'moderator' || user.role === 'admin';
  const host = user.id === sellerId || coHosts.has(user.id);
  const above = house || (host && !coHosts.has(authorId));
  return { report: !own, remove: own || house || host, restrict: above && !own && authorId !== sellerId };
}
