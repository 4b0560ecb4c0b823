import { Alert, Anchor, Avatar, Badge, Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemError } from '../../api/problem';
import { ME, SESSION } from '../../session/session';
import { Asked } from '../../ui/Asked';
import { explain } from '../../ui/explain';
import { safeUrl } from '../../ui/links';
import { describeMe, readMe, type Me } from './me';
import { Section } from './Section';

export function Names() {
  const { t } = useTranslation('buy');
  const me = useQuery({ queryKey: ME, queryFn: readMe, staleTime: 0 });
  return (
    <Section id="names" title={t('names.title')}>
      <Asked query={me}>{(data) => <Form key={data.tag} me={data} />}</Asked>
    </Section>
  );
}

function Form({ me }: { me: Me }) {
  const { t } = useTranslation('buy');
  const { t: general } = useTranslation('app');
  const queries = useQueryClient();
  const missing = (text: string) => (text.trim() ? null : general('form.missing'));
  const form = useForm({
    initialValues: { first_name: me.firstName, last_name: me.lastName, phone: me.phone, avatar_url: me.avatarUrl },
    validate: {
      first_name: missing,
      last_name: missing,
      phone: (phone) => (phone.trim() === '' || /^\+?[0-9][0-9 ()-]{4,24}$/.test(phone.trim()) ? null : t('names.noPhone')),
      avatar_url: (url) => (url.trim() === '' || /^https?:\/\//.test(url.trim()) ? null : t('names.noAddress')),
    },
  });
  const save = useMutation({
    mutationFn: (now: typeof form.values) =>
      describeMe(me.tag, { first_name: now.first_name.trim(), last_name: now.last_name.trim(), phone: now.phone.trim() || null, avatar_url: now.avatar_url.trim() || null }),
    onSuccess: () => Promise.all([ME, SESSION].map((queryKey) => queries.invalidateQueries({ queryKey }))),
    onError: (error) => {
      if (error instanceof ProblemError) form.setErrors(error.fields);
    },
  });
  return (
    <form onSubmit={form.onSubmit((now) => save.mutate(now))} noValidate>
      <Stack>
        <Group>
          <Avatar src={safeUrl(form.values.avatar_url.trim()) ?? null} name={`${me.firstName} ${me.lastName}`} color="dark" variant="filled" size={64} alt="" />
          <div>
            <Text fw={600}>{me.email}</Text>
            <Group gap="xs">
              <Badge variant="light" color={me.verified ? 'mint' : 'gray'} size="sm">
                {t(me.verified ? 'names.verified' : 'names.unverified')}
              </Badge>
              {!me.verified && (
                <Anchor component={Link} to="/verify" state={{ from: '/me' }} size="sm" underline="always">
                  {general('verify.now')}
                </Anchor>
              )}
            </Group>
          </div>
        </Group>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={general('firstName')} autoComplete="given-name" {...form.getInputProps('first_name')} />
          <TextInput label={general('lastName')} autoComplete="family-name" {...form.getInputProps('last_name')} />
          <TextInput label={t('names.phone')} type="tel" autoComplete="tel" {...form.getInputProps('phone')} />
          <TextInput label={t('names.picture')} description={t('names.pictureHint')} type="url" {...form.getInputProps('avatar_url')} />
        </SimpleGrid>
        {save.isError && (
          <Alert color="red" role="alert">
            {explain(save.error, general)}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            {general('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
