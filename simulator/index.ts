export { createSimulator, type Simulator, type SimulatorSnapshot } from './createSimulator.ts'
export {
  createSimulatedMedia,
  type SimulatedMedia,
  type SimulatedMediaOptions,
  type SimulatedMediaSettings,
} from './createSimulatedMedia.ts'
export { createManualClock, type ManualClock } from './createManualClock.ts'
export { failText, REASONS, type Reason } from './REASONS.ts'
export type { Assistant, HandedOver, PendingShare } from './createAssistant.ts'
export type { CallbackName } from './crossBridge.ts'
export type { SimulatorClock } from './SimulatorClock.ts'
export type { ApiAnswer, ApiCall } from './createCallLog.ts'
export type { AnswerShape, AnyFault, Fault, FaultOf, FaultyApi, SimulatorFaults } from './Fault.ts'
export type { FrequencyRule } from './createFrequencyLedger.ts'
export type {
  AppSettings,
  MemberSettings,
  SimulatedCustomer,
  SimulatorOptions,
  SimulatorPatch,
  SimulatorPlatform,
  SimulatorSettings,
} from './SimulatorOptions.ts'
export type { MediaFault, MediaFaultPlan } from './MediaFault.ts'
export type { PendingSelection, Picker } from './createPicker.ts'
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
} from './SimulatedQy.ts'
export type { CodeExchange } from './createSession.ts'
