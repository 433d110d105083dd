import * as glassEasel from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter'
import type { ViewHost } from './createView.ts'

type Related = glassEasel.GeneralComponent | string

/** The engine catches what listeners and lifetimes throw, and has warnings of its own. @returns stops it */
export function listenToEngine(
  codeSpace: CodeSpace,
  { onError, onWarning }: Pick<ViewHost, 'onError' | 'onWarning'>,
): () => void {
  const space = codeSpace.getComponentSpace()
  const isOurs = (component: Related | undefined): boolean =>
    typeof component !== 'object' || component.getRootBehavior().ownerSpace === space
  // True leaves the engine to print it.
  const onEngineError = (error: unknown, _method?: string, component?: Related) => {
    if (isOurs(component)) onError(error)
    return !isOurs(component)
  }
  const onEngineWarning = (message: string, component: Related) => {
    if (isOurs(component)) onWarning(message)
    return !isOurs(component)
  }
  glassEasel.addGlobalErrorListener(onEngineError)
  glassEasel.addGlobalWarningListener(onEngineWarning)
  return () => {
    glassEasel.removeGlobalErrorListener(onEngineError)
    glassEasel.removeGlobalWarningListener(onEngineWarning)
  }
}
