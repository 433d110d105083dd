import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { describe, it } from 'node:test'
import { createSpoolSpace, type Spool } from './createSpoolSpace.ts'

const MIB = 1024 * 1024

describe('the space where uploads wait', () => {
  for (const [title, bytes] of [
    ['in memory', 7],
    ['on disk', undefined],
  ] as const) {
    it(`gives what was written as often as it is asked for: ${title}`, async () => {
      const spool = await createSpoolSpace(tmpdir()).open(bytes)
      for (const part of ['abc', 'd', 'efg']) await spool.write(Buffer.from(part))
      for (let times = 0; times < 3; times++) assert.equal(await textOf(spool), 'abcdefg')
      await spool.close()
    })
  }

  it('keeps nine uploads of 2 MB in memory, and needs the disk for more', async () => {
    const space = createSpoolSpace('/nowhere')
    const spools = await Promise.all(Array.from({ length: 9 }, () => space.open(2 * MIB)))
    await assert.rejects(space.open(2 * MIB), { code: 'ENOENT' })
    const [first, second] = spools
    await first?.close()
    await first?.close()
    assert.ok(await space.open(2 * MIB))
    await assert.rejects(space.open(2 * MIB), { code: 'ENOENT' })
    await second?.close()
    assert.ok(await space.open(2 * MIB))
  })

  it('has no memory for a large upload, nor for one that does not say how long it is', async () => {
    const space = createSpoolSpace('/nowhere')
    for (const bytes of [20 * MIB, Infinity, NaN, undefined]) {
      await assert.rejects(space.open(bytes), { code: 'ENOENT' })
    }
  })
})

async function textOf(spool: Spool): Promise<string> {
  let text = ''
  for await (const chunk of spool.chunks()) text += Buffer.from(chunk).toString()
  return text
}
