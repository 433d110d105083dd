import { reportEnUS } from './report.en-US.ts'
import type { RecipientStrings } from './RecipientStrings.ts'

export const recipientsEnUS: RecipientStrings = {
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
  unlisted: (unlisted) => `${unlisted} not in the list`,
  overLimit: (max, overLimit) => `At most ${max} can be selected; ${overLimit} more were left out.`,
  disabled: (disabled) => `${disabled} cannot be selected now and were left out.`,
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
