import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Live, and everything that bids. Shade 6 carries white text at 4.5:1. */
const ember: MantineColorsTuple = [
  '#fff0eb', '#ffded3', '#ffbba6', '#ff9475', '#fd734b', '#f75a2c', '#d6340b', '#b82c08', '#962407', '#751c06',
];

/** You lead, paid, delivered. */
const mint: MantineColorsTuple = [
  '#e6fbf3', '#cff5e5', '#9febcb', '#6be0b0', '#41d698', '#25cf88', '#0b7a4e', '#086843', '#065437', '#04402a',
];

/** Blue-black instead of grey: pictures and video glow on it. */
const dark: MantineColorsTuple = [
  '#d5d9e4', '#b4bacb', '#9199ae', '#6b7389', '#474e61', '#323848', '#232836', '#171b26', '#10131c', '#0a0c13',
];

export const theme = createTheme({
  primaryColor: 'ember',
  primaryShade: { light: 6, dark: 6 },
  colors: { ember, mint, dark },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontFamily: '"Bricolage Grotesque Variable", system-ui, sans-serif', fontWeight: '700' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
