// @ts-check
// Each way to search: built once over the customers, then asked at every keystroke for the rows that match.

/** @typedef {ReturnType<typeof import('./customers.mjs').makeCustomers>[number]} Customer */
/** @typedef {(customers: Customer[]) => (query: string) => ArrayLike<number>} Approach */

/** @type {Record<string, { rounds: number, load: (engine: string) => Promise<Approach> }>} */
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
    async load() {
      const { default: PinyinMatch } = await import('pinyin-match')
      return (customers) => {
        const fields = customers.map(textsOf)
        return (query) => rowsWhere(fields, (texts) => texts.some((text) => PinyinMatch.match(text, query)))
      }
    },
  },
  'pinyin-pro `match()`, per row': {
    rounds: 1,
    async load() {
      const { match } = await import('pinyin-pro')
      return (customers) => {
        const fields = customers.map(textsOf)
        return (query) => rowsWhere(fields, (texts) => texts.some((text) => match(text, query)))
      }
    },
  },
  'pinyin-pro, precomputed + `includes`': {
    rounds: 9,
    async load() {
      const { pinyin } = await import('pinyin-pro')
      return (customers) => {
        const fields = customers.map((customer) =>
          textsOf(customer)
            .map((text) => spelled(pinyin, text))
            .join('\n'),
        )
        return (query) => rowsWhere(fields, (text) => text.includes(query))
      }
    },
  },
  'fuse.js over precomputed pinyin': {
    rounds: 1,
    async load() {
      const { default: Fuse } = await import('fuse.js')
      const { pinyin } = await import('pinyin-pro')
      return (customers) => {
        const rows = customers.map((customer) => ({
          texts: textsOf(customer).map((text) => spelled(pinyin, text)),
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

/** What a host would keep of a text to search it with `includes`. @param {typeof import('pinyin-pro').pinyin} pinyin @param {string} text */
function spelled(pinyin, text) {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true })
  return [
    text.toLowerCase(),
    syllables.join(''),
    syllables.map((syllable) => syllable.charAt(0)).join(''),
  ].join('\n')
}

/** @template T @param {T[]} fields @param {(field: T) => unknown} matches */
function rowsWhere(fields, matches) {
  const rows = []
  for (let row = 0; row < fields.length; row++) if (matches(fields[row])) rows.push(row)
  return rows
}
