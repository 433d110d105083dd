/**
 * What a client said, in the one form that texts are matched in: `qy__share:fail_nopermission`, `fail:no permission` and `No  Permission` are
 * all `no permission`. Empty if it says no more than that something failed.
 */
export function normalizeText(said: string): string {
  return said
    .replace(/^\s*[\w.]+\s*:/, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(fail\b[ :]*)+/, '')
    .replace(/\bno(permission|support)/g, 'no $1')
}
