import { useCallback, useSyncExternalStore } from 'react'
import type { Simulator, SimulatorPatch } from 'taro-wecom-share/simulator'
import { useStrings } from '../locale/useStrings.ts'
import { Choice } from '../shell/Choice.tsx'
import { CLIENT_IDS, type ClientId } from './clientIds.ts'

const CLIENTS: Readonly<Record<ClientId, Required<Pick<SimulatorPatch, 'platform' | 'environment'>>>> = {
  wecom: { platform: 'ios', environment: 'wxwork' },
  wechat: { platform: 'ios', environment: 'wechat' },
  devtools: { platform: 'devtools', environment: 'wechat' },
  mac: { platform: 'mac', environment: 'wxwork' },
}

/** Opens the demo in another client, as a member or a customer would. None is chosen where the panel says something else. */
export function ClientChoice({ simulator }: { readonly simulator: Simulator }) {
  const { client, clients } = useStrings().shop
  const subscribe = useCallback((listener: () => void) => simulator.subscribe(listener), [simulator])
  const { platform, environment } = useSyncExternalStore(subscribe, () => simulator.options)
  return (
    <Choice
      name="client"
      label={client}
      values={CLIENT_IDS}
      nameOf={(id) => clients[id]}
      value={CLIENT_IDS.find(
        (id) => CLIENTS[id].platform === platform && CLIENTS[id].environment === environment,
      )}
      onChoose={(id) => simulator.configure(CLIENTS[id])}
    />
  )
}
