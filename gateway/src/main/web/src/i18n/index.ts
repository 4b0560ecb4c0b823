import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import app from './en/app.json';
import watch from './en/watch.json';
import type { english } from './english';

type Namespace = keyof typeof english;

/** What everybody needs at once; the texts of the other areas come with those who go there. */
const AT_HAND: readonly Namespace[] = ['app', 'watch'];

export const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'fil', name: 'Filipino' },
] as const;

type Language = (typeof LANGUAGES)[number]['code'];

const CHOSEN = 'blytz-language';

const texts: Record<string, () => Promise<{ default: object }>> = import.meta.glob<{ default: object }>('./{en,fil}/*.json');

/** Fetches what a language has to say about an area; whoever shows it waits for that. */
const shelf: BackendModule = {
  type: 'backend',
  init: () => {},
  read: async (language: string, namespace: string) => (await texts[`./${language}/${namespace}.json`]?.())?.default ?? {},
};

export async function startI18n(language: Language = preferred()): Promise<void> {
  await i18next.use(shelf).use(initReactI18next).init({
    resources: { en: { app, watch } },
    partialBundledLanguages: true,
    ns: AT_HAND,
    supportedLngs: LANGUAGES.map(({ code }) => code),
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'app',
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
    showSupportNotice: false,
  });
  document.documentElement.lang = language;
}

export async function speak(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(CHOSEN, language);
}

function preferred(): Language {
  const chosen = localStorage.getItem(CHOSEN);
  const wishes = [chosen, ...navigator.languages].filter((wish) => wish !== null);
  for (const wish of wishes) {
    if (/^(fil|tl)\b/.test(wish)) return 'fil';
    if (/^en\b/.test(wish)) return 'en';
  }
  return 'en';
}
