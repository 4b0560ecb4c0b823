import { useCallback, useEffect, useRef, useState } from 'react';
import { joinShow } from '../../api/shows';
import type { Camera, CameraRefusal, Connection, Devices } from './camera';

export type Picture = 'off' | 'asking' | 'on' | CameraRefusal;

/** One's own camera, from the first "may I" to the room. Video is loaded by those who use it. */
export function useCamera(stream: string) {
  const element = useRef<HTMLVideoElement>(null);
  const camera = useRef<Camera | null>(null);
  const [picture, setPicture] = useState<Picture>('off');
  const [connection, setConnection] = useState<Connection>('off');
  const [devices, setDevices] = useState<Devices>({ cameras: [], microphones: [] });
  const [muted, setMuted] = useState({ camera: false, microphone: false });
  const [refusal, setRefusal] = useState<unknown>(null);

  useEffect(() => () => void camera.current?.close(), []);

  const look = useCallback(async () => {
    if (!('mediaDevices' in navigator)) return setPicture('insecure');
    setPicture('asking');
    const { Camera: Own, refusalOf } = await import('./camera');
    try {
      if (!element.current) return;
      camera.current = await Own.open(element.current, setConnection);
      setDevices(await camera.current.devices());
      setPicture('on');
    } catch (error) {
      setPicture(refusalOf(error));
    }
  }, []);

  const publish = useCallback(async () => {
    setRefusal(null);
    try {
      const { seat } = await joinShow(stream);
      if (!seat) throw new NoVideo();
      await camera.current?.publish(seat.url, seat.token);
    } catch (error) {
      setConnection('off');
      setRefusal(error);
    }
  }, [stream]);

  const mute = async (kind: 'camera' | 'microphone') => {
    await camera.current?.mute(kind, !muted[kind]);
    setMuted({ ...muted, [kind]: !muted[kind] });
  };
  const choose = (kind: 'camera' | 'microphone', device: string) => camera.current?.choose(kind, device);
  const leave = () => camera.current?.leave();
  return { element, picture, connection, devices, muted, refusal, look, publish, mute, choose, leave };
}

/** The house has no video. */
export class NoVideo extends Error {}
