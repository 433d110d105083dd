// @ts-check
// Gives the gate a bad sample for each of its rules, because a rule that finds nothing looks like one that holds.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ts from 'typescript'
import { at, root } from '../root.mjs'

describe('types', () => {
  for (const name of ['document', 'setInterval', 'TextEncoder', 'process', 'Buffer', 'queueMicrotask']) {
    it(`finds ${name} in a room that runs anywhere`, () => {
      assert.deepEqual(globalsMissing('tsconfig.pure.json', name), [name])
    })
  }

  it('finds a method that is younger than ES2019', () => {
    assert.equal(problemsOf('tsconfig.build.json', 'export const f = (x: string[]) => x.at(0)').length, 1)
  })

  for (const use of ['g([...ids])', 'g(...ids)', 'const [id] = ids; g(id)', 'for (const id of ids) g(id)']) {
    it(`finds what takes a set for an array: ${use}`, () => {
      const sample = `export function f(ids: Set<string>, g: (...given: unknown[]) => void) { ${use} }`
      assert.equal(problemsOf('tsconfig.arrays.json', sample).length, 1)
    })
  }
})

function globalsMissing(/** @type {string} */ project, /** @type {string} */ name) {
  return problemsOf(project, `export const f = () => ${name}`).map((text) => /'([^']+)'/.exec(text)?.[1])
}

/** @returns {string[]} what the compiler says to a sample, by the options of one of the project's configurations */
function problemsOf(/** @type {string} */ project, /** @type {string} */ sample) {
  const { config } = ts.readConfigFile(at(project), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: ['types/*.d.ts'] }, ts.sys, root)
  const file = at('sample.ts')
  const host = ts.createCompilerHost({ ...options, noEmit: true })
  const { getSourceFile } = host
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, sample, ts.ScriptTarget.ES2017) : getSourceFile(name, ...rest)
  const program = ts.createProgram([file, at('types/everyRuntime.d.ts')], { ...options, noEmit: true }, host)
  return program
    .getSemanticDiagnostics()
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}
