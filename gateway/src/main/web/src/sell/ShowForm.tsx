import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, body } from '../api/client';
import { ProblemError } from '../api/problem';
import { Notice } from '../ui/Notice';
import { useRefresh } from './data';
import { inputTime, instantOf } from './time';
import type { Show } from './shapes';

/** A show as it is announced; it can be changed until it is live. */
export function ShowForm({ show, done }: { show: Show | null; done: () => void }) {
  const { t } = useTranslation('sell');
  const { t: app } = useTranslation('app');
  const refresh = useRefresh();
  const navigate = useNavigate();
  const soon = new Date(Date.now() + 10 * 60_000);
  const form = useForm({
    initialValues: {
      title: show?.title ?? '',
      description: show?.description ?? '',
      start: inputTime(show ? new Date(show.scheduled_start) : soon),
      end: show?.scheduled_end ? inputTime(new Date(show.scheduled_end)) : '',
    },
    validate: {
      title: (title) => (title.trim() ? null : app('form.missing')),
      start: (start) => (instantOf(start) ? null : app('form.missing')),
      end: (end, { start }) => (!end || end > start ? null : t('shows.endAfterStart')),
    },
  });
  const save = useMutation({
    mutationFn: async (said: { title: string; description: string; start: string; end: string }) => {
      const announced = {
        title: said.title.trim(),
        scheduled_start: instantOf(said.start) ?? '',
        ...(said.description.trim() && { description: said.description.trim() }),
        ...(said.end && { scheduled_end: instantOf(said.end) ?? '' }),
      };
      if (!show) return body(api.POST('/api/v1/streams', { body: announced }));
      // The list does not say a show's version: its tag is read with it, just before.
      const { response } = await api.GET('/api/v1/streams/{id}', { params: { path: { id: show.id } } });
      const tag = response.headers.get('ETag') ?? '';
      return body(api.PUT('/api/v1/streams/{id}', { params: { path: { id: show.id }, header: { 'If-Match': tag } }, body: announced }));
    },
    onSuccess: async (saved) => {
      await refresh('shows');
      done();
      if (!show) void navigate(`/sell/shows/${saved.id}`);
    },
    onError: (error) => {
      if (error instanceof ProblemError) form.setErrors({ ...error.fields, start: error.fields.scheduled_start, end: error.fields.scheduled_end });
    },
  });
  return (
    <form onSubmit={form.onSubmit((said) => save.mutate(said))} noValidate>
      <Stack>
        {save.isError && <Notice error={save.error} />}
        <TextInput label={t('shows.title')} maxLength={255} required data-autofocus {...form.getInputProps('title')} />
        <Textarea label={t('shows.description')} maxLength={5000} autosize minRows={2} {...form.getInputProps('description')} />
        <Group grow align="start">
          <TextInput type="datetime-local" label={t('shows.start')} required {...form.getInputProps('start')} />
          <TextInput type="datetime-local" label={t('shows.end')} {...form.getInputProps('end')} />
        </Group>
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {t(show ? 'shows.save' : 'shows.plan')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
