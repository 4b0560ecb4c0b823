import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Six digits as they came by mail; telephones offer them by themselves. */
export function CodeInput(props: TextInputProps) {
  const { t } = useTranslation('app');
  return <TextInput label={t('code.label')} inputMode="numeric" autoComplete="one-time-code" maxLength={6} styles={{ input: { fontSize: 24, letterSpacing: '0.3em' } }} size="md" {...props} />;
}
