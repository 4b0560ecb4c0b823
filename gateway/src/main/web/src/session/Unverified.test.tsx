import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import Unverified from './Unverified';

let verified = false;
const server = setupServer(
  http.get('*/api/v1/users/me', () =>
    HttpResponse.json({ email: 'maria@people.test', email_verified: verified, first_name: 'Maria', last_name: 'Clara', phone: null, avatar_url: null }, { headers: { ETag: '"0"' } }),
  ),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(cleanup);
afterAll(() => server.close());

function show(queries: QueryClient) {
  render(
    <QueryClientProvider client={queries}>
      <MantineProvider env="test">
        <MemoryRouter>
          <Unverified />
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

it('asks who has not confirmed the address to do so', async () => {
  verified = false;
  show(new QueryClient());

  expect(await screen.findByText('Your e-mail address is not confirmed yet.', {}, { timeout: 10_000 })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Confirm it now' }).getAttribute('href')).toBe('/verify');
}, 20_000);

it('leaves the others alone', async () => {
  verified = true;
  const queries = new QueryClient();
  show(queries);

  await vi.waitFor(() => expect(queries.getQueryData(['me'])).toBeTruthy(), 10_000);
  expect(screen.queryByText('Your e-mail address is not confirmed yet.')).toBeNull();
}, 20_000);
