import { ActionIcon, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/problem';
import { useFormat } from '../../format/format';
import { explain } from '../../ui/explain';
import classes from './Chat.module.css';

const LONGEST = 500;

interface Props {
  open: boolean;
  /** Until when we may say nothing; null when we may. */
  muted: string | null;
  refusal: unknown;
  say: (text: string) => Promise<boolean>;
}

export function Say({ open, muted, refusal, say }: Props) {
  const { t } = useTranslation('watch');
  const { t: general } = useTranslation('app');
  const { clock } = useFormat();
  const [text, setText] = useState('');
  const writable = open && muted === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (!said) return;
    setText('');
    void say(said).then((stored) => {
      if (!stored) setText((now) => now || said); // nothing that was typed is lost
    });
  };
  const code = refusal instanceof ProblemError ? refusal.problem.code : undefined;
  const hint = () => {
    if (muted !== null) return t('moderation.muted', { time: clock(muted) });
    if (!refusal || code === 'muted') return undefined; // a mute that is over has nothing more to say
    return code === 'rate_limited' ? t('chat.slow') : explain(refusal, general);
  };
  return (
    <form onSubmit={submit} className={classes.say}>
      <TextInput
        aria-label={t('chat.say')}
        placeholder={t(open ? 'chat.say' : 'chat.closed')}
        readOnly={muted !== null}
        maxLength={LONGEST}
        disabled={!open}
        value={text}
        error={hint()}
        onChange={({ currentTarget: { value } }) => setText(value)}
        enterKeyHint="send"
        autoComplete="off"
        w="100%"
      />
      <ActionIcon type="submit" size={36} disabled={!writable || !text.trim()} aria-label={t('chat.send')}>
        <IconSend size={18} aria-hidden />
      </ActionIcon>
    </form>
  );
}
