import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import app from './en/app.json';
import buy from './en/buy.json';
import ride from './en/ride.json';
import run from './en/run.json';
import sell from './en/sell.json';
import watch from './en/watch.json';

/** English is at hand; it says what the others have to say. */
export const english = { app, watch, buy, sell, ride, run };

export const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'fil', name: 'Filipino' },
] as const;

type Language = (typeof LANGUAGES)[number]['code'];

const CHOSEN = 'blytz-language';

const others: Record<Exclude<Language, 'en'>, () => Promise<Record<string, object>>> = {
  fil: async () => (await import('./fil')).filipino,
};

export async function startI18n(language: Language = preferred()): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: english },
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'app',
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
    showSupportNotice: false,
  });
  await speak(language, false);
}

export async function speak(language: Language, remember = true): Promise<void> {
  if (language !== 'en') {
    for (const [namespace, texts] of Object.entries(await others[language]())) {
      i18next.addResourceBundle(language, namespace, texts);
    }
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  if (remember) localStorage.setItem(CHOSEN, language);
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
