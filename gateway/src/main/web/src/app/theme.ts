import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Live, and everything that bids. Shade 6 carries white text at 4.5:1. */
const ember: MantineColorsTuple = [
  '#fff0eb', '#ffded3', '#ffbba6', '#ff9475', '#fd734b', '#f75a2c', '#d6340b', '#b82c08', '#962407', '#751c06',
];

/** You lead, paid, delivered. */
const mint: MantineColorsTuple = [
  '#e6fbf3', '#cff5e5', '#9febcb', '#6be0b0', '#41d698', '#25cf88', '#0b7a4e', '#086843', '#065437', '#04402a',
];

/** Waits, or wants attention. Yellow that can be read. */
const amber: MantineColorsTuple = [
  '#fff8e1', '#ffecb8', '#ffdf8a', '#ffd05a', '#f5bb33', '#d99a12', '#8a5a00', '#734b00', '#5c3c00', '#452d00',
];

/** Blue-black instead of grey: pictures and video glow on it. */
const dark: MantineColorsTuple = [
  '#d5d9e4', '#b4bacb', '#9199ae', '#6b7389', '#474e61', '#323848', '#232836', '#171b26', '#10131c', '#0a0c13',
];

export const theme = createTheme({
  primaryColor: 'ember',
  primaryShade: { light: 6, dark: 6 },
  colors: { ember, mint, amber, dark },
  fontFamily: '"Manrope Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontFamily: '"Bricolage Grotesque Variable", system-ui, sans-serif', fontWeight: '700' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

const FILLED = { '--mantine-color-blue-filled': '#1864ab', '--mantine-color-red-filled': '#c92a2a' };

/** Mantine's own greys, blues and reds are too pale for small text: 4.5:1 at least. It sets them for each scheme, and so must we. */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...FILLED, '--mantine-color-dimmed': '#5c6370', '--mantine-color-placeholder': '#6b7280', '--mantine-color-red-text': '#c92a2a', '--mantine-color-blue-text': '#1864ab', '--mantine-color-error': '#c92a2a' },
  dark: FILLED,
});
