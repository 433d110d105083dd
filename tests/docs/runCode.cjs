// @ts-check
const { transformSync } = require('@swc/core')

/**
 * Runs a TypeScript module that is given as text, in the realm of the test.
 *
 * @param {string} code
 * @param {(name: string) => unknown} loadRelative what its relative imports get; packages come as this project has them
 * @returns {unknown} its exports
 */
exports.runCode = function runCode(code, loadRelative) {
  const compiled = transformSync(code, {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  })
  const load = (/** @type {string} */ name) => (name.startsWith('.') ? loadRelative(name) : require(name))
  const module = { exports: {} }
  new Function('module', 'exports', 'require', compiled.code)(module, module.exports, load)
  return module.exports
}
