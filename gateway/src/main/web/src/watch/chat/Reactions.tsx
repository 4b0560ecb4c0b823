import { ActionIcon, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useHere, useLine } from '../RoomContext';
import { REACTIONS } from './emoji';

/** A heart more or less: counted, never kept. */
export function Reactions() {
  const { t } = useTranslation('watch');
  const { live } = useHere();
  const { line } = useLine();
  return (
    <Group gap={2} role="group" aria-label={t('reactions.label')}>
      {REACTIONS.map(([reaction, emoji]) => (
        <ActionIcon key={reaction} variant="subtle" color="gray" size="lg" disabled={line !== 'open'} aria-label={t(`reactions.${reaction}`)} onClick={() => live.react(reaction)}>
          <span aria-hidden>{emoji}</span>
        </ActionIcon>
      ))}
    </Group>
  );
}
