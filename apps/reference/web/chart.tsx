import { useEffect, useRef } from 'react'
import Plot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { HoldingsShape } from '../src/desk/shapes.js'
import { Table } from './parts.js'
import { money, when } from './words.js'

/** What was invested and what it was worth, over time; the same as a table below it. */
export function Chart({ series }: { readonly series: HoldingsShape['series'] }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current: box } = place
    if (box === null) return
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    let plot: Plot | undefined
    const draw = () => {
      plot?.destroy()
      plot = new Plot(optionsFor(box), pointsOf(series), box)
    }
    const sized = new ResizeObserver(() => plot?.setSize({ width: box.clientWidth, height: chartHeight }))
    draw()
    sized.observe(box)
    dark.addEventListener('change', draw)
    return () => {
      sized.disconnect()
      dark.removeEventListener('change', draw)
      plot?.destroy()
    }
  }, [series])
  return (
    <figure className="chart">
      <div ref={place} aria-hidden="true" />
      <figcaption>
        <span className="key worth">Worth</span> <span className="key invested">Invested</span>
      </figcaption>
      <details>
        <summary>As a table</summary>
        <Table
          label="Value over time"
          head={['Day', 'Invested', 'Worth']}
          rows={series.map(({ on, invested, worth }) => [
            on,
            when(on),
            <span className="digits">{money(invested)}</span>,
            <span className="digits">{money(worth)}</span>,
          ])}
        />
      </details>
    </figure>
  )
}

const chartHeight = 220

// Only places on the screen are made from these numbers; every amount that can be read comes from the exact text.
const pointsOf = (series: HoldingsShape['series']): Plot.AlignedData => [
  series.map(({ on }) => Date.parse(on) / 1000),
  series.map(({ invested }) => Number(invested)),
  series.map(({ worth }) => Number(worth)),
]

function optionsFor(box: HTMLElement): Plot.Options {
  const style = getComputedStyle(box)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const axis = {
    stroke: colour('--quiet'),
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
    font: '12px system-ui, sans-serif',
  }
  return {
    width: box.clientWidth,
    height: chartHeight,
    legend: { show: false },
    cursor: { show: false },
    tzDate: (seconds) => Plot.tzDate(new Date(seconds * 1000), 'Asia/Kolkata'),
    scales: {
      y: { range: (_, low, high) => (low === high ? [low * 0.9, high * 1.1] : [low - (high - low) * 0.1, high + (high - low) * 0.1]) },
    },
    axes: [
      { ...axis, space: 70, size: 30, values: (_, ticks) => ticks.map((tick) => dayText(tick)) },
      { ...axis, size: 76, values: (_, ticks) => ticks.map((tick) => money(tick.toFixed(2)).replace(/\.00$/, '')) },
    ],
    series: [
      {},
      { stroke: colour('--quiet'), width: 1.5, dash: [5, 4], points: { show: false } },
      { stroke: colour('--accent'), width: 2, fill: colour('--accent-soft'), points: { show: false } },
    ],
  }
}

const dayText = (seconds: number): string => when(new Date(seconds * 1000).toISOString().slice(0, 10)).replace(/ (\d\d)(\d\d)$/, ' ’$2')
