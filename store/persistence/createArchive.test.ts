import { createStorageStub } from '../../tests/support/createStorageStub.ts'
import { createArchive, newestSavedAt, removeKeys } from './createArchive.ts'

const part = (text: string, of: unknown = text) => ({ of, toText: () => text })
const openArchive = (storage = createStorageStub()) => ({ storage, archive: createArchive(storage, 'a/') })

describe('an archive', () => {
  it('gives back both of the last two versions, the newest first', () => {
    const { archive } = openArchive()
    expect(archive.read()).toEqual([])
    ;['one', 'two', 'three'].forEach((text, at) =>
      archive.write({ content: part(text), recipients: part('') }, at),
    )
    expect(archive.read()).toEqual([
      { content: 'three', recipients: '', savedAt: 2 },
      { content: 'two', recipients: '', savedAt: 1 },
    ])
  })

  it('keeps a part in slices that a key takes, and an empty one in one', () => {
    const { storage, archive } = openArchive()
    archive.write({ content: part('x'.repeat(600_000)), recipients: part('') }, 1)
    expect(storage.writes).toEqual(['a/content.0.0', 'a/content.0.1', 'a/recipients.0.0', 'a/head.0'])
    expect(archive.read()[0]?.content).toHaveLength(600_000)
  })

  it.each(['a/content.0.0', 'a/content.0.1', 'a/recipients.0.0'])('gives nothing back without %s', (key) => {
    const { storage, archive } = openArchive()
    archive.write({ content: part('x'.repeat(300_001)), recipients: part('wm1') }, 1)
    storage.texts.delete(key)
    expect(archive.read()).toEqual([])
  })

  it.each(['', ' ', 'no space', ' {}'])('takes a head of %j for none', (head) => {
    const { storage, archive } = openArchive()
    storage.texts.set('a/head.0', head)
    expect(archive.read()).toEqual([])
    expect(newestSavedAt(storage, 'a/')).toBeUndefined()
    archive.write({ content: part('one'), recipients: part('') }, 1)
    expect(archive.read()).toMatchObject([{ content: 'one' }])
  })

  it('writes a part again that another draft of the same key has written since', () => {
    const { storage, archive } = openArchive()
    const recipients = part('wm1', 'the same')
    archive.write({ content: part('one'), recipients }, 1)
    createArchive(storage, 'a/').write({ content: part('other'), recipients: part('wm2') }, 2)
    archive.write({ content: part('two'), recipients }, 3)
    expect(archive.read()[0]).toEqual({ content: 'two', recipients: 'wm1', savedAt: 3 })
  })

  it('does not read what it has written itself before it writes the next', () => {
    const { storage, archive } = openArchive()
    archive.write({ content: part('one'), recipients: part('wm1') }, 1)
    const read = jest.spyOn(storage, 'read')
    archive.write({ content: part('two'), recipients: part('wm2') }, 2)
    expect(read.mock.calls.map(([key]) => key)).toEqual(['a/head.0', 'a/head.1'])
  })

  it('loses its heads first, and nothing of others', () => {
    const { storage, archive } = openArchive()
    archive.write({ content: part('one'), recipients: part('wm1') }, 1)
    archive.write({ content: part('two'), recipients: part('wm2') }, 2)
    createArchive(storage, 'b/').write({ content: part('other'), recipients: part('') }, 1)
    const removed: string[] = []
    const remove = jest.spyOn(storage, 'remove').mockImplementation((key) => void removed.push(key))
    removeKeys(storage, 'a/')
    expect(removed.slice(0, 2).sort()).toEqual(['a/head.0', 'a/head.1'])
    expect(removed.slice(2).sort()).toEqual(
      ['content.0.0', 'content.1.0', 'recipients.0.0', 'recipients.1.0'].map((name) => `a/${name}`),
    )
    remove.mockRestore()
    removeKeys(storage, 'a/')
    expect(archive.read()).toEqual([])
    expect(newestSavedAt(storage, 'b/')).toBe(1)
  })
})
