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
export type { FakeMessage, FakeMessageRecipient, FakeMoment } from './FakeRecords.ts'
export { sampleCustomers } from './sampleCustomers.ts'
export { sampleJpeg, sampleMp4, samplePdf, samplePng, type SampleFile } from '../contract/sampleFiles.ts'
