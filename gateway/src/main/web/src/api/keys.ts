/** What several parts of the console ask for, and what becomes old when one of them changes it. */
export const CARDS = ['cards'] as const;
export const ADDRESSES = ['addresses'] as const;
export const ORDERS = ['orders'] as const;
export const SHOWS = ['shows'] as const;
