import { ActionIcon, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/problem';
import { explain } from '../../ui/explain';
import classes from './Chat.module.css';

const LONGEST = 500;

interface Props {
  open: boolean;
  refusal: unknown;
  say: (text: string) => Promise<boolean>;
}

export function Say({ open, refusal, say }: Props) {
  const { t } = useTranslation('watch');
  const { t: general } = useTranslation('app');
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (!said) return;
    setText('');
    void say(said).then((stored) => {
      if (!stored) setText((now) => now || said); // nothing that was typed is lost
    });
  };
  const limited = refusal instanceof ProblemError && refusal.problem.code === 'rate_limited';
  return (
    <form onSubmit={submit} className={classes.say}>
      <TextInput
        aria-label={t('chat.say')}
        placeholder={t(open ? 'chat.say' : 'chat.closed')}
        maxLength={LONGEST}
        disabled={!open}
        value={text}
        error={refusal ? (limited ? t('chat.slow') : explain(refusal, general)) : undefined}
        onChange={({ currentTarget: { value } }) => setText(value)}
        enterKeyHint="send"
        autoComplete="off"
        w="100%"
      />
      <ActionIcon type="submit" size={36} disabled={!open || !text.trim()} aria-label={t('chat.send')}>
        <IconSend size={18} aria-hidden />
      </ActionIcon>
    </form>
  );
}
