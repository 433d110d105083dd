import fc from 'fast-check'
import { runsOf } from '../support/runsOf.ts'
import { type Call, createUploadSubject, type Origin, type UploadSubject } from './uploadAdapter.ts'

const AT_ONCE = 3
const DAY = 24 * 60 * 60 * 1000

/** What the test believes: the member's list, and where each item comes from. */
interface Model {
  order: string[]
  made: number
  /** Of all that were ever added. */
  readonly origins: Map<string, Origin>
}

const live = ({ calls }: UploadSubject): readonly Call[] => calls.filter(({ isOver }) => !isOver)

/** Until nothing is left to happen without time or an answer: a place that is free may be taken turn after turn. */
const pass = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

function check(model: Model, subject: UploadSubject): void {
  const { order } = model
  for (const kept of subject.orders())
    hold(kept.join() === order.join(), 'nothing is lost or doubled, and the order is the member’s')
  const uploads = live(subject)
    .filter(({ kind }) => kind === 'upload')
    .map(({ id }) => id)
  hold(uploads.length <= AT_ONCE, 'the outside uploads so many at once at most')
  hold(new Set(uploads).size === uploads.length, 'the outside uploads each once')
  hold(
    uploads.every((id) => subject.phaseOf(id) === 'uploading'),
    'the outside uploads none that was removed or cancelled',
  )
  const phases = order.map((id) => subject.phaseOf(id))
  const busy = phases.filter((phase) => phase === 'uploading' || phase === 'resolving').length
  hold(busy <= AT_ONCE, 'so many are busy at once at most')
  hold(
    subject.clock.timerCount > 0 || busy === AT_ONCE || !phases.includes('queued'),
    'a free place is taken by whoever comes next, unless they wait out a failure',
  )
  hold(
    order.every((id, at) => phases[at] !== 'ready' || subject.isInMessage(id)),
    'what is ready is in the message',
  )
  const { sent, total } = subject.progress()
  hold(sent <= total, 'no more is sent than there is')
}

/** Fifty times faster than `expect` where it is kept, and there are a million of these. */
function hold(isKept: boolean, promise: string): void {
  if (!isKept) throw new Error(`Not kept: ${promise}`)
}

type Act = (model: Model, subject: UploadSubject) => void

function command(name: string, act: Act): fc.AsyncCommand<Model, UploadSubject> {
  return {
    check: () => true,
    async run(model, subject) {
      act(model, subject)
      await pass()
      check(model, subject)
    },
    toString: () => name,
  }
}

const at = <T>(list: readonly T[], position: number): T | undefined => list[position % (list.length || 1)]

const add = (origin: Origin) =>
  command(`add ${origin}`, (model, subject) => {
    const id = `item-${(model.made += 1)}`
    model.order.push(id)
    model.origins.set(id, origin)
    subject.add(id, origin)
  })

const settleOne = (name: string, position: number, settle: (call: Call) => void) =>
  command(`${name} ${position}`, (_model, subject) => {
    const call = at(live(subject), position)
    if (call) settle(call)
  })

const position = fc.nat({ max: 8 })
const failures: readonly unknown[] = [
  { errMsg: 'uploadFile:fail timeout' },
  { errcode: 45033, errmsg: 'api concurrent out of limit' },
  { errcode: 40006, errmsg: 'invalid file size' },
  { status: 503 },
]

const adding = fc.constantFrom<Origin>('phone', 'phone', 'phone', 'library', 'forgotten').map(add)

const commands = [
  // The member adds more often than all else, so that there is more to do than places to do it in.
  adding,
  adding,
  adding,
  adding,
  position.map((one) =>
    command(`remove ${one}`, (model, subject) => {
      const id = at(model.order, one)
      if (id === undefined) return
      model.order = model.order.filter((other) => other !== id)
      subject.remove(id)
    }),
  ),
  fc.tuple(position, position).map(([from, to]) =>
    command(`move ${from} ${to}`, (model, subject) => {
      const id = at(model.order, from)
      if (id === undefined) return
      model.order = model.order.filter((other) => other !== id)
      model.order.splice(to, 0, id)
      subject.reorder(model.order)
    }),
  ),
  position.map((one) =>
    command(`retry ${one}`, (model, subject) => subject.retry(at(model.order, one) ?? '')),
  ),
  fc.constant(command('retry all', (_model, subject) => subject.retryAll())),
  position.map((one) =>
    command(`cancel ${one}`, (model, subject) => {
      const id = at(model.order, one) ?? ''
      const wasUnderWay = subject.isUnderWay(id)
      subject.cancel(id)
      if (wasUnderWay) expect(subject.phaseOf(id)).toBe('cancelled')
    }),
  ),
  fc.constant(command('cancel all', (_model, subject) => subject.cancelAll())),
  position.map((one) => settleOne('succeed', one, (call) => call.succeed())),
  fc
    .tuple(position, fc.constantFrom(...failures))
    .map(([one, failure]) => settleOne('fail', one, (call) => call.fail(failure))),
  position.map((one) => settleOne('answer nonsense', one, (call) => call.answerNonsense())),
  fc
    .constantFrom(500, 1000, 9000, 31_000, 3 * DAY)
    .map((ms) => command(`wait ${ms}`, (_model, { clock }) => clock.advance(ms))),
  fc.constant(command('prepare to share', (_model, subject) => subject.prepareToShare())),
]

it('keeps its promises through any sequence of adding, moving, removing, failing, expiring and retrying', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 40, size: 'max' }), async (sequence) => {
      const subject = createUploadSubject(AT_ONCE)
      const origins = new Map<string, Origin>()
      await fc.asyncModelRun(() => ({ model: { order: [], made: 0, origins }, real: subject }), sequence)
      // Once nothing fails any more, everything that can be ready is; and nothing is left running.
      subject.retryAll()
      for (let round = 0; round < 60; round++) {
        for (const call of live(subject)) call.succeed()
        // An answer is heard before any time passes; else a limit that ends in these seconds would come first.
        await pass()
        subject.clock.advance(10_000)
        await pass()
      }
      const left = subject.orders()[0] ?? []
      for (const id of left)
        expect(subject.phaseOf(id)).toBe(origins.get(id) === 'forgotten' ? 'failed' : 'ready')
      for (const id of left) subject.remove(id)
      expect(subject.clock.timerCount).toBe(0)
    }),
    { numRuns: runsOf(2000, { deep: 10_000 }) },
  )
}, 600_000)
