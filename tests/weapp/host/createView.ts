import * as glassEasel from 'glass-easel'
import {
  MiniProgramEnv,
  type CodeSpace,
  type Root,
} from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter'
import type { SelectorQuery } from './createSelectorQuery.ts'
import { fromRealmTypes, type ComponentDefinition } from './fromRealmTypes.ts'
import { listenToEngine } from './listenToEngine.ts'
import { prepareCodeSpace, type ViewSource } from './prepareCodeSpace.ts'

/** What a mini-program's page or component is to its own code. */
export type Instance = Record<string, unknown>

/** What the view asks of the host. */
export interface ViewHost {
  /** Whether touches of the document reach the mini-program. */
  readonly takesTouches: boolean
  /** A page or component calls `setData`; gives back what arrives. */
  onSetData(target: string, data: unknown): Record<string, unknown>
  /** Calls the mini-program back, later. */
  later(callback: () => void): void
  onError(error: unknown): void
  /** Something in the WXML or its data that renders, but not as meant. */
  onWarning(message: string): void
  createSelectorQuery(): SelectorQuery
  /** An event went to `element`, and to all around it that listen. */
  onEvent(type: string, element: Element): void
}

/** WeChat's own view engine on the DOM: WXML in, elements out. */
export interface View {
  readonly codeSpace: CodeSpace
  registerPage(path: string, definition: ComponentDefinition): void
  registerComponent(path: string, definition: ComponentDefinition): void
  registerBehavior(definition: ComponentDefinition): unknown
  mount(path: string): MountedPage
  /** Sends an event as the client does, `element` first. */
  dispatch(element: Element, type: string, detail: object, options: EventOptions): void
  dispose(): void
}

export interface MountedPage {
  readonly instance: Instance
  readonly component: glassEasel.GeneralComponent
  readonly element: HTMLElement
  /** Pages below the top of the stack stay in the document, hidden. */
  show(visible: boolean): void
  unmount(): void
}

export interface EventOptions {
  readonly bubbles: boolean
  /** Fields beside `detail`: touches… */
  readonly extra?: Record<string, unknown>
}

/** The field of an instance in which the engine keeps its own object. */
export const ENGINE_COMPONENT = '_$'

/** Taken from the prototype, since the engine writes the methods of a definition over its own. */
const engineSetData = glassEasel.Component.prototype.setData

export function createView(source: ViewSource, host: ViewHost): View {
  const env = new MiniProgramEnv()
  const codeSpace = env.createCodeSpace('', true)
  const context = new glassEasel.CurrentWindowBackendContext()
  const backend = env.associateBackend(context)
  prepareCodeSpace(codeSpace, source)
  if (host.takesTouches) listenToDom()
  // What the engine hangs on document.body would outlive the mini-program.
  else context.setListenerStats = () => undefined
  const stopListening = listenToEngine(codeSpace, host)

  function listenToDom(): void {
    context.onEvent((target, type, detail: object, { bubbles = false, originalEvent }) =>
      dispatch(target, type, detail, { bubbles, extra: touchesOf(originalEvent) }),
    )
  }

  function dispatch(target: glassEasel.Element, type: string, detail: object, options: EventOptions) {
    const element = target.getBackendElement() as unknown as Element
    if (isDisabled(element, type)) return
    const { bubbles, extra = {} } = options
    const event = new glassEasel.Event(type, detail, {
      bubbles,
      composed: bubbles,
      capturePhase: true,
      extraFields: extra,
    })
    glassEasel.Event.dispatchEvent(target, event)
    host.onEvent(type, element)
    return event.getEventBubbleStatus()
  }

  const methods = methodsOver(host)

  return {
    codeSpace,
    registerPage: (path, { data, ...definition }) =>
      codeSpace.componentEnv(path, ({ Page }) => Page({ ...definition, data: copy(data ?? {}), ...methods })),
    registerComponent(path, definition) {
      const metered: object = {
        ...fromRealmTypes(definition),
        methods: { ...definition.methods, ...methods },
      }
      codeSpace.componentEnv(path, ({ Component }) => Component(metered))
    },
    registerBehavior(definition) {
      const behavior: object = fromRealmTypes(definition)
      return codeSpace.componentEnv('', ({ Behavior }) => Behavior(behavior))
    },
    mount: (path) => mountPage(backend.createRoot('wx-page', codeSpace, path), path),
    dispatch(element, type, detail, options) {
      const target = glassElement(element)
      if (!target) throw new Error(`${describe(element)} is no element of the mini-program`)
      dispatch(target, type, detail, options)
    },
    dispose: stopListening,
  }
}

/** Methods that replace the engine's own, so that pages and components are metered in the same way. */
function methodsOver(host: ViewHost) {
  return {
    setData(this: Instance, data: unknown, callback?: () => void): void {
      const component = this[ENGINE_COMPONENT] as glassEasel.GeneralComponent
      try {
        engineSetData.call(component, host.onSetData(component.is, data))
      } catch (error) {
        host.onError(error)
      }
      if (callback) host.later(() => callback.call(this))
    },
    createSelectorQuery(this: unknown): unknown {
      return host.createSelectorQuery().in(this)
    },
  }
}

function mountPage(root: Root, path: string): MountedPage {
  const component = root.getComponent()
  const element = component.getBackendElement() as unknown as HTMLElement
  element.dataset['route'] = path
  const placeholder = document.body.appendChild(document.createElement('div'))
  root.attach(document.body as never, placeholder as never)
  return {
    instance: root.get() as unknown as Instance,
    component,
    element,
    show: (visible) => void (element.style.display = visible ? '' : 'none'),
    unmount() {
      root.release()
      element.remove()
    },
  }
}

function touchesOf(event: unknown): Record<string, unknown> {
  const { touches, changedTouches } = event as Partial<TouchEvent>
  return { touches: [...(touches ?? [])], changedTouches: [...(changedTouches ?? [])] }
}

/** WeChat keeps the taps of a disabled button from everybody. */
function isDisabled(element: Element, type: string): boolean {
  return type === 'tap' && element.closest('wx-button[disabled]') !== null
}

/** The mini-program's element at or around an element of the DOM. */
function glassElement(element: Element | null): glassEasel.Element | undefined {
  for (let at: (Element & { __wxElement?: glassEasel.Element }) | null = element; at; at = at.parentElement)
    if (at.__wxElement) return at.__wxElement
  return undefined
}

/** An element as a message names it. */
export function describe(element: Element): string {
  return `<${element.localName}${element.id && ` id="${element.id}"`}>`
}

function copy(data: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>
}
