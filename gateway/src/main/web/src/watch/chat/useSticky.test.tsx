import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSticky } from './useSticky';

let resized = () => {};
beforeEach(() => {
  vi.stubGlobal('ResizeObserver', class {
    constructor(tell: () => void) {
      resized = tell;
    }
    observe() {}
    disconnect() {}
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Chat({ last }: { last: string }) {
  const { frame, follow, behind } = useSticky(last);
  return (
    <ol ref={frame} onScroll={follow}>
      {behind && 'new'}
    </ol>
  );
}

/** A list of this height in a frame of that one, as a browser would lay it out. */
function lay(list: Element, height: number, frame: number) {
  Object.defineProperties(list, { scrollHeight: { value: height, configurable: true }, clientHeight: { value: frame, configurable: true } });
}

function open() {
  const { container, rerender } = render(<Chat last="a" />);
  const list = container.firstElementChild as HTMLElement;
  lay(list, 1_000, 300);
  rerender(<Chat last="b" />);
  return { list, say: (last: string) => rerender(<Chat last={last} />) };
}

it('follows what is said', () => {
  const { list, say } = open();
  expect(list.scrollTop).toBe(1_000);
  lay(list, 1_040, 300);
  say('c');
  expect(list.scrollTop).toBe(1_040);
});

it('stays at the end when its frame shrinks, even before that is told', () => {
  const { list } = open();
  list.scrollTop = 700; // as far as a browser scrolls
  fireEvent.scroll(list);
  lay(list, 1_000, 150);
  fireEvent.scroll(list);
  act(resized);
  expect(list.scrollTop).toBe(1_000);
  expect(list.textContent).toBe('');
});

it('leaves alone who has scrolled up, and says that there is more', () => {
  const { list, say } = open();
  list.scrollTop = 200;
  fireEvent.scroll(list);
  act(resized);
  lay(list, 1_040, 300);
  say('c');
  expect(list.scrollTop).toBe(200);
  expect(list.textContent).toBe('new');
});
