import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../../api/frames';
import classes from './Chat.module.css';

const CommentMenu = lazy(async () => ({ default: (await import('./CommentMenu')).CommentMenu }));

/** What one may do about a comment: a button until somebody asks, since most never do. */
export function Deeds({ comment }: { comment: Comment }) {
  const { t } = useTranslation('watch');
  const [wanted, setWanted] = useState(false);
  const [opened, setOpened] = useState(false);
  const open = () => {
    setWanted(true);
    setOpened(true);
  };
  const button = (
    <button type="button" className={classes.deeds} data-deeds tabIndex={-1} aria-haspopup="menu" aria-expanded={opened} aria-label={t('moderation.menu', { name: comment.name })} onClick={open}>
      <IconDots size={16} aria-hidden />
    </button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <CommentMenu comment={comment} opened={opened} onChange={setOpened} button={button} />
    </Suspense>
  );
}

/** A long chat is one stop for the tab key; inside, the arrows go from comment to comment. */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget;
  if ((event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || !list.contains(event.target as Node)) return;
  const buttons = [...list.querySelectorAll<HTMLButtonElement>('button[data-deeds]')];
  const here = buttons.findIndex((button) => button === document.activeElement);
  const next = here < 0 ? buttons.at(-1) : buttons[here + (event.key === 'ArrowUp' ? -1 : 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
