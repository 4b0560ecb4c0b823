import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Curve } from './Plot';

interface Look {
  height: number;
  locale: string;
}

/** Draws in the colours that the page has now, and grows with its frame. */
export function draw(frame: HTMLElement, times: readonly number[], curves: readonly Curve[], { height, locale }: Look) {
  const style = getComputedStyle(frame);
  const colour = (name: string) => style.getPropertyValue(`--mantine-color-${name}`).trim();
  const text = colour('dimmed') || '#888';
  const grid = { stroke: `${text}33`, width: 1 };
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const number = new Intl.NumberFormat(locale, { notation: 'compact' });
  const bars = UPlot.paths.bars?.({ size: [0.6, 24] });
  const plot = new UPlot(
    {
      width: frame.clientWidth || 320,
      height,
      cursor: { y: false },
      scales: { y: { range: (_, __, most) => [0, Math.max(4, Math.ceil(most * 1.1))] } },
      axes: [
        { stroke: text, space: 80, grid: { show: false }, values: (_, ticks) => ticks.map((tick) => clock.format(tick * 1000)) },
        { stroke: text, grid, size: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000], values: (_, ticks) => ticks.map((tick) => number.format(tick)) },
      ],
      series: [
        { value: (_, at) => (at === null ? '' : clock.format(at * 1000)) },
        ...curves.map((curve) => {
          const stroke = colour(`${curve.colour}-5`) || '#f75a2c';
          return {
            label: curve.label,
            stroke,
            fill: `${stroke}${curve.bars ? 'aa' : '22'}`,
            width: 2,
            points: { show: false },
            ...(curve.bars && bars ? { paths: bars } : {}),
          };
        }),
      ],
    },
    dataOf(times, curves),
    frame,
  );
  const watch = new ResizeObserver(() => plot.setSize({ width: frame.clientWidth, height }));
  watch.observe(frame);
  return {
    update: (newTimes: readonly number[], newCurves: readonly Curve[]) => plot.setData(dataOf(newTimes, newCurves)),
    end: () => {
      watch.disconnect();
      plot.destroy();
    },
  };
}

function dataOf(times: readonly number[], curves: readonly Curve[]): UPlot.AlignedData {
  return [[...times], ...curves.map((curve) => [...curve.values])];
}
