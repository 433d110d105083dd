import type { PickedFile } from '../../ports/PickPort.ts'
import type {
  ResolveMedia,
  UploadCover,
  UploadedMedia,
  UploadPort,
  UploadProgress,
} from '../../ports/UploadPort.ts'
import { systemClock, type SimulatorClock } from '../clock/SimulatorClock.ts'
import { type MediaFault, type MediaFaultPlan, mediaFaultError, readMediaFault } from './MediaFault.ts'
import { asFields, refuse, refuseUnknown } from '../settings/optionReaders.ts'

/** How fast uploads run, and what goes wrong with them. */
export interface SimulatedMediaSettings {
  /** Of each upload; `Infinity` for at once. Default 1 MiB. */
  readonly bytesPerSecond: number
  /** What goes wrong with the next uploads, covers and pictures of the library. Default null: nothing. */
  readonly fault: MediaFaultPlan | null
}

/** Options of `createSimulatedMedia`. */
export interface SimulatedMediaOptions extends Partial<SimulatedMediaSettings> {
  readonly clock?: SimulatorClock
}

/** Stands in for the host's backend and WeCom's media behind it. Nothing leaves the device. */
export interface SimulatedMedia {
  /** For `ShareKitProvider`: `<ShareKitProvider {...media.ports}>`. */
  readonly ports: {
    readonly upload: UploadPort
    readonly resolveMedia: ResolveMedia
    readonly uploadCover: UploadCover
  }
  readonly settings: SimulatedMediaSettings
  /** Changes the next uploads; those under way keep their speed and fault. @throws TypeError that names the wrong option */
  configure(patch: Partial<SimulatedMediaSettings>): void
  /** Calls the listener after every change of the settings, until the function given back is called. */
  subscribe(listener: () => void): () => void
}

/**
 * Takes uploads as a backend does: with progress, at a speed, with the faults that you name, and within WeCom's limits of
 * size (document 96484).
 * @throws TypeError that names the wrong option
 */
export function createSimulatedMedia(options: SimulatedMediaOptions = {}): SimulatedMedia {
  const { clock = systemClock, ...patch } = options
  const listeners = new Set<() => void>()
  let settings = readSettings(DEFAULTS, patch)
  let arrived = 0

  const configure = (change: Partial<SimulatedMediaSettings>): void => {
    settings = readSettings(settings, change)
    for (const listener of Array.from(listeners)) listener()
  }
  const takeFault = (): MediaFault | undefined => {
    const { fault } = settings
    if (!fault) return undefined
    const { times = Infinity, ...taken } = fault
    if (times < Infinity) configure({ fault: times > 1 ? { ...taken, times: times - 1 } : null })
    return taken
  }
  const transfer = (size: number, onProgress?: (progress: UploadProgress) => void) =>
    startTransfer({ size, clock, bytesPerSecond: settings.bytesPerSecond, fault: takeFault(), onProgress })
  const name = (): string => `simulated-${(arrived += 1)}`
  const asMedia = (): UploadedMedia => ({ mediaid: name(), uploadedAt: clock.now() })

  return {
    ports: {
      upload: {
        upload({ msgtype, file }, onProgress) {
          const { done, abort } = transfer(file.size, onProgress)
          return { done: done.then(() => checkSize(msgtype, file)).then(asMedia), abort }
        },
      },
      resolveMedia: () => transfer(LIBRARY_PICTURE_BYTES).done.then(asMedia),
      uploadCover: (file) => transfer(file.size).done.then(() => PLAIN_PICTURE),
    },
    get settings() {
      return settings
    },
    configure,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const MIB = 1024 * 1024
const DEFAULTS: SimulatedMediaSettings = { bytesPerSecond: MIB, fault: null }
const LIBRARY_PICTURE_BYTES = 256 * 1024

/** Stands for every cover, because no file is kept here and a picked file's own address does not last. */
const PLAIN_PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPIn98DAAMbAZvTh1MYAAAAAElFTkSuQmCC'

/** "More than 5 bytes", and at most so many: WeCom document 96484. */
const MAX_BYTES = { image: 10 * MIB, video: 10 * MIB, file: 20 * MIB } as const
const MORE_THAN_BYTES = 5

function checkSize(msgtype: keyof typeof MAX_BYTES, { size }: PickedFile): void {
  const errcode = 40006
  if (size > MAX_BYTES[msgtype] || size <= MORE_THAN_BYTES) throw mediaFaultError({ errcode })
}

interface Transfer {
  readonly size: number
  readonly clock: SimulatorClock
  readonly bytesPerSecond: number
  readonly fault: MediaFault | undefined
  readonly onProgress: ((progress: UploadProgress) => void) | undefined
}

/** Between two reports of progress; a phone reports about as often. */
const STEP_MS = 50

/** Fails half-way for a cut; for every other fault after the last byte, because only then does a backend answer. */
function startTransfer({ size, clock, bytesPerSecond, fault, onProgress }: Transfer) {
  const startedAt = clock.now()
  const end = fault && 'kind' in fault && fault.kind === 'cut' ? size / 2 : size
  let timer: unknown
  const done = new Promise<void>((resolve, reject) => {
    const step = (): void => {
      const sent = Math.min(end, bytesAfter(clock.now() - startedAt, bytesPerSecond))
      onProgress?.({ sent, total: size })
      if (sent < end) timer = clock.setTimeout(step, STEP_MS)
      else if (!fault) resolve()
      else if (!('kind' in fault && fault.kind === 'silence')) reject(mediaFaultError(fault))
    }
    timer = clock.setTimeout(step, bytesPerSecond === Infinity ? 0 : STEP_MS)
  })
  return { done, abort: () => clock.clearTimeout(timer) }
}

function bytesAfter(ms: number, bytesPerSecond: number): number {
  return bytesPerSecond === Infinity ? Infinity : Math.round((ms * bytesPerSecond) / 1000)
}

function readSettings(current: SimulatedMediaSettings, patch: unknown): SimulatedMediaSettings {
  const {
    bytesPerSecond = current.bytesPerSecond,
    fault = current.fault,
    ...others
  } = asFields(patch, 'options')
  refuseUnknown(others, Object.keys(DEFAULTS), 'options')
  return {
    bytesPerSecond:
      typeof bytesPerSecond === 'number' && bytesPerSecond > 0
        ? bytesPerSecond
        : refuse('bytesPerSecond', 'a number above 0', bytesPerSecond),
    fault: fault === null ? null : readMediaFault(fault),
  }
}
