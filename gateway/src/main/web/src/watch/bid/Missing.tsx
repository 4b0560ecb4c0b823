import { Anchor, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

const WAYS: Readonly<Record<string, string>> = { payment_method: '/me#cards', verified_email: '/me', address: '/me#addresses' };

/** What the right to bid still needs, and where one gets it. */
export function Missing({ what }: { what: readonly string[] }) {
  const { t } = useTranslation('watch');
  if (what.length === 0) return null;
  return (
    <List size="sm" mt={4}>
      {what.map((code) => {
        const text = t(`missing.${code}` as 'missing.payment_method', { defaultValue: code });
        const way = WAYS[code];
        return (
          <List.Item key={code}>
            {way ? (
              <Anchor component={Link} to={way} underline="always" size="sm">
                {text}
              </Anchor>
            ) : (
              text
            )}
          </List.Item>
        );
      })}
    </List>
  );
}
