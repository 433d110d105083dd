/** @jest-environment node */
import { join } from 'node:path'
import { openGolden } from '../golden/openGolden.ts'
import { readSurface } from './readSurface.ts'

// `npm run test:package` builds the package before it comes here.
const { names, declarations, undocumented } = readSurface(join(__dirname, '../../lib'))
const goldenNames = openGolden('surface/names')
const goldenDeclarations = openGolden('surface/declarations')

it.each([...names])('%s exports the names that it did', (entry, lines) => {
  goldenNames.hold(entry, lines)
})

it.each([...declarations])('%s is declared as it was', (name, lines) => {
  goldenDeclarations.hold(name, lines)
})

it('the main entry has at most sixty names of types: what experts need stands in the others', () => {
  const types = (names.get('taro-wecom-share') ?? []).filter((line) => /^(type|interface) /.test(line))
  expect(types.length).toBeGreaterThan(0)
  expect(types.length).toBeLessThanOrEqual(60)
})

it('no declaration tells a path of a module', () => {
  expect([...declarations.values()].flat().filter((line) => /['"]\.{1,2}\//.test(line))).toEqual([])
})

it('every exported name has a comment that an editor shows', () => {
  expect(undocumented).toEqual([])
})
