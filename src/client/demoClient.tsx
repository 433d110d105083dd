import * as members from './membersClient.tsx'
import * as simulated from './simulatedClient.tsx'

/**
 * A mini-program that members get carries no simulator: the bundler reads this very condition and leaves out what is not chosen.
 * See the side effects in config/index.ts, and the guide's "Develop without WeCom".
 */
const client = process.env.NODE_ENV === 'production' && process.env.TARO_ENV === 'weapp' ? members : simulated

/** Whether a story may bring a client of its own. */
export const playsClients = client.playsClients

/** The WeCom that what is inside talks to, and its assistant. */
export const DemoClient = client.DemoClient

/** Sets the client that stories without one of their own talk to. */
export const ClientPanel = client.ClientPanel

/** The same in one press, for the four that an app meets. */
export const ClientSwitch = client.ClientSwitch

/** Uploads of what is inside: simulated, or to the backend that members have. */
export const DemoMedia = client.DemoMedia

/** Sets how simulated uploads fare. */
export const UploadsPanel = client.UploadsPanel

/** For `createBackendClient`: who gives the login code. */
export const loginClient = client.loginClient
