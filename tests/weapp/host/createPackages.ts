import type { ModuleLoader } from './createModuleLoader.ts'
import { resolvePath } from './createModuleLoader.ts'

/** The part of app.json that says which code is loaded when. */
export interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages?: readonly SubpackageConfig[]
  readonly subpackages?: readonly SubpackageConfig[]
  readonly usingComponents?: Readonly<Record<string, string>>
}

interface SubpackageConfig {
  readonly root: string
  readonly pages: readonly string[]
}

export interface Packages {
  /** The roots of the subpackages that were loaded, in order. */
  readonly loaded: readonly string[]
  loadMain(): void
  /**
   * Loads the subpackage that `route` belongs to, once.
   * @throws if app.json does not name the page
   */
  loadFor(route: string): void
}

/** Runs the code of a mini-program package by package: the main package at the start, a subpackage when a page of it is opened. */
export function createPackages(
  config: AppConfig,
  files: Readonly<Record<string, string>>,
  modules: ModuleLoader,
): Packages {
  const subpackages = (config.subPackages ?? config.subpackages ?? []).map(({ root, pages }) => ({
    root: root.replace(/\/$/, ''),
    pages: pages.map((page) => resolvePath(`${root}/.`, page)),
  }))
  const loaded: string[] = []
  const components = new Set<string>()

  /** Components before their users, as the view needs them when it registers the users. */
  function loadWithComponents(path: string): void {
    const using = Object.values(componentsOf(files[`${path}.json`]))
    loadComponents(using.map((component) => resolvePath(path, component)))
    modules.load(path)
  }

  function loadComponents(paths: readonly string[]): void {
    for (const path of paths) {
      if (components.has(path) || !modules.has(path)) continue
      components.add(path)
      loadWithComponents(path)
    }
  }

  return {
    loaded,
    loadMain() {
      modules.load('app')
      loadComponents(Object.values(config.usingComponents ?? {}).map((path) => resolvePath('app', path)))
      for (const page of config.pages) loadWithComponents(page)
    },
    loadFor(route) {
      if (config.pages.includes(route)) return
      const subpackage = subpackages.find(({ pages }) => pages.includes(route))
      if (!subpackage) throw new Error(`page "${route}" is not found`)
      if (loaded.includes(subpackage.root)) return
      loaded.push(subpackage.root)
      for (const page of subpackage.pages) loadWithComponents(page)
    },
  }
}

function componentsOf(json = '{}'): Readonly<Record<string, string>> {
  return (JSON.parse(json) as Pick<AppConfig, 'usingComponents'>).usingComponents ?? {}
}
