import * as glassEasel from 'glass-easel'
import {
  MiniProgramEnv,
  type CodeSpace,
} from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter'
import { BUILT_IN_TAGS } from './builtInTags.ts'
import type { SelectorQuery } from './createSelectorQuery.ts'
import { resolvePath } from './createModuleLoader.ts'
import { fromRealmTypes, type ComponentDefinition } from './fromRealmTypes.ts'

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
  createSelectorQuery(): SelectorQuery
  /** An event is about to go to `element`. */
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
  /** Pages below the top of the stack stay in the document, unseen. */
  show(visible: boolean): void
  unmount(): void
}

export interface EventOptions {
  readonly bubbles: boolean
  /** Fields beside `detail`: touches… */
  readonly extra?: Record<string, unknown>
}

/** The render functions of all WXML files, by path. */
export type Templates = glassEasel.template.ProcGenGroupList

interface ViewSource {
  readonly files: Readonly<Record<string, string>>
  readonly templates: Templates
}

/** The field of an instance that holds the engine's side of it. */
export const ENGINE_COMPONENT = '_$'

/** Taken from the prototype, since the engine writes the methods of a definition over its own. */
const engineSetData = glassEasel.Component.prototype.setData

// An attribute whose value is absent is absent; the engine would write it empty, which reads as `disabled`.
glassEasel.NativeNode.prototype.updateAttribute = function (name, value) {
  this.setAttribute(name, value ?? false)
}

export function createView(source: ViewSource, host: ViewHost): View {
  const env = new MiniProgramEnv()
  const codeSpace = env.createCodeSpace('', true)
  const context = new glassEasel.CurrentWindowBackendContext()
  const backend = env.associateBackend(context)
  addTags(codeSpace, source.files)
  addTemplates(codeSpace, source)
  keepIds(codeSpace)

  if (host.takesTouches) listenToDom()
  // What the engine hangs on document.body would outlive the mini-program.
  else context.setListenerStats = () => undefined
  const stopErrors = reportErrors(codeSpace, host.onError)

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

  /** Laid over the engine's own methods: pages and components are metered alike. */
  const methods = {
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
    mount(path) {
      const root = backend.createRoot('wx-page', codeSpace, path)
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
    },
    dispatch(element, type, detail, options) {
      const target = glassElement(element)
      if (!target) throw new Error(`${describe(element)} is no element of the mini-program`)
      dispatch(target, type, detail, options)
    },
    dispose: stopErrors,
  }
}

function addTags(codeSpace: CodeSpace, files: ViewSource['files']): void {
  const space = codeSpace.getComponentSpace()
  for (const tag of BUILT_IN_TAGS) space.setGlobalUsingComponent(tag, `wx-${tag}`)
  const app = JSON.parse(files['app.json'] ?? '{}') as { usingComponents?: Record<string, string> }
  for (const [tag, path] of Object.entries(app.usingComponents ?? {}))
    space.setGlobalUsingComponent(tag, `/${resolvePath('app', path)}`)
}

function addTemplates(codeSpace: CodeSpace, { files, templates: groupList }: ViewSource): void {
  for (const [file, text] of Object.entries(files)) {
    const path = file.replace(/\.\w+$/, '')
    // The fallback makes `bindtap` an event of a built-in element, which else would be an attribute.
    const content = groupList[path]
    if (file.endsWith('.wxml') && content)
      codeSpace.addCompiledTemplate(path, { groupList, content, fallbackListenerOnNativeNode: true })
    if (file.endsWith('.json') && file !== 'app.json')
      codeSpace.addComponentStaticConfig(path, JSON.parse(text) as object)
  }
}

/** The DOM gets the ids of the WXML as they are; the engine would prefix them. */
function keepIds(codeSpace: CodeSpace): void {
  const internal = codeSpace as unknown as {
    prepareComponentOptions(...args: unknown[]): [glassEasel.ComponentOptions, unknown]
  }
  const prepare = internal.prepareComponentOptions.bind(codeSpace)
  internal.prepareComponentOptions = (...args) => {
    const [options, isolation] = prepare(...args)
    return [{ ...options, idPrefixGenerator: null, writeIdToDOM: true }, isolation]
  }
}

/** The engine catches what listeners and lifetimes throw. @returns stops it */
function reportErrors(codeSpace: CodeSpace, report: (error: unknown) => void): () => void {
  const space = codeSpace.getComponentSpace()
  const listener = (error: unknown, _method?: string, component?: glassEasel.GeneralComponent | string) => {
    const isOurs = typeof component !== 'object' || component.getRootBehavior().ownerSpace === space
    if (isOurs) report(error)
    return !isOurs
  }
  glassEasel.addGlobalErrorListener(listener)
  return () => glassEasel.removeGlobalErrorListener(listener)
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
