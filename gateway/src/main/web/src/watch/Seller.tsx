import { Avatar, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { read } from '../api/fields';
import { safeUrl } from '../ui/links';

/** Who sells here. */
export function Seller({ id, size = 28 }: { id: string; size?: number }) {
  const { data } = useQuery({
    queryKey: ['people', id],
    queryFn: () =>
      read(api.GET('/api/v1/users/{id}', { params: { path: { id } } }), (person) => ({ name: person.text('display_name'), picture: person.textOr('avatar_url') })),
    staleTime: 300_000,
  });
  if (!data) return null;
  return (
    <Group gap={8} wrap="nowrap">
      <Avatar src={safeUrl(data.picture) ?? null} name={data.name} color="dark" variant="filled" size={size} alt="" />
      <Text size="sm" c="dimmed" lineClamp={1}>
        {data.name}
      </Text>
    </Group>
  );
}
