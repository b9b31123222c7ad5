// Draws the course of a pair's tension. Whoever cannot see it reads the same in the table below.
import uPlot from '/assets/lib/uplot.js';

const place = document.getElementById('chart');
const HEIGHT = 240;

const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const day = (seconds) =>
  new Date(seconds * 1000).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A line with its letter at the opening of each incident that has one in the table of receipts. */
function openings(plot) {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.strokeStyle = color('--quiet');
  ctx.fillStyle = color('--text');
  ctx.font = 'bold ' + 13 * devicePixelRatio + 'px system-ui, sans-serif';
  ctx.setLineDash([4, 4]);
  [...document.querySelectorAll('[data-letter]')].forEach(({ dataset }, at) => {
    const x = plot.valToPos(Date.parse(dataset.at) / 1000, 'x', true);
    if (x >= bbox.left && x <= bbox.left + bbox.width) {
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
      // Beneath one another, where several opened at once.
      ctx.fillText(dataset.letter, x + 3, bbox.top + (13 + (at % 4) * 14) * devicePixelRatio);
    }
  });
  ctx.restore();
}

async function draw() {
  const answer = await fetch(location.pathname, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    return;
  }
  const { course } = await answer.json();
  const grid = { stroke: color('--line'), width: 1 };
  const axis = { stroke: color('--quiet'), grid, ticks: grid, font: '12px system-ui, sans-serif' };
  const options = {
    width: place.clientWidth,
    height: HEIGHT,
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    scales: { y: { range: (plot, low, high) => [Math.min(low, 0), Math.max(high, 1) * 1.1] } },
    axes: [{ ...axis, values: (plot, times) => times.map(day) }, { ...axis, size: 48 }],
    series: [
      { label: 'Time', value: '{YYYY}-{MM}-{DD} {HH}:{mm}Z' },
      {
        label: 'Tension',
        stroke: color('--text'),
        fill: color('--panel'),
        width: 2,
        points: { show: false },
        value: (plot, value) => (value == null ? '–' : value.toFixed(1)),
      },
    ],
    hooks: { draw: [openings] },
  };
  const data = [course.map((point) => Date.parse(point.at) / 1000), course.map((point) => point.index)];
  place.replaceChildren();
  const plot = new uPlot(options, data, place);
  new ResizeObserver(() => plot.setSize({ width: place.clientWidth, height: HEIGHT })).observe(place);
}

draw();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
