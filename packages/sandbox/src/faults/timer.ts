import type { VirtualClock } from '../clock/virtual-clock.js'

/** Calls back once after so many milliseconds; calling what it returns before that cancels it. The `after` of a clock of `@foliokit/http` is one. */
export type Timer = (milliseconds: number, callback: () => void) => () => void

/** A timer on the virtual clock: it calls back when the clock is moved past its moment. */
export function timerOn(clock: VirtualClock): Timer {
  return (milliseconds, callback) => {
    let isOn = true
    clock.schedule(clock.now() + milliseconds, () => {
      if (isOn) callback()
    })
    return () => void (isOn = false)
  }
}
