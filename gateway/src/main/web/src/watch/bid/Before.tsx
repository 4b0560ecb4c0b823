import { Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { readPage } from '../../api/fields';
import { ADDRESSES, CARDS } from '../../api/keys';
import { Missing } from './Missing';

const count = async (asked: Promise<{ data?: unknown }>) => (await readPage(asked, () => true)).items.length;

/** What somebody should have before the first bid, said before it is refused. */
export function Before() {
  const { t } = useTranslation('watch');
  const [cards, addresses] = useQueries({
    queries: [
      { queryKey: [...CARDS, 'count'], queryFn: () => count(api.GET('/api/v1/payment-methods')) },
      { queryKey: [...ADDRESSES, 'count'], queryFn: () => count(api.GET('/api/v1/addresses')) },
    ],
  });
  const missing = [...(cards.data === 0 ? ['payment_method'] : []), ...(addresses.data === 0 ? ['address'] : [])];
  if (missing.length === 0) return null;
  return (
    <Text component="div" size="sm" c="dimmed" mb="xs">
      {t('bid.before')}
      <Missing what={missing} />
    </Text>
  );
}
