import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Lot } from '../api/lots';
import type { LiveRoom, RoomState } from '../api/room';
import type { Show } from '../api/shows';
import type { User } from '../session/session';

interface Here {
  show: Show;
  live: LiveRoom;
  user: User | null;
}

export const RoomContext = createContext<Here | null>(null);

/** The show that is watched, by whom, and its room. */
export function useHere(): Here {
  const here = useContext(RoomContext);
  if (!here) throw new Error('outside of a show');
  return here;
}

/** A part of the room's state; the component is drawn again when that part changes. */
export function useRoom<T>(part: (room: RoomState) => T): T {
  return useStore(useHere().live.store, useShallow((state) => part(state.room)));
}

export function useLine() {
  return useStore(useHere().live.store, useShallow(({ line, closed }) => ({ line, closed })));
}

export const useCurrentLot = (): Lot | undefined => useRoom((room) => (room.currentId === null ? undefined : room.lots.get(room.currentId)));
