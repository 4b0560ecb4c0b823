import { ActionIcon, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useHere, useLine } from '../RoomContext';
import { REACTIONS, reactionSign } from './signs';

/** A heart more or less: counted, never kept. */
export function Reactions() {
  const { t } = useTranslation('watch');
  const { live } = useHere();
  const { line } = useLine();
  return (
    <Group gap={2} role="group" aria-label={t('reactions.label')}>
      {REACTIONS.map((reaction) => {
        const { icon: Sign, colour } = reactionSign(reaction);
        return (
          <ActionIcon key={reaction} variant="subtle" color="gray" size="lg" disabled={line !== 'open'} aria-label={t(`reactions.${reaction}`)} onClick={() => live.react(reaction)}>
            <Sign size={20} color={colour} aria-hidden />
          </ActionIcon>
        );
      })}
    </Group>
  );
}
