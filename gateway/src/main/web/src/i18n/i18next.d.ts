import 'i18next';
import type { english } from './index';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof english;
    returnNull: false;
  }
}
