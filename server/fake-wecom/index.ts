export {
  startDevelopmentBackend,
  type DevelopmentBackend,
  type DevelopmentBackendOptions,
} from './startDevelopmentBackend.ts'
export { startFakeWecom, type FakeWecom } from './startFakeWecom.ts'
export type {
  FakeCustomer,
  FakeGroup,
  Fault,
  FaultPlan,
  ReceivedFile,
  FakeWecomOptions,
} from './FakeWecomOptions.ts'
export type { FakeMessage, FakeMessageRecipient } from './FakeMessage.ts'
export type { FakeMoment } from './FakeMoment.ts'
export { sampleCustomers } from './sampleCustomers.ts'
export { sampleJpeg, sampleMp4, samplePdf, samplePng, type SampleFile } from '../contract/sampleFiles.ts'
