import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ProductForm } from './ProductForm';
import type { Product } from './shapes';

const lamp: Product = {
  id: '7', seller_id: '2', title: 'Capiz lamp', condition: 'good', kind: 'product', status: 'active', stock: 3, featured: false, view_count: 0, version: 1,
  starting_price: { amount: '20.00', currency: 'USD' }, images: [], specifications: {}, shipping_info: {}, created_at: '2026-11-21T12:00:00Z', updated_at: '2026-11-21T12:00:00Z',
};

const saved: { tag: string | null; body: unknown }[] = [];
const server = setupServer(
  http.get('*/api/v1/categories', () => HttpResponse.json({ items: [] })),
  http.put('*/api/v1/products/7', async ({ request }) => {
    const tag = request.headers.get('If-Match');
    if (tag !== '"2"') return HttpResponse.json({ code: 'precondition_failed', status: 412, current: { ...lamp, title: 'Lamp of theirs', version: 2 } }, { status: 412 });
    saved.push({ tag, body: await request.json() });
    return HttpResponse.json({ ...lamp, version: 3 });
  }),
);
beforeAll(() => {
  // Fields that grow wait for fonts, which this browser does not have.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());

it('shows both versions when somebody was faster, and saves the one that is chosen', async () => {
  const done = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <ProductForm before={{ product: lamp, tag: '"1"' }} done={done} />
      </MantineProvider>
    </QueryClientProvider>,
  );

  fireEvent.change(screen.getByRole('textbox', { name: /Starting price/ }), { target: { value: '22' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Lamp of theirs', {}, { timeout: 10_000 })).toBeTruthy();
  expect(screen.getByText('It was changed meanwhile')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Keep mine, then save' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));

  await vi.waitFor(() => expect(done).toHaveBeenCalled(), 10_000);
  expect(saved).toMatchObject([{ tag: '"2"', body: { title: 'Capiz lamp', starting_price: { amount: '22.00', currency: 'USD' } } }]);
}, 25_000);
