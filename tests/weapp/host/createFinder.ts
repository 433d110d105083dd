/** An element, or its id. */
export type Target = Element | string

/** Looks on the page that is on the screen. What acts or reads takes an element or its id; a missing one is an error that shows the page. */
export interface Finder {
  /** By a CSS selector of the DOM, where `<view>` is `wx-view`. */
  find(selector: string): Element | null
  findAll(selector: string): Element[]
  byId(id: string): Element
  /** The innermost element that says exactly this. */
  byText(text: string, within?: Target): Element
  /** The first of that class. */
  byClass(name: string): Element
  /** What an element says; the whole page if none is given. */
  text(target?: Target): string
  /** What stands in an input, a textarea or a switch. */
  value(target: Target): string
  resolve(target: Target): Element
}

/** @param root the page on the screen */
export function createFinder(root: () => Element): Finder {
  const find = (selector: string): Element | null => root().querySelector(selector)
  const findAll = (selector: string): Element[] => [...root().querySelectorAll(selector)]
  const found = (element: Element | null | undefined, what: string): Element => {
    if (element) return element
    throw new Error(`Nothing on the page ${what}. The page:\n${outline(root())}`)
  }
  const byId = (id: string): Element => found(find(`[id="${id}"]`), `has the id "${id}"`)
  const resolve = (target: Target): Element => (typeof target === 'string' ? byId(target) : target)

  return {
    find,
    findAll,
    byId,
    byClass: (name) => found(root().getElementsByClassName(name)[0], `has the class "${name}"`),
    byText(text, within) {
      const scope = within === undefined ? root() : resolve(within)
      const saying = [...scope.querySelectorAll('*')].filter((element) => says(element, text))
      const innermost = saying.filter((element) => ![...element.children].some((child) => says(child, text)))
      if (innermost.length > 1)
        throw new Error(`${String(innermost.length)} elements say "${text}": search within one`)
      return found(innermost[0], `says "${text}"`)
    },
    text: (target) => (target === undefined ? root() : resolve(target)).textContent,
    value: (target) => resolve(target).getAttribute('value') ?? '',
    resolve,
  }
}

function says(element: Element, text: string): boolean {
  return element.textContent.trim() === text
}

/** The ids, classes and strings of a page, indented by depth: enough to see what a test looked for in vain. */
function outline(element: Element, indent = ''): string {
  const name = [
    element.localName,
    element.id && `#${element.id}`,
    ...[...element.classList].map((name) => `.${name}`),
  ]
  const own = element.childElementCount === 0 ? element.textContent.trim() : ''
  const line = `${indent}${name.join('')}${own && ` "${own}"`}`
  return [line, ...[...element.children].map((child) => outline(child, `${indent}  `))].join('\n')
}
