import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from './explain';

interface Props {
  title: string;
  text: string;
  action: string;
  /** A reason is asked for, under this name. */
  reason?: string | undefined;
  /** It may stay empty. */
  reasonOptional?: boolean;
  /** Something else has to be put right first. */
  blocked?: boolean;
  opened: boolean;
  close: () => void;
  onConfirm: (reason: string) => Promise<unknown>;
  children?: ReactNode;
}

/** Something that cannot be taken back: once more, in words, and the refusal where it was asked. */
export function Confirm({ title, text, action, reason, reasonOptional, blocked, opened, close, onConfirm, children }: Props) {
  const { t } = useTranslation('app');
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const end = () => {
    setWhy('');
    setRefusal(null);
    close();
  };
  const confirm = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      await onConfirm(why.trim());
      end();
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened={opened} onClose={end} title={title} centered>
      <Stack>
        <Text>{text}</Text>
        {children}
        {reason && (
          <Textarea label={reason} value={why} onChange={(event) => setWhy(event.currentTarget.value)} maxLength={500} autosize minRows={2} data-autofocus />
        )}
        {refusal !== null && (
          <Alert color="red" role="alert">
            {explain(refusal, t)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={end}>
            {t('cancel')}
          </Button>
          <Button color="red" loading={busy} disabled={blocked || (Boolean(reason) && !reasonOptional && !why.trim())} onClick={() => void confirm()}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
