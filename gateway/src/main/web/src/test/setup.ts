import i18next from 'i18next';
import { beforeAll } from 'vitest';
import { startI18n } from '../i18n';

beforeAll(async () => {
  await startI18n('en');
  await i18next.loadNamespaces(['buy', 'sell', 'ride', 'run']);
});
