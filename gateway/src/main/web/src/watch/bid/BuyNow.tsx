import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/format';
import type { Money } from '../../format/money';

const Confirm = lazy(async () => ({ default: (await import('../../ui/Confirm')).Confirm }));

interface Props {
  price: Money;
  busy: boolean;
  buy: () => void;
}

export function BuyNow({ price, busy, buy }: Props) {
  const { t } = useTranslation('watch');
  const { money } = useFormat();
  const [asking, { open, close }] = useDisclosure(false);
  const amount = money(price);
  return (
    <>
      <Button variant="default" size="compact-sm" disabled={busy} onClick={open}>
        {t('bid.buyNow', { amount })}
      </Button>
      {asking && (
        <Suspense>
          <Confirm
            title={t('bid.buyNowTitle')}
            text={t('bid.buyNowText', { amount })}
            action={t('bid.buyNow', { amount })}
            opened
            close={close}
            onConfirm={() => {
              buy();
              return Promise.resolve();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
