import type { MediaKind } from 'taro-wecom-share'
import {
  createManualClock,
  createSimulatedMedia,
  type MediaFault,
  type SimulatedMediaOptions,
} from 'taro-wecom-share/simulator'

const NOW = Date.parse('2026-11-22T09:00:00+08:00')
const MIB = 1024 * 1024

function mediaOn(options: SimulatedMediaOptions = {}) {
  const clock = createManualClock(NOW)
  const media = createSimulatedMedia({ clock, ...options })
  const upload = (size: number, msgtype: MediaKind = 'file') => {
    const ticks: number[] = []
    const file = { path: 'blob:1', name: 'menu.pdf', size }
    const task = media.ports.upload.upload({ msgtype, file }, ({ sent }) => ticks.push(sent))
    return { ...task, ticks }
  }
  return { clock, media, upload }
}

it('uploads at its speed, with progress, and gives an id of its own to each file', async () => {
  const { clock, upload } = mediaOn({ bytesPerSecond: 1000 })
  const [first, second] = [upload(1000), upload(500)]
  clock.advance(500)
  expect(first.ticks.at(-1)).toBe(500)
  await expect(second.done).resolves.toEqual({ mediaid: 'simulated-1', uploadedAt: NOW + 500 })
  clock.advance(500)
  expect(first.ticks.at(-1)).toBe(1000)
  expect([...first.ticks].sort((a, b) => a - b)).toEqual(first.ticks)
  await expect(first.done).resolves.toEqual({ mediaid: 'simulated-2', uploadedAt: NOW + 1000 })
})

it('uploads at once where the speed is Infinity', async () => {
  const { clock, upload } = mediaOn({ bytesPerSecond: Infinity })
  const { done } = upload(9 * MIB)
  clock.advance(0)
  await expect(done).resolves.toHaveProperty('mediaid')
})

it('stops an upload that is aborted, and leaves no timer', () => {
  const { clock, upload } = mediaOn({ bytesPerSecond: 1000 })
  const { ticks, abort } = upload(1000)
  clock.advance(100)
  abort()
  clock.advance(5000)
  expect(ticks.at(-1)).toBe(100)
  expect(clock.timerCount).toBe(0)
})

it.each([
  [{ errcode: 40004 }, { errcode: 40004 }],
  [
    { errcode: -1, errmsg: 'system busy' },
    { errcode: -1, errmsg: 'system busy' },
  ],
  [{ status: 502 }, { status: 502 }],
] as const)('answers with the fault that is set: %j', async (fault, said) => {
  const { clock, upload, media } = mediaOn({ fault, bytesPerSecond: 1000 })
  const { done, ticks } = upload(1000)
  clock.advance(1000)
  await expect(done).rejects.toMatchObject(said)
  expect(ticks.at(-1)).toBe(1000)
  expect(media.settings.fault).toEqual(fault)
})

it('cuts the connection half-way', async () => {
  const { clock, upload } = mediaOn({ fault: { kind: 'cut' }, bytesPerSecond: 1000 })
  const { done, ticks } = upload(1000)
  clock.advance(1000)
  await expect(done).rejects.toThrow('uploadFile:fail connection interrupted')
  expect(ticks.at(-1)).toBe(500)
})

it('stays silent for as long as is wanted', async () => {
  const { clock, upload } = mediaOn({ fault: { kind: 'silence' }, bytesPerSecond: Infinity })
  const { done } = upload(1000)
  clock.advance(60 * 60 * 1000)
  const noAnswer = Symbol()
  await expect(Promise.race([done, Promise.resolve(noAnswer)])).resolves.toBe(noAnswer)
})

it('lets a fault come as often as it says, and tells its listeners that it is gone', async () => {
  const { clock, upload, media } = mediaOn({ fault: { kind: 'cut', times: 2 }, bytesPerSecond: Infinity })
  const listener = jest.fn()
  media.subscribe(listener)
  const uploads = [upload(1000), upload(1000), upload(1000)]
  clock.advance(0)
  const ends = await Promise.allSettled(uploads.map(({ done }) => done))
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  expect(media.settings.fault).toBeNull()
  expect(listener).toHaveBeenCalledTimes(2)
})

it.each([
  ['image', 10 * MIB],
  ['video', 10 * MIB],
  ['file', 20 * MIB],
] as const)('refuses as WeCom does what is too large or too small: %s', async (msgtype, max) => {
  const { clock, upload } = mediaOn({ bytesPerSecond: Infinity })
  const uploads = [max, max + 1, 6, 5].map((size) => upload(size, msgtype))
  clock.advance(0)
  const ends = await Promise.allSettled(uploads.map(({ done }) => done))
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
  expect(ends[1]).toMatchObject({ reason: { errcode: 40006 } })
})

it('brings pictures of the library and covers, and they meet the same faults', async () => {
  const { clock, media } = mediaOn({ bytesPerSecond: Infinity })
  const { resolveMedia, uploadCover } = media.ports
  const brought = [resolveMedia({ key: 'poster' }), uploadCover({ path: 'blob:2', name: 'a.png', size: 9 })]
  clock.advance(0)
  await expect(Promise.all(brought)).resolves.toEqual([
    { mediaid: 'simulated-1', uploadedAt: NOW },
    expect.stringContaining('data:image/png'),
  ])
  media.configure({ fault: { status: 404 } })
  const refused = resolveMedia({ url: 'https://example.com/a.png' })
  clock.advance(0)
  await expect(refused).rejects.toMatchObject({ status: 404 })
})

it.each([
  [{ bytesPerSecond: 0 }, 'bytesPerSecond must be a number above 0, but is 0'],
  [{ bytesPerSecond: NaN }, 'bytesPerSecond must be a number above 0, but is NaN'],
  [{ speed: 1 }, 'options has no "speed"; it has bytesPerSecond, fault'],
  [{ fault: { kind: 'flood' } }, "fault.kind must be one of 'cut', 'silence', but is \"flood\""],
  [{ fault: { errcode: '40004' } }, 'fault.errcode must be a number, but is "40004"'],
  [{ fault: { status: 502, code: 1 } }, 'fault has no "code"; it has status, times'],
  [{ fault: { kind: 'cut', times: 0 } }, 'fault.times must be a whole number above 0, but is 0'],
])('refuses wrong options by name and changes nothing: %j', (options, sentence) => {
  expect(() => createSimulatedMedia(options as SimulatedMediaOptions)).toThrow(
    new TypeError(`Simulator: ${sentence}`),
  )
  const { media } = mediaOn({ fault: { status: 502 } satisfies MediaFault })
  expect(() => media.configure(options as SimulatedMediaOptions)).toThrow(TypeError)
  expect(media.settings).toEqual({ bytesPerSecond: MIB, fault: { status: 502 } })
})
