import fc from 'fast-check'
import type { DraftAttachment, UploadedMedia } from 'taro-wecom-share'
import { createManualClock } from 'taro-wecom-share/simulator'
import { createUploadQueue, type UploadQueue } from './createUploadQueue.ts'
import { isUnderWay } from './UploadState.ts'

const AT_ONCE = 3
const DAY = 24 * 60 * 60 * 1000

/** What the test believes: the member's list, and how each item should stand. */
interface Model {
  order: string[]
  made: number
}

interface Call {
  readonly key: string
  readonly kind: 'upload' | 'resolve'
  finish: (media: UploadedMedia) => void
  fail: (error: unknown) => void
  over: boolean
}

/** The real queue, over ports that do as they are told, with a draft that keeps what is ready. */
class House {
  readonly clock = createManualClock(1_800_000_000_000)
  readonly calls: Call[] = []
  draft: readonly DraftAttachment[] = []
  most = 0
  readonly queue: UploadQueue = createUploadQueue({
    clock: this.clock,
    atOnce: AT_ONCE,
    upload: {
      upload: ({ file }, onProgress) => {
        const { call, done } = this.call(file.path, 'upload')
        onProgress({ sent: 1, total: 100 })
        return {
          done,
          abort: () => {
            call.over = true
            call.fail(new Error('aborted'))
          },
        }
      },
    },
    resolveMedia: (source) => this.call('key' in source ? source.key : '', 'resolve').done,
    onReady: (id, media) => {
      this.set(
        this.draft.map((one) => (one.id === id ? { ...one, upload: { phase: 'ready', ...media } } : one)),
      )
    },
  })

  set(draft: readonly DraftAttachment[]): void {
    this.draft = draft
    this.queue.setAttachments(draft)
  }

  private call(key: string, kind: Call['kind']) {
    const call: Call = { key, kind, finish: () => undefined, fail: () => undefined, over: false }
    const done = new Promise<UploadedMedia>((resolve, reject) => {
      call.finish = resolve
      call.fail = reject
    })
    this.calls.push(call)
    return { call, done }
  }

  get live(): readonly Call[] {
    return this.calls.filter(({ over }) => !over)
  }
}

const pass = async (): Promise<void> => {
  for (let turn = 0; turn < 6; turn++) await Promise.resolve()
}

function check(model: Model, house: House): void {
  const { queue, draft } = house
  // Nothing lost, nothing doubled, and the order is the member's.
  expect(draft.map(({ id }) => id)).toEqual(model.order)
  expect(queue.attachments().map(({ id }) => id)).toEqual(model.order)
  // Whatever the outside still does, it does for at most N, each at most once, and for none that was removed or cancelled.
  const uploads = house.live.filter(({ kind }) => kind === 'upload').map(({ key }) => key)
  expect(uploads.length).toBeLessThanOrEqual(AT_ONCE)
  expect(new Set(uploads).size).toBe(uploads.length)
  for (const id of uploads) expect(queue.stateOf(id)?.phase).toBe('uploading')
  const states = model.order.map((id) => queue.stateOf(id))
  const busy = states.filter((state) => state?.phase === 'uploading' || state?.phase === 'resolving')
  expect(busy.length).toBeLessThanOrEqual(AT_ONCE)
  // A free place is taken by whoever comes next, unless they wait out a failure.
  if (house.clock.timerCount === 0 && busy.length < AT_ONCE)
    expect(states.every((state) => state?.phase !== 'queued')).toBe(true)
  // What is ready in the queue is ready in the draft.
  for (const { id, upload } of draft)
    if (queue.stateOf(id)?.phase === 'ready') expect(upload.phase).toBe('ready')
  const { sent, total } = queue.progress()
  expect(sent).toBeLessThanOrEqual(total)
}

type Act = (model: Model, house: House) => void

function command(name: string, act: Act): fc.AsyncCommand<Model, House> {
  return {
    check: () => true,
    async run(model, house) {
      act(model, house)
      await pass()
      check(model, house)
    },
    toString: () => name,
  }
}

const at = <T>(list: readonly T[], position: number): T | undefined => list[position % (list.length || 1)]

const add = (kind: 'phone' | 'library' | 'forgotten') =>
  command(`add ${kind}`, (model, house) => {
    const id = `item-${(model.made += 1)}`
    model.order.push(id)
    const item: DraftAttachment = {
      id,
      msgtype: 'image',
      body: {},
      ...(kind === 'phone' && { file: { path: id, name: 'same.jpg', size: 100 } }),
      ...(kind === 'library' && { source: { key: id } }),
      upload: kind === 'forgotten' ? { phase: 'ready', mediaid: 'old', uploadedAt: 0 } : { phase: 'pending' },
    }
    house.set([...house.draft, item])
  })

const settleOne = (name: string, position: number, settle: (call: Call, house: House) => void) =>
  command(`${name} ${position}`, (_model, house) => {
    const call = at(house.live, position)
    if (!call) return
    call.over = true
    settle(call, house)
  })

const position = fc.nat({ max: 8 })
const failures: readonly unknown[] = [
  { errMsg: 'uploadFile:fail timeout' },
  { errcode: 45033, errmsg: 'api concurrent out of limit' },
  { errcode: 40006, errmsg: 'invalid file size' },
  { status: 503 },
]

const adding = fc
  .constantFrom('phone', 'phone', 'phone', 'library', 'forgotten')
  .map((kind) => add(kind as 'phone'))

const commands = [
  // The member adds more often than all else, so that there is more to do than places to do it in.
  adding,
  adding,
  adding,
  adding,
  position.map((one) =>
    command(`remove ${one}`, (model, house) => {
      const id = at(model.order, one)
      model.order = model.order.filter((other) => other !== id)
      house.set(house.draft.filter((other) => other.id !== id))
    }),
  ),
  fc.tuple(position, position).map(([from, to]) =>
    command(`move ${from} ${to}`, (model, house) => {
      const id = at(model.order, from)
      const rest = model.order.filter((other) => other !== id)
      if (id !== undefined) rest.splice(to, 0, id)
      model.order = rest
      house.set(model.order.flatMap((one) => house.draft.find((other) => other.id === one) ?? []))
    }),
  ),
  position.map((one) =>
    command(`retry ${one}`, (model, { queue }) => queue.retry(at(model.order, one) ?? '')),
  ),
  fc.constant(command('retry all', (_model, { queue }) => queue.retryAll())),
  position.map((one) =>
    command(`cancel ${one}`, (model, house) => {
      const id = at(model.order, one) ?? ''
      const state = house.queue.stateOf(id)
      house.queue.cancel(id)
      if (state && isUnderWay(state)) expect(house.queue.stateOf(id)).toEqual({ phase: 'cancelled' })
    }),
  ),
  fc.constant(command('cancel all', (_model, { queue }) => queue.cancelAll())),
  position.map((one) =>
    settleOne('succeed', one, (call, { clock }) =>
      call.finish({ mediaid: call.key, uploadedAt: clock.now() }),
    ),
  ),
  fc
    .tuple(position, fc.constantFrom(...failures))
    .map(([one, failure]) => settleOne('fail', one, (call) => call.fail(failure))),
  position.map((one) => settleOne('answer nonsense', one, (call) => call.finish({ uploadedAt: 1 }))),
  fc
    .constantFrom(500, 1000, 9000, 31_000, 3 * DAY)
    .map((ms) => command(`wait ${ms}`, (_model, { clock }) => clock.advance(ms))),
  fc.constant(command('prepare to share', (_model, { queue }) => void queue.whenIdle())),
]

it(
  'keeps its promises through any sequence of adding, moving, removing, failing, expiring and retrying',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 40, size: 'max' }), async (sequence) => {
        const house = new House()
        await fc.asyncModelRun(() => ({ model: { order: [], made: 0 }, real: house }), sequence)
        // Once nothing fails any more, everything that can be ready is; and nothing is left running.
        house.queue.retryAll()
        for (let round = 0; round < 60; round++) {
          for (const call of house.live) {
            call.over = true
            call.finish({ mediaid: call.key, uploadedAt: house.clock.now() })
          }
          // An answer is heard before any time passes; else a limit that ends in these seconds would come first.
          await pass()
          house.clock.advance(10_000)
          await pass()
        }
        for (const { id, file, source } of house.draft)
          expect(house.queue.stateOf(id)?.phase).toBe(file || source ? 'ready' : 'failed')
        house.set([])
        expect(house.clock.timerCount).toBe(0)
      }),
      { numRuns: process.env.DEEP ? 10_000 : 300 },
    )
  },
  process.env.DEEP ? 600_000 : 30_000,
)
