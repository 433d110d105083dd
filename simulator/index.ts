export {
  createSimulatedBridge,
  type PageConfig,
  type SimulatedBridge,
  type SimulatedBridgeOptions,
} from './createSimulatedBridge.ts'
export { createSimulator, type Simulator, type SimulatorSnapshot } from './createSimulator.ts'
export {
  createSimulatedMedia,
  type SimulatedMedia,
  type SimulatedMediaOptions,
  type SimulatedMediaSettings,
} from './media/createSimulatedMedia.ts'
export { createManualClock, type ManualClock } from './clock/createManualClock.ts'
export { failText, REASONS, type Reason } from './bridge/reasons.ts'
export type { Assistant, HandedOver, PendingShare } from './screens/createAssistant.ts'
export type { CallbackName } from './bridge/crossBridge.ts'
export type { SimulatorClock } from './clock/SimulatorClock.ts'
export type { ApiAnswer, ApiCall } from './client/createCallLog.ts'
export type { AnswerShape, AnyFault, Fault, FaultOf, FaultyApi, SimulatorFaults } from './settings/Fault.ts'
export type { FrequencyRule } from './settings/FrequencyRule.ts'
export type {
  AppSettings,
  MemberSettings,
  SimulatedCustomer,
  SimulatorOptions,
  SimulatorPatch,
  SimulatorPlatform,
  SimulatorSettings,
} from './settings/SimulatorOptions.ts'
export type { MediaFault, MediaFaultPlan } from './media/MediaFault.ts'
export type { PendingSelection, Picker } from './screens/createPicker.ts'
export type {
  AnsweringApi,
  ApiName,
  ContextAnswer,
  LoginAnswer,
  QyAnswer,
  QyApis,
  QyCallbacks,
  QySystemInfo,
  SelectionAnswer,
  SimulatedQy,
  SystemInfo,
} from './bridge/SimulatedQy.ts'
export type { CodeExchange } from './client/createSession.ts'
