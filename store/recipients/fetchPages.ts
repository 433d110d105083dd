import type { CustomersSoFar, CustomerPages } from './readCustomerPages.ts'

export interface PagesView {
  /** Whether these pages are still wanted. */
  isNewest(): boolean
  /** How many customers are shown. */
  shownCount(): number
  show(list: CustomersSoFar): void
}

/** A list is shown again when it is longer by this, so that a hundred pages cost little more than a list given at once. */
const GROWTH = 1.25

/**
 * Fetches the pages that are missing and shows the list as it grows, and all that came before a failure.
 *
 * @returns the whole list, or undefined if it is no longer wanted
 */
export async function fetchPages(pages: CustomerPages, view: PagesView): Promise<CustomersSoFar | undefined> {
  const showIfLonger = (growth: number): void => {
    if (pages.count > 0 && pages.count >= view.shownCount() * growth) view.show(pages.read())
  }
  try {
    while (pages.hasNextPage) {
      showIfLonger(GROWTH)
      await pages.next()
      if (!view.isNewest()) return undefined
    }
    return pages.read()
  } catch (error) {
    if (view.isNewest()) showIfLonger(1)
    throw error
  }
}
