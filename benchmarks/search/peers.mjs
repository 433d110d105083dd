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
  'one string, `indexOf`': {
    rounds: 9,
    bytes: `export { pinyin } from 'pinyin-pro'`,
    async load() {
      const { pinyin } = await import('pinyin-pro')
      return (customers) => {
        const { text, starts } = joinedTexts(customers, pinyin)
        return (query) => {
          const rows = []
          for (let at = text.indexOf(query); at >= 0;) {
            const row = rowAt(starts, at)
            rows.push(row)
            at = text.indexOf(query, starts[row + 1])
          }
          return rows
        }
      }
    },
  },
  'uFuzzy over precomputed pinyin': {
    rounds: 9,
    bytes: `export { default } from '@leeoniya/ufuzzy'; export { pinyin } from 'pinyin-pro'`,
    async load() {
      const { default: UFuzzy } = await import('@leeoniya/ufuzzy')
      const { pinyin } = await import('pinyin-pro')
      return (customers) => {
        const haystack = customers.map((customer) =>
          textsOf(customer)
            .flatMap((text) => spellings(pinyin, text))
            .join(' '),
        )
        const fuzzy = new UFuzzy({ unicode: true, interSplit: '[^\\p{L}\\d]+', intraSplit: '\\p{Ll}\\p{Lu}' })
        return (query) => fuzzy.filter(haystack, query) ?? []
      }
    },
  },
  'FlexSearch, forward': {
    rounds: 9,
    bytes: `export { Index } from 'flexsearch'; export { pinyin } from 'pinyin-pro'`,
    async load() {
      const { Index } = await import('flexsearch')
      const { pinyin } = await import('pinyin-pro')
      return (customers) => {
        const index = new Index({ tokenize: 'forward' })
        customers.forEach((customer, row) =>
          index.add(
            row,
            textsOf(customer)
              .flatMap((text) => spellings(pinyin, text))
              .join(' '),
          ),
        )
        return (query) => index.search(query, { limit: customers.length })
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

/** The texts of all rows in one, with where each begins. @param {Customer[]} customers @param {typeof import('pinyin-pro').pinyin} pinyin */
function joinedTexts(customers, pinyin) {
  const starts = new Uint32Array(customers.length + 1)
  const texts = customers.map((customer, row) => {
    const text = textsOf(customer)
      .flatMap((each) => spellings(pinyin, each))
      .join('\n')
    starts[row + 1] = (starts[row] ?? 0) + text.length + 1
    return `${text}\n`
  })
  return { text: texts.join(''), starts }
}

/** @param {Uint32Array} starts @param {number} at */
function rowAt(starts, at) {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
