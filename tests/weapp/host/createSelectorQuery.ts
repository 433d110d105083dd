import type * as glassEasel from 'glass-easel'
import type { WeappClock } from './clock.ts'
import { ENGINE_COMPONENT, type Instance } from './createView.ts'
import type { SystemInfo } from './createWx.ts'

/** A box on the screen, in px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where an element is. jsdom lays nothing out, so a test may answer for it. */
export type MeasureBox = (element: Element) => Box

export interface QueryWorld {
  readonly clock: WeappClock
  readonly boxOf: MeasureBox
  /** The page that is queried unless `in` names a component. */
  readonly scope: glassEasel.GeneralComponent | undefined
  /** Knows the size of the window. */
  readonly system: SystemInfo
  copyIn<T>(value: T): T
  onError(error: unknown): void
}

type Answer = (result: unknown) => void

interface Fields {
  readonly [field: string]: unknown
}

export interface SelectorQuery {
  /** @param component what a component is to its own code */
  in(component: unknown): SelectorQuery
}

/** `wx.createSelectorQuery()`, which collects queries and answers them together, later. */
export function createSelectorQuery(world: QueryWorld): SelectorQuery {
  let { scope } = world
  const queue: { readonly ask: () => unknown; readonly answer: Answer | undefined }[] = []

  const query = {
    in(component: unknown) {
      scope = (component as Instance)[ENGINE_COMPONENT] as glassEasel.GeneralComponent
      return query
    },
    select: (selector: string) => node((fields) => first(elementsOf(scope, selector), fields)),
    selectAll: (selector: string) =>
      node((fields) => elementsOf(scope, selector).map((element) => fieldsOf(element, fields, world.boxOf))),
    selectViewport: () => node((fields) => viewportFields(world.system, fields)),
    exec(callback?: Answer) {
      const asked = [...queue]
      world.clock.setTimeout(() => {
        try {
          const results = asked.map(({ ask }) => world.copyIn(ask()))
          asked.forEach(({ answer }, position) => answer?.(results[position]))
          callback?.(results)
        } catch (error) {
          world.onError(error)
        }
      }, 0)
      return query
    },
  }

  function first([element]: readonly glassEasel.Element[], fields: Fields): unknown {
    return element ? fieldsOf(element, fields, world.boxOf) : null
  }

  function node(read: (fields: Fields) => unknown) {
    const ask = (fields: Fields, answer: Answer | undefined) => {
      queue.push({ ask: () => read(fields), answer })
      return query
    }
    return {
      boundingClientRect: (answer?: Answer) =>
        ask({ id: true, dataset: true, rect: true, size: true }, answer),
      scrollOffset: (answer?: Answer) => ask({ id: true, dataset: true, scrollOffset: true }, answer),
      fields: (fields: Fields, answer?: Answer) => ask(fields, answer),
      node: (answer?: Answer) => ask({}, answer),
      context: (answer?: Answer) => ask({}, answer),
    }
  }

  return query
}

/** Within one component, as in WeChat: the insides of others need `>>>`. */
function elementsOf(scope: glassEasel.GeneralComponent | undefined, selector: string): glassEasel.Element[] {
  const root = scope?.getShadowRoot()
  return root ? root.querySelectorAll(selector) : []
}

function fieldsOf(target: glassEasel.Element, fields: Fields, boxOf: MeasureBox): unknown {
  const element = target.getBackendElement() as unknown as Element
  const box = boxOf(element)
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element
  return {
    ...(fields['id'] ? { id: target.id } : {}),
    ...(fields['dataset'] ? { dataset: target.dataset } : {}),
    ...boxFields(box, fields),
    ...(fields['scrollOffset'] ? { scrollLeft, scrollTop, scrollWidth, scrollHeight } : {}),
  }
}

function viewportFields(system: SystemInfo, fields: Fields): unknown {
  const box = {
    left: 0,
    top: 0,
    width: Number(system['windowWidth']),
    height: Number(system['windowHeight']),
  }
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = document.documentElement
  return {
    ...(fields['id'] ? { id: '' } : {}),
    ...(fields['dataset'] ? { dataset: {} } : {}),
    ...boxFields(box, fields),
    ...(fields['scrollOffset'] ? { scrollLeft, scrollTop, scrollWidth, scrollHeight } : {}),
  }
}

function boxFields({ left, top, width, height }: Box, fields: Fields): object {
  return {
    ...(fields['rect'] ? { left, top, right: left + width, bottom: top + height } : {}),
    ...(fields['size'] ? { width, height } : {}),
  }
}
