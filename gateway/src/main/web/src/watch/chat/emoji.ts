const GIFTS: Readonly<Record<string, string>> = { rose: '🌹', heart: '💖', star: '⭐', fireworks: '🎆', crown: '👑' };

export const giftEmoji = (gift: string): string => GIFTS[gift] ?? '🎁';

/** What the room counts, and how it looks. */
export const REACTIONS = [
  ['heart', '❤️'],
  ['fire', '🔥'],
  ['clap', '👏'],
  ['laugh', '😂'],
  ['wow', '😮'],
  ['gavel', '🔨'],
] as const;

const ALL: ReadonlyMap<string, string> = new Map([...REACTIONS, ['sad', '😢'], ['rocket', '🚀']]);

export const reactionEmoji = (reaction: string): string | undefined => ALL.get(reaction);
