import * as glassEasel from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter'
import { BUILT_IN_TAGS } from './builtInTags.ts'
import { resolvePath } from './createModuleLoader.ts'

/** The render functions of all WXML files, by path. */
export type Templates = glassEasel.template.ProcGenGroupList

/** What a view is made from. */
export interface ViewSource {
  readonly files: Readonly<Record<string, string>>
  readonly templates: Templates
}

// An attribute whose value is absent is absent; the engine would write it empty, which reads as `disabled`.
glassEasel.NativeNode.prototype.updateAttribute = function (name, value) {
  this.setAttribute(name, value ?? false)
}

/** Tells the engine of WeChat's components and of all templates, before the first page or component registers. */
export function prepareCodeSpace(codeSpace: CodeSpace, source: ViewSource): void {
  addTags(codeSpace, source.files)
  addTemplates(codeSpace, source)
  keepIds(codeSpace)
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
