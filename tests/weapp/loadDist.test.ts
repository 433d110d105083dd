import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDist } from './host/loadDist.ts'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'weapp-'))
  writeFileSync(join(dir, 'app.json'), '{"pages":["index"]}')
  writeFileSync(join(dir, 'index.wxml'), '<view>hello</view>')
})

afterEach(() => {
  rmSync(dir, { recursive: true })
})

it('compiles a mini-program once, and again when a file of it changed', () => {
  const first = loadDist(dir)
  expect(loadDist(dir)).toBe(first)
  writeFileSync(join(dir, 'index.wxml'), '<view>bye</view>')
  utimesSync(join(dir, 'index.wxml'), 0, 0)
  expect(loadDist(dir).templates).toContain('bye')
})

it('names every problem of the WXML with its place', () => {
  writeFileSync(join(dir, 'index.wxml'), '<view>\n  <text>{{a b}}</text>\n</view>')
  writeFileSync(join(dir, 'other.wxml'), '<view>')
  expect(() => loadDist(dir)).toThrow(
    /index\.wxml:2:13 unexpected character[^]*other\.wxml:1:2 missing end tag/,
  )
})

it('says how to build a mini-program that is not there', () => {
  expect(() => loadDist(join(dir, 'none'))).toThrow(
    'no app.json. Build it first: npx taro build --type weapp',
  )
})
