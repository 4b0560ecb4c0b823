/** What scrolls can be reached with the keyboard, and then scrolled by it. */
export const SCROLLED = { viewportProps: { tabIndex: 0 } } as const;
