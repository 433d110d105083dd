import { assertFileExists } from './assertFileExists.ts'

/** Whether an object URL still has its file. */
export function fileExists(url: string): Promise<boolean> {
  return assertFileExists(url).then(
    () => true,
    () => false,
  )
}
