import { Text } from '@mantine/core';
import { IconBellRinging, IconGavel, IconMicrophone, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedItem } from '../../api/room';
import { useFormat } from '../../format/format';
import classes from './Chat.module.css';
import { Deeds } from './Deeds';
import { giftSign } from './signs';

interface Props {
  item: FeedItem;
  /** What who said it is here, when more than a viewer. */
  role: 'seller' | 'coHost' | null;
  /** Somebody who is signed in may do something about a comment. */
  signedIn: boolean;
}

export const Message = memo(function Message({ item, role, signedIn }: Props) {
  const { t } = useTranslation('watch');
  const { money } = useFormat();
  switch (item.kind) {
    case 'comment':
      return (
        <li className={classes.line}>
          <b className={classes.name} data-host={role !== null || undefined}>
            {item.name}
          </b>
          {role && <span className={classes.role}>{t(`chat.${role}`)}</span>} {item.text}
          {signedIn && <Deeds comment={item} />}
        </li>
      );
    case 'removed':
      return (
        <li className={classes.line} data-removed>
          <IconTrash size={14} aria-hidden /> {t('moderation.removed', { name: item.name })}
        </li>
      );
    case 'gift': {
      const { icon: Sign, colour } = giftSign(item.gift);
      return (
        <li className={classes.event} data-kind="gift">
          <Sign size={18} color={colour} aria-hidden />
          <span>{t('chat.gift', { name: item.name, count: item.quantity, gift: t(`gifts.${item.gift}` as 'gifts.rose', { defaultValue: item.gift }) })}</span>
          <Text span size="xs" c="dimmed">{money(item.amount)}</Text>
        </li>
      );
    }
    case 'warning':
      return (
        <li className={classes.event} data-kind="warning">
          <IconBellRinging size={16} aria-hidden />
          <span>{t('chat.warning', { title: item.title })}</span>
        </li>
      );
    case 'fall':
      return (
        <li className={classes.event} data-kind={item.outcome}>
          <IconGavel size={16} aria-hidden />
          <span>
            {item.outcome === 'sold' && item.amount
              ? t('chat.sold', { title: item.title, name: item.winner ?? '', amount: money(item.amount) })
              : t('chat.unsold', { title: item.title })}
          </span>
        </li>
      );
    case 'cohost':
      return (
        <li className={classes.event}>
          <IconMicrophone size={16} aria-hidden />
          <span>{t('chat.cohost', { name: item.name })}</span>
        </li>
      );
  }
});
