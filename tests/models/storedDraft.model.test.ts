import fc from 'fast-check'
import { createStoredDraftHouse, type StoredDraftHouse } from '../support/createStoredDraftHouse.ts'
import { createStorageStub, type StorageStub } from '../support/createStorageStub.ts'
import { runsOf } from '../support/runsOf.ts'

/** What became of the write of a key when the app was killed. */
type Fate = 'happened' | 'did not' | 'rubbish' | 'torn' | 'empty'

interface Edit {
  readonly text?: string | undefined
  readonly recipients?: readonly string[] | undefined
  readonly cards?: readonly string[] | undefined
}

/** A life of the app: edits, each written, and the kill while the last of them is being written. */
interface Life {
  readonly edits: readonly Edit[]
  readonly fates: readonly Fate[]
}

const FATES: readonly Fate[] = ['happened', 'did not', 'rubbish', 'torn', 'empty']
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '您好 👋', '{{门店}}'),
)
const edit: fc.Arbitrary<Edit> = fc.record(
  {
    text,
    recipients: fc.array(fc.constantFrom('wm1', 'wm2', 'wm3', '客户'), { maxLength: 4 }),
    cards: fc.array(text, { maxLength: 3 }),
  },
  { requiredKeys: [] },
)
const life: fc.Arbitrary<Life> = fc.record({
  edits: fc.array(edit, { minLength: 1, maxLength: 5 }),
  fates: fc.array(fc.constantFrom(...FATES), { minLength: 3, maxLength: 3 }),
})

const apply = ({ draft }: StoredDraftHouse, { text, recipients, cards }: Edit): void => {
  if (text !== undefined) draft.setText(text)
  if (recipients) draft.recipients.replace([...new Set(recipients)])
  if (cards)
    draft.setAttachments(
      cards.map((title, at) => ({ id: `card-${at}`, msgtype: 'link', body: { title, url: 'https://a.cn' } })),
    )
}

const contentOf = ({ draft }: StoredDraftHouse): string =>
  JSON.stringify([
    draft.getState().text,
    draft.getState().attachments,
    [...draft.recipients.snapshot().toArray()].sort(),
  ])

/** The writes of the last head as the kill left them. */
function cut(
  before: ReadonlyMap<string, string>,
  { texts, writes }: StorageStub,
  fates: readonly Fate[],
): void {
  writes.forEach((key, at) => {
    const [whole, old] = [texts.get(key) ?? '', before.get(key)]
    const fate = fates[at] ?? 'happened'
    if (fate === 'rubbish') texts.set(key, `${old ?? ''}\u0000${whole.slice(3)}`)
    if (fate === 'torn') texts.set(key, whole.slice(0, whole.length / 2))
    if (fate === 'empty') texts.set(key, '')
    if (fate !== 'did not') return
    if (old === undefined) texts.delete(key)
    else texts.set(key, old)
  })
}

it('a draft that comes back after a kill is one of the last two that were written, and whole', () => {
  fc.assert(
    fc.property(fc.array(life, { minLength: 1, maxLength: 4 }), (lives) => {
      const storage = createStorageStub()
      let house = createStoredDraftHouse({ storage })
      let written = [contentOf(house), contentOf(house)]
      for (const { edits, fates } of lives) {
        for (const [at, each] of edits.entries()) {
          const before = new Map(storage.texts)
          storage.writes.length = 0
          apply(house, each)
          house.advance(500)
          if (storage.writes.length > 0) written = [...written.slice(-1), contentOf(house)]
          if (at === edits.length - 1) cut(before, storage, fates)
        }
        house = house.reopen()
        const back = contentOf(house)
        if (!written.includes(back)) throw new Error(`${back} came back, and is none of ${written.join(' ')}`)
        written = [back, back]
      }
    }),
    { numRuns: runsOf(1000, { deep: 20_000 }) },
  )
})
