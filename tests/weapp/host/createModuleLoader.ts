import type { Realm } from './realm.ts'

/** CommonJS among the files of a mini-program. */
export interface ModuleLoader {
  /** Runs `path` (with or without `.js`) unless it ran before. */
  load(path: string): unknown
  /** The file, without `.js`, that the host asked for and that runs now: `Page` and `Component` register under it. */
  readonly current: string
  has(path: string): boolean
}

export function createModuleLoader(files: Readonly<Record<string, string>>, realm: Realm): ModuleLoader {
  const modules = new Map<string, { exports: unknown }>()
  let current = ''

  function requireFile(file: string): unknown {
    const known = modules.get(file)
    if (known) return known.exports
    const code = files[file]
    if (code === undefined) throw new Error(`module '${file}' is not defined`)
    const module = { exports: {} as unknown }
    modules.set(file, module)
    realm.evaluate(code, file)((path) => requireFile(resolveFile(file, path)), module, module.exports)
    return module.exports
  }

  return {
    load(path) {
      const file = withExtension(path)
      const outer = current
      current = file.slice(0, -'.js'.length)
      try {
        return requireFile(file)
      } finally {
        current = outer
      }
    },
    get current() {
      return current
    },
    has: (path) => withExtension(path) in files,
  }
}

function withExtension(path: string): string {
  return path.endsWith('.js') ? path : `${path}.js`
}

function resolveFile(from: string, path: string): string {
  return withExtension(resolvePath(from, path))
}

/** A path below the root of the mini-program, as the file `from` writes it: relative, or absolute with a leading slash. */
export function resolvePath(from: string, path: string): string {
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
