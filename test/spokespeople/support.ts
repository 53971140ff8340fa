import type { Agency } from '../../src/agencies/queries'
import { pdf } from '../files/samples'
import { aMember } from '../support/factories'
import { page, setClock, visit } from '../support/portal'

export const DESK = '/noi-bo/nguoi-phat-ngon'
export type Browser = Awaited<ReturnType<typeof visit>>
export type Typed = Record<string, string>

export const browserOf = async (agency: Agency): Promise<Browser> =>
  visit(await aMember(agency, 'administrator'))

/** The clock moves on, and whoever administers signs in again. */
export async function at(instant: string, agency: Agency): Promise<Browser> {
  await setClock(instant)
  return browserOf(agency)
}

/** A decision as it is scanned. */
export const PAPER: [name: string, bytes: Buffer] = [
  'quyet-dinh.pdf',
  pdf(['<< /Type /Pages /Kids [] /Count 0 >>']),
]

/** A form as a browser sends it, its file last. */
export function post(browser: Browser, address: string, typed: Typed, papers = [PAPER]) {
  const sending = browser.post(address)
  for (const [name, value] of Object.entries(typed)) void sending.field(name, value)
  for (const [name, bytes] of papers) void sending.attach('files', bytes, { filename: name })
  return sending
}

export const record = (browser: Browser, typed: Typed, papers = [PAPER]) => post(browser, DESK, typed, papers)

/** A regular spokesperson by a decision of 09:00 of the day on which most tests play. */
export const regular = (agency: Agency, values: Typed = {}): Typed => ({
  ...{ agency: String(agency.id), basis: 'regular', fullName: 'Hoàng Thị Sim', publish: '1' },
  ...{ position: 'Phó Chánh Văn phòng', phone: '0200 000 0077', officialEmail: 'sim@mau.gov.vn' },
  ...{ decisionNo: '12/QĐ-UBND', decidedAt: '2026-11-23T08:00', signer: 'Chủ tịch', ...values },
})

/** Somebody authorised for a case by this head. */
export const authorised = (agency: Agency, grantor: string, values: Typed = {}): Typed => ({
  ...regular(agency),
  ...{ basis: 'authorised', fullName: 'Cao Trường Khải', decisionNo: '07/UQ-UBND', grantor },
  ...{ caseSubject: 'Vụ cháy chợ Thạch Lĩnh', filePublic: '1' },
  ...{ validFrom: '2026-11-23T08:00', validTo: '2026-12-31T17:00', ...values },
})

/** The page that an answer leads to. */
export async function opened(browser: Browser, response: { headers: Record<string, string> }) {
  return page(await browser.get(response.headers['location']!).expect(200))
}

/** Of the appointment that an answer leads to. */
export const idIn = (response: { headers: Record<string, string> }): string =>
  /nguoi-phat-ngon\/([0-9a-f-]{36})/.exec(response.headers['location'] ?? '')![1]!
