import { alphabetOf, groupByLetter } from './Alphabet.ts'
import type { CustomerFinder } from './CustomerFinder.ts'

const finderOf = (readings: readonly string[]): CustomerFinder => ({
  search: () => [],
  highlight: () => [],
  readingOf: (position) => readings[position] as string,
})

describe('an alphabet', () => {
  it('keeps all who read alike, in the list’s order', () => {
    const readings = ['wang', 'li', '3', 'wang', '', 'li', '😀']
    const alphabet = alphabetOf(finderOf(readings), readings.length)
    if (!alphabet) throw new Error('There are no letters')
    expect(alphabet.order).toEqual([1, 5, 0, 3, 4, 2, 6])
    expect(alphabet.order.map(alphabet.letterOf)).toEqual(['L', 'L', 'W', 'W', '#', '#', '#'])
    expect(groupByLetter(alphabet.order, alphabet)).toEqual([
      { letter: 'L', start: 0, count: 2 },
      { letter: 'W', start: 2, count: 2 },
      { letter: '#', start: 4, count: 3 },
    ])
  })

  it('is there only where somebody says how names are read', () => {
    expect(alphabetOf({ search: () => [], highlight: () => [] }, 0)).toBeUndefined()
  })
})
