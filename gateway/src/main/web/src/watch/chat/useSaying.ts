import { useState } from 'react';
import { api } from '../../api/client';
import { commentOf } from '../../api/frames';
import { read } from '../../api/fields';

export interface Waiting {
  clientId: string;
  text: string;
  /** As soon as it is stored: then the room tells it, too. */
  id: string | null;
}

const KEPT = 20;

/**
 * Saying something: shown pale until the room has it. It goes by its own call and not by the socket, since a refusal
 * there does not say which of several comments it means; the client id makes sure that it is said once.
 */
export function useSaying(stream: string) {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [refusal, setRefusal] = useState<unknown>(null);
  const say = async (text: string): Promise<boolean> => {
    const clientId = crypto.randomUUID();
    setRefusal(null);
    setWaiting((all) => [...all, { clientId, text, id: null }]);
    const params = { path: { stream }, header: { 'Idempotency-Key': clientId } };
    try {
      const { id } = await read(api.POST('/api/v1/streams/{stream}/comments', { params, body: { text, client_id: clientId } }), commentOf);
      setWaiting((all) => all.map((each) => (each.clientId === clientId ? { ...each, id } : each)).slice(-KEPT));
      return true;
    } catch (error) {
      setRefusal(error);
      setWaiting((all) => all.filter((each) => each.clientId !== clientId));
      return false;
    }
  };
  return { waiting, refusal, say };
}
