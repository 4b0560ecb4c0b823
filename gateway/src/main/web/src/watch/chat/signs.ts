import {
  IconConfetti,
  IconCrown,
  IconFlameFilled,
  IconGavel,
  IconGift,
  IconHeartFilled,
  IconMoodHappyFilled,
  IconMoodSadFilled,
  IconMoodWrrr,
  IconRocket,
  IconRosette,
  IconSparkles,
  IconStarFilled,
  type Icon,
} from '@tabler/icons-react';

/** Drawn, not typed: not every screen has a font for emoji. */
export interface Sign {
  icon: Icon;
  colour: string;
}

const GIFTS: Readonly<Record<string, Sign>> = {
  rose: { icon: IconRosette, colour: '#e64980' },
  heart: { icon: IconHeartFilled, colour: '#f03e3e' },
  star: { icon: IconStarFilled, colour: '#f59f00' },
  fireworks: { icon: IconSparkles, colour: '#7950f2' },
  crown: { icon: IconCrown, colour: '#e8890c' },
};

export const giftSign = (gift: string): Sign => GIFTS[gift] ?? { icon: IconGift, colour: '#e64980' };

const SIGNS = {
  heart: { icon: IconHeartFilled, colour: '#f03e3e' },
  fire: { icon: IconFlameFilled, colour: '#f76707' },
  clap: { icon: IconConfetti, colour: '#ae3ec9' },
  laugh: { icon: IconMoodHappyFilled, colour: '#f59f00' },
  wow: { icon: IconMoodWrrr, colour: '#1098ad' },
  gavel: { icon: IconGavel, colour: '#a9690c' },
  sad: { icon: IconMoodSadFilled, colour: '#4c6ef5' },
  rocket: { icon: IconRocket, colour: '#12b886' },
} satisfies Record<string, Sign>;

/** What is offered here; the room counts two more. */
export const REACTIONS = ['heart', 'fire', 'clap', 'laugh', 'wow', 'gavel'] as const;

export const reactionSign = (reaction: (typeof REACTIONS)[number]): Sign => SIGNS[reaction];

export function anySign(reaction: string): Sign | undefined {
  return Object.entries<Sign>(SIGNS).find(([name]) => name === reaction)?.[1];
}
