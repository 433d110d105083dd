import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildOnce } from './buildOnce.mjs'

let folder: string
let builds: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'))
  builds = 0
  mkdirSync(join(folder, 'src/rooms'), { recursive: true })
  writeFileSync(join(folder, 'src/rooms/a.ts'), 'a')
})

afterEach(() => rmSync(folder, { recursive: true }))

const buildAgain = () =>
  buildOnce({
    output: join(folder, 'out'),
    inputs: [join(folder, 'src'), join(folder, 'none-yet')],
    records: join(folder, 'records'),
    build: async () => {
      builds++
      mkdirSync(join(folder, 'out'), { recursive: true })
      writeFileSync(join(folder, 'out/built.js'), String(builds))
    },
  })

it('builds what was never built, and nothing the second time', async () => {
  expect([await buildAgain(), await buildAgain(), builds]).toEqual([true, false, 1])
})

it.each([
  ['an input changed', () => writeFileSync(join(folder, 'src/rooms/a.ts'), 'b')],
  ['an input came', () => writeFileSync(join(folder, 'src/rooms/b.ts'), '')],
  ['an input that was not there came', () => writeFileSync(join(folder, 'none-yet'), 'now')],
  ['an input went', () => rmSync(join(folder, 'src/rooms/a.ts'))],
  ['the output went', () => rmSync(join(folder, 'out'), { recursive: true })],
  ['somebody else wrote over the output', () => writeFileSync(join(folder, 'out/built.js'), 'other')],
])('builds again when %s', async (_, change) => {
  await buildAgain()
  change()
  expect([await buildAgain(), await buildAgain()]).toEqual([true, false])
})

it('does not build again for a test', async () => {
  await buildAgain()
  writeFileSync(join(folder, 'src/rooms/a.test.ts'), 'it')
  expect(await buildAgain()).toBe(false)
})

it('remembers no build that failed', async () => {
  const failing = buildOnce({
    output: join(folder, 'out'),
    inputs: [],
    records: join(folder, 'records'),
    build: () => Promise.reject(new Error('no')),
  })
  await expect(failing).rejects.toThrow('no')
  expect(await buildAgain()).toBe(true)
})
