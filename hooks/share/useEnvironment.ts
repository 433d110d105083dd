import type { Environment } from '../../ports/WecomPort.ts'
import { clientStateOf } from '../../store/share/clientStateOf.ts'
import { useShareKit } from '../ShareKitContext.ts'

/** Where the mini-program runs. Found out once for the app, at once, without a call to WeCom. */
export function useEnvironment(): Environment {
  return clientStateOf(useShareKit().wecom).environment
}
