import { Skeleton, useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useFormat } from '../format/format';
import classes from './Plot.module.css';

export interface Curve {
  label: string;
  values: readonly (number | null)[];
  colour: 'ember' | 'mint' | 'blue';
  bars?: boolean;
}

interface Props {
  /** In words, for those who do not see it. */
  label: string;
  /** Seconds since 1970, rising. */
  times: readonly number[];
  curves: readonly Curve[];
  height?: number;
}

interface Drawing {
  update: (times: readonly number[], curves: readonly Curve[]) => void;
  end: () => void;
}

/** Figures over time; the drawing comes when the first one is looked at. */
export function Plot({ label, times, curves, height = 160 }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const latest = useRef({ times, curves });
  latest.current = { times, curves };
  const [drawn, setDrawn] = useState(false);
  const scheme = useComputedColorScheme('light');
  const { locale } = useFormat();
  const shape = curves.map((curve) => `${curve.label} ${curve.colour}`).join();

  useEffect(() => {
    let gone = false;
    void import('./drawing').then(({ draw }) => {
      if (gone || !frame.current) return;
      drawing.current = draw(frame.current, latest.current.times, latest.current.curves, { height, locale });
      setDrawn(true);
    });
    return () => {
      gone = true;
      drawing.current?.end();
      drawing.current = null;
    };
  }, [height, locale, scheme, shape]);

  useEffect(() => drawing.current?.update(times, curves), [times, curves]);

  return (
    <Skeleton visible={!drawn} mih={height}>
      <div ref={frame} role="img" aria-label={label} className={classes.plot} />
    </Skeleton>
  );
}
