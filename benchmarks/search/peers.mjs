// @ts-check
// Each way to search: built once over the customers, then asked at every keystroke for the rows that match.

/** @typedef {ReturnType<typeof import('./customers.mjs').makeCustomers>[number]} Customer */
/** @typedef {(customers: Customer[]) => (query: string) => ArrayLike<number>} Approach */

/**
 * `load` is given the path of our own engine; `bytes` is a module with what an app imports.
 *
 * @type {Record<string, { rounds: number, load: (engine: string) => Promise<Approach>, bytes?: string }>}
 */
export const approaches = {
  ours: {
    rounds: 9,
    async load(engine) {
      const { createCustomerIndex } = await import(engine)
      return (customers) => createCustomerIndex(customers).search
    },
  },
  'pinyin-match, per row': {
    rounds: 1,
    bytes: `export { default } from 'pinyin-match/es/main.js'`,
    async load() {
      const { default: PinyinMatch } = await import('pinyin-match')
      return (customers) => {
        const rows = customers.map(textsOf)
        return (query) => rowsWhere(rows, (texts) => texts.some((text) => PinyinMatch.match(text, query)))
      }
    },
  },
  'pinyin-pro `match()`, per row': {
    rounds: 1,
    bytes: `export { match } from 'pinyin-pro'`,
    async load() {
      const { match } = await import('pinyin-pro')
      return (customers) => {
        const rows = customers.map(textsOf)
        return (query) => rowsWhere(rows, (texts) => texts.some((text) => match(text, query)))
      }
    },
  },
  'pinyin-pro, precomputed, `includes`': {
    rounds: 9,
    bytes: `export { pinyin } from 'pinyin-pro'`,
    async load() {
      const { pinyin } = await import('pinyin-pro')
      return (customers) => {
        const rows = customers.map((customer) => textsOf(customer).flatMap((text) => spellings(pinyin, text)))
        return (query) => rowsWhere(rows, (spelled) => spelled.some((text) => text.includes(query)))
      }
    },
  },
  'the same, one string a row': {
    rounds: 9,
    async load() {
      const { pinyin } = await import('pinyin-pro')
      return (customers) => {
        const rows = customers.map((customer) =>
          textsOf(customer)
            .flatMap((text) => spellings(pinyin, text))
            .join('\n'),
        )
        return (query) => rowsWhere(rows, (text) => text.includes(query))
      }
    },
  },
  'fuse.js over precomputed pinyin': {
    rounds: 1,
    bytes: `export { default } from 'fuse.js'; export { pinyin } from 'pinyin-pro'`,
    async load() {
      const { default: Fuse } = await import('fuse.js')
      const { pinyin } = await import('pinyin-pro')
      return (customers) => {
        const rows = customers.map((customer) => ({
          texts: textsOf(customer).flatMap((text) => spellings(pinyin, text)),
        }))
        const fuse = new Fuse(rows, { keys: ['texts'], threshold: 0, ignoreLocation: true })
        return (query) => fuse.search(query).map(({ refIndex }) => refIndex)
      }
    },
  },
}

/** @param {Customer} customer */
function textsOf({ name, remark, corpName }) {
  return [name, remark, corpName].filter((text) => text !== undefined)
}

/** What a host would keep of a text: itself, its pinyin, its initials. @param {typeof import('pinyin-pro').pinyin} pinyin @param {string} text */
function spellings(pinyin, text) {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true })
  return [text.toLowerCase(), syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')]
}

/** @template T @param {T[]} fields @param {(field: T) => unknown} matches */
function rowsWhere(fields, matches) {
  const rows = []
  for (let row = 0; row < fields.length; row++) if (matches(fields[row])) rows.push(row)
  return rows
}
