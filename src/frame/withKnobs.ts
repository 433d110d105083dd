import { Children, cloneElement, isValidElement, type ElementType, type ReactNode } from 'react'
import type { KnobValue } from './FrameSettings.ts'

/** Called with a callback's name and what it was given. */
type Listener = (name: string, given: readonly unknown[]) => void

export interface Knobs {
  /** The component of which the story is an example. */
  readonly component: ElementType
  readonly props: Readonly<Record<string, KnobValue>>
  /** Callbacks of the component's that are told of where the story gives none. */
  readonly callbacks: readonly string[]
  readonly onCall: Listener
}

/** The story's elements, those of the component with the knobs' props and with callbacks that are told of. */
export function withKnobs(element: ReactNode, knobs: Knobs): ReactNode {
  if (!isValidElement<Record<string, unknown>>(element)) {
    return Array.isArray(element)
      ? Children.map(element as ReactNode[], (each) => withKnobs(each, knobs))
      : element
  }
  const { children } = element.props
  // A function as children is the story's own drawing, which no knob reaches into.
  const inside =
    children === undefined || typeof children === 'function'
      ? {}
      : { children: withKnobs(children as ReactNode, knobs) }
  if (element.type !== knobs.component) return cloneElement(element, inside)
  return cloneElement(element, { ...inside, ...knobs.props, ...overheard(element.props, knobs) })
}

function overheard(props: Readonly<Record<string, unknown>>, { callbacks, onCall }: Knobs) {
  const given = Object.keys(props).filter(
    (name) => /^on[A-Z]/.test(name) && typeof props[name] === 'function',
  )
  return Object.fromEntries(
    [...new Set([...given, ...callbacks])].map((name) => {
      const own = props[name] as ((...values: readonly unknown[]) => unknown) | undefined
      return [
        name,
        (...values: readonly unknown[]) => {
          onCall(name, values)
          return own?.(...values)
        },
      ]
    }),
  )
}
