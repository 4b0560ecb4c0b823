import { ActionIcon, Stack, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { inOrder, moved } from '../../api/runningOrder';
import { Notice } from '../../ui/Notice';
import type { Lot, Show } from '../shapes';
import { LotRow } from './LotRow';
import { useRunningOrder } from './useRunningOrder';

interface Props {
  show: Show;
  lots: readonly Lot[];
  pinned: string | null;
  now: () => number;
}

type Way = 'up' | 'down';

/** What comes next, in the order that its seller gives it: by keyboard, or by dragging. */
export function Queue({ show, lots, pinned, now }: Props) {
  const { t } = useTranslation('sell');
  const { order, arrange, refusal } = useRunningOrder(show.id);
  const [told, setTold] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const held = useRef<{ lot: string; way: Way } | null>(null);
  const sorted = inOrder(lots, order);
  const ids = sorted.map(({ id }) => id);
  const latest = useRef(ids); // two steps may come before the page has drawn the first
  latest.current = ids;

  const put = ({ id, title }: Lot, to: (from: number) => number) => {
    const before = latest.current;
    const place = to(before.indexOf(id));
    const wanted = moved(before, id, place);
    if (wanted.join() === before.join()) return;
    latest.current = wanted;
    arrange(wanted);
    setTold(t('studio.movedTo', { title, place: place + 1, count: wanted.length }));
  };

  // a row that has moved would lose the keyboard: its button keeps it, or its neighbour at the end
  useEffect(() => {
    if (!held.current) return;
    const { lot, way } = held.current;
    held.current = null;
    const same = buttons.current.get(`${lot} ${way}`);
    (same?.disabled ? buttons.current.get(`${lot} ${way === 'up' ? 'down' : 'up'}`) : same)?.focus();
  }, [order]);

  const button = (lot: Lot, index: number, way: Way) => {
    const by = way === 'up' ? -1 : 1;
    const key = `${lot.id} ${way}`;
    return (
      <ActionIcon
        ref={(element) => {
          if (element) buttons.current.set(key, element);
          else buttons.current.delete(key);
        }}
        variant="subtle"
        color="gray"
        size={24}
        disabled={index + by < 0 || index + by >= ids.length}
        aria-label={t(`studio.${way}`, { title: lot.title })}
        onClick={() => {
          held.current = { lot: lot.id, way };
          put(lot, (from) => from + by);
        }}
      >
        {way === 'up' ? <IconChevronUp size={18} aria-hidden /> : <IconChevronDown size={18} aria-hidden />}
      </ActionIcon>
    );
  };

  return (
    <Stack gap="xs">
      {sorted.map((lot, index) => (
        <div
          key={lot.id}
          draggable={ids.length > 1}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            setDragged(lot.id);
          }}
          onDragEnd={() => setDragged(null)}
          onDragOver={(event: DragEvent) => dragged && event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            const one = sorted.find(({ id }) => id === dragged);
            if (one) put(one, () => index);
          }}
          style={dragged === lot.id ? { opacity: 0.5 } : undefined}
        >
          <LotRow lot={lot} show={show} pinned={lot.product_id === pinned} now={now}>
            {ids.length > 1 && (
              <Stack gap={2}>
                {button(lot, index, 'up')}
                {button(lot, index, 'down')}
              </Stack>
            )}
          </LotRow>
        </div>
      ))}
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      {refusal && <Notice error={refusal} />}
    </Stack>
  );
}
