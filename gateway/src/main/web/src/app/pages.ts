import { IconBike, IconBroadcast, IconBuildingStore, IconPackage, IconSettings, type Icon } from '@tabler/icons-react';
import type { Role } from '../session/session';

interface Page {
  to: string;
  key: 'watch' | 'orders' | 'sell' | 'ride' | 'run';
  icon: Icon;
  /** Nobody in particular = everybody. */
  roles?: readonly Role[];
}

const SIGNED_IN: readonly Role[] = ['buyer', 'seller', 'vendor', 'rider', 'moderator', 'admin'];

const PAGES: readonly Page[] = [
  { to: '/', key: 'watch', icon: IconBroadcast },
  { to: '/orders', key: 'orders', icon: IconPackage, roles: SIGNED_IN },
  { to: '/sell', key: 'sell', icon: IconBuildingStore, roles: ['seller', 'vendor'] },
  { to: '/ride', key: 'ride', icon: IconBike, roles: ['rider'] },
  { to: '/run', key: 'run', icon: IconSettings, roles: ['moderator', 'admin'] },
];

/** Only what this person may do; the services refuse the rest in any case. */
export function pagesFor(role: Role | undefined): readonly Page[] {
  return PAGES.filter((page) => !page.roles || (role && page.roles.includes(role)));
}
