import { reportEnUS } from './report.en-US.ts'
import type { RecipientSentences } from './RecipientSentences.ts'

export const recipientsEnUS: RecipientSentences = {
  report: reportEnUS,
  list: 'Customers',
  search: 'Name, remark or company',
  clearSearch: 'Clear the search',
  pickInWecom: 'Pick in WeCom',
  pickFailed: 'WeCom’s list of customers did not open. Please try again later.',
  unnamed: 'No name',
  tags: (count) => (count > 0 ? `Tags (${count})` : 'Tags'),
  match: { any: 'Any of them', all: 'All of them' },
  clearTags: 'Clear tags',
  selectAll: 'Select all',
  invert: 'Invert',
  clear: 'Clear',
  count: (count, max) => `${count}/${max} selected`,
  others: (others) => `${others} not in the list`,
  leftOut: (max, leftOut) => `At most ${max} can be selected; ${leftOut} more were left out.`,
  refused: (refused) => `${refused} cannot be selected now and were left out.`,
  remove: (name) => `Remove ${name}`,
  loading: (loaded) => (loaded > 0 ? `Loading, ${loaded} customers so far` : 'Loading customers…'),
  loadFailed: (loaded) =>
    loaded > 0
      ? `${loaded} customers loaded, the rest failed to load.`
      : 'The customers failed to load. Check the network and try again.',
  skipped: (skipped) => `${skipped} customers with incomplete data are not listed.`,
  retry: 'Retry',
  empty: 'No customers yet',
  nothingFound: 'No matching customers',
  showAll: 'Show all customers',
}
