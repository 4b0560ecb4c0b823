import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Fields } from '../../api/fields';
import { LiveRoom } from '../../api/room';
import { showOf } from '../../api/shows';
import { RoomContext } from '../RoomContext';
import { Stage } from './Stage';

afterEach(cleanup);

function watch(members: object) {
  const start = '2026-11-21T12:00:00Z';
  const show = showOf(Fields.of({ id: 's', seller_id: 'ana', title: 'Friday finds', scheduled_start: start, ...members }));
  render(
    <MantineProvider>
      <RoomContext value={{ show, live: new LiveRoom(show), user: null }}>
        <Stage />
      </RoomContext>
    </MantineProvider>,
  );
  return screen.getByRole('status').textContent;
}

it('says that a show was stopped, and by whom', () => {
  expect(watch({ status: 'cancelled', cancel_reason: 'cancelled_by_admin' })).toBe('Blytz has stopped this show');
  cleanup();
  expect(watch({ status: 'cancelled', cancel_reason: 'cancelled_by_seller' })).toBe('The seller has called this show off');
});

it('tells the reason to whom the API tells it', () => {
  const stopped = { status: 'cancelled', cancel_reason: 'cancelled_by_admin', cancel_note: 'Counterfeit bags' };
  expect(watch(stopped)).toContain('“Counterfeit bags”');
});

it('does not hide behind its recording', () => {
  const recording = { url: 'https://media.blytz.test/show.mp4' };
  expect(watch({ status: 'cancelled', cancel_reason: 'cancelled_by_admin', recording })).toBe('Blytz has stopped this show');
});

it('says of a show that came to its end that it is over', () => {
  expect(watch({ status: 'ended' })).toBe('The show is over');
});
