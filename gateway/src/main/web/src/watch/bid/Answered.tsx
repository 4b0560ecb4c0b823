import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { Fields } from '../../api/fields';
import { ProblemError } from '../../api/problem';
import { useFormat } from '../../format/format';
import { explain } from '../../ui/explain';
import { Missing } from './Missing';
import type { Wish } from './placing';
import type { Bidding } from './useBidding';

interface Props {
  bidding: Bidding;
  confirm: (wish: Wish) => void;
  again: (wish: Wish) => void;
  forget: () => void;
}

/** What became of the last bid, as far as it is known. */
export function Answered({ bidding, confirm, again, forget }: Props) {
  const { t } = useTranslation('watch');
  const { money } = useFormat();
  switch (bidding.is) {
    case 'idle':
    case 'sending':
      return null;
    case 'unknown':
      return <Said colour="yellow">{t('bid.unknown', { amount: money(bidding.wish.amount) })}</Said>;
    case 'silent':
      return (
        <Said colour="yellow">
          {t('bid.silent', { amount: money(bidding.wish.amount) })}
          <Button size="compact-sm" variant="white" onClick={() => again(bidding.wish)}>
            {t('bid.askAgain')}
          </Button>
        </Said>
      );
    case 'taken':
      return bidding.answer.leading ? null : (
        <Said colour="ember" close={forget}>
          {t('bid.overtaken', { amount: money(bidding.answer.currentBid) })}
        </Said>
      );
    case 'refused':
      return bidding.problem.code === 'confirm_needed' ? (
        <Said colour="yellow">
          {t('bid.confirmNeeded', { amount: money(bidding.wish.amount) })}
          <Group gap="xs">
            <Button size="compact-sm" onClick={() => confirm(bidding.wish)}>
              {t('bid.confirm', { amount: money(bidding.wish.amount) })}
            </Button>
            <Button size="compact-sm" variant="default" onClick={forget}>
              {t('bid.ratherNot')}
            </Button>
          </Group>
        </Said>
      ) : (
        <Refused problem={bidding.problem} forget={forget} />
      );
  }
}

function Refused({ problem, forget }: { problem: Problem; forget: () => void }) {
  const { t } = useTranslation('watch');
  const { t: general } = useTranslation('app');
  const { money } = useFormat();
  const members = Fields.of(problem);
  const lowest = members.moneyOr('lowest_acceptable');
  const own = problem.code ? t(`refused.${problem.code}` as 'refused.auction_closed', { defaultValue: '' }) : '';
  return (
    <Said colour="red" close={forget}>
      {own || explain(new ProblemError(problem), general)}
      {problem.code === 'bid_too_low' && lowest && ` ${t('bid.toLead', { amount: money(lowest) })}`}
      <Missing what={members.texts('missing')} />
    </Said>
  );
}

interface SaidProps {
  colour: string;
  children: React.ReactNode;
  close?: () => void;
}

function Said({ colour, children, close }: SaidProps) {
  const { t } = useTranslation('app');
  return (
    <Alert color={colour} variant="light" p="xs" mb="xs" role="alert" withCloseButton={close !== undefined} closeButtonLabel={t('close')} {...(close && { onClose: close })}>
      <Text component="div" size="sm">
        {children}
      </Text>
    </Alert>
  );
}
