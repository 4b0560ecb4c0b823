import { Alert, Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { Comment } from '../../api/frames';
import { explain } from '../../ui/explain';
import { useHere } from '../RoomContext';

const REASONS = ['spam', 'abuse', 'hate', 'fraud', 'other'] as const;
const LONGEST = 500;

interface Props {
  comment: Comment;
  opened: boolean;
  close: () => void;
}

/** What is wrong with a comment, for the moderators. Saying it again changes nothing. */
export function Report({ comment, opened, close }: Props) {
  const { t } = useTranslation('watch');
  const { t: general } = useTranslation('app');
  const { show } = useHere();
  const [reason, setReason] = useState<(typeof REASONS)[number] | null>(null);
  const [note, setNote] = useState('');
  const report = useMutation({
    mutationFn: (why: (typeof REASONS)[number]) =>
      api.PUT('/api/v1/streams/{stream}/comments/{comment}/report', {
        params: { path: { stream: show.id, comment: comment.id } },
        body: { reason: why, ...(note.trim() && { note: note.trim() }) },
      }),
    onSuccess: () => {
      notifications.show({ message: t('moderation.reportedNow') });
      close();
    },
  });
  return (
    <Modal opened={opened} onClose={close} title={t('moderation.reportThis', { name: comment.name })} centered>
      <Stack>
        <Text fs="italic" style={{ overflowWrap: 'anywhere' }}>{comment.text}</Text>
        <Radio.Group label={t('moderation.why')} value={reason} onChange={(value) => setReason(REASONS.find((each) => each === value) ?? null)}>
          <Stack gap="xs" mt="xs">
            {REASONS.map((each) => (
              <Radio key={each} value={each} label={t(`moderation.reasons.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea label={t('moderation.note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} maxLength={LONGEST} autosize minRows={2} />
        {report.isError && (
          <Alert color="red" role="alert">
            {explain(report.error, general)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {general('cancel')}
          </Button>
          <Button loading={report.isPending} disabled={!reason} onClick={() => reason && report.mutate(reason)}>
            {t('moderation.report')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
