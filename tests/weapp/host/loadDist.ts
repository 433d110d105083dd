import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'

/** A built mini-program, read and compiled once. Plain data: it can be handed to a page of a browser. */
export interface WeappDist {
  readonly dir: string
  /** Text by path below `dir`, with forward slashes. */
  readonly files: Readonly<Record<string, string>>
  /** A JavaScript expression that makes the render functions of all WXML files by path, each time with WXS state of its own. */
  readonly templates: string
}

const KINDS = /\.(js|json|wxml|wxs|wxss)$/

const loaded = new Map<string, { readonly stamp: string; readonly dist: WeappDist }>()

/**
 * Reads the mini-program that a build left in `dir`. The answer is kept until a file of it changes.
 * @throws if there is none, or if WXML of it does not compile; the message names every problem.
 */
export function loadDist(dir: string): WeappDist {
  const root = resolve(dir)
  const paths = existsSync(root) ? listFiles(root) : []
  if (!paths.includes('app.json'))
    throw new Error(
      `No mini-program in ${root}: it has no app.json. Build it first: npx taro build --type weapp`,
    )
  const stamp = paths.map((path) => `${path} ${String(statSync(join(root, path)).mtimeMs)}`).join('\n')
  const known = loaded.get(root)
  if (known?.stamp === stamp) return known.dist
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
  const dist = { dir: root, files, templates: compileTemplates(files) }
  loaded.set(root, { stamp, dist })
  return dist
}

function listFiles(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, encoding: 'utf8' })
  return entries.filter((path) => KINDS.test(path)).map((path) => path.split(sep).join('/'))
}

function compileTemplates(files: WeappDist['files']): string {
  const group = new TmplGroup()
  try {
    for (const [path, text] of Object.entries(files))
      if (path.endsWith('.wxs')) group.addScript(withoutExtension(path), text)
    const problems = Object.entries(files).flatMap(([path, text]) =>
      path.endsWith('.wxml') ? compile(group, path, text) : [],
    )
    if (problems.length > 0) throw new Error(`WXML with problems:\n${problems.join('\n')}`)
    return group.getTmplGenObjectGroups()
  } finally {
    group.free()
  }
}

interface TemplateProblem {
  readonly message: string
  /** From 0, as is the column. */
  readonly startLine: number
  readonly startColumn: number
}

function compile(group: TmplGroup, path: string, text: string): string[] {
  const problems = group.addTmpl(withoutExtension(path), text) as readonly TemplateProblem[]
  return problems.map(
    ({ message, startLine, startColumn }) =>
      `${path}:${String(startLine + 1)}:${String(startColumn + 1)} ${message}`,
  )
}

function withoutExtension(path: string): string {
  return path.replace(/\.\w+$/, '')
}
