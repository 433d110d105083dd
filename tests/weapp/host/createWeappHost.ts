import { setImmediate } from 'node:timers/promises'
import { createDriver, type Driver } from './createDriver.ts'
import { createNodeRealm, loadTemplates } from './createNodeRealm.ts'
import { createVirtualClock, type VirtualClock } from './createVirtualClock.ts'
import { startWeapp, type Weapp } from './startWeapp.ts'
import type { WeappOptions } from './wireWeapp.ts'

/** A built mini-program that runs under a test, with what it did and what that cost. */
export interface WeappHost extends Weapp, Driver {
  /** The mini-program's time. Only `settle` and `advance` move it. */
  readonly clock: VirtualClock
}

export interface WeappHostOptions extends WeappOptions {
  /** Give one to hand the same time to a simulator. */
  readonly clock?: VirtualClock
}

/** The time of a host; make one beforehand to share it. */
export function createWeappClock(): VirtualClock {
  // One turn of Node's loop: all promises that are ready have run, and Node has said which rejections nobody handled.
  return createVirtualClock(() => setImmediate())
}

/**
 * Launches a built mini-program in a fresh realm and waits until its first page is at rest. Needs a DOM (Jest's jsdom).
 * Call `dispose` afterwards.
 */
export async function createWeappHost({
  clock = createWeappClock(),
  ...options
}: WeappHostOptions): Promise<WeappHost> {
  const weapp = startWeapp(options, {
    clock,
    createRealm: createNodeRealm,
    loadTemplates,
    takesTouches: false,
  })
  await clock.settle()
  return Object.assign(Object.create(weapp) as Weapp, createDriver(weapp, clock), { clock })
}
