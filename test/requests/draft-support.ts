import { randomUUID } from 'node:crypto'
import type { Response } from 'superagent'
import type { Agency } from '../../src/agencies/queries'
import type { visit } from '../support/portal'
import { JOURNALIST, sendWithFiles } from './support'

export type Browser = Awaited<ReturnType<typeof visit>>

/** What a journalist types, page after page. */
export const PAGES = (agency: Agency) => ({
  'co-quan': { agency: agency.slug, kind: 'information' },
  'cau-hoi': { subject: 'Giá nước sạch', question1: 'Khi nào điều chỉnh?\nMức nào?' },
  'thoi-han': { ownDeadline: '' },
  'nguoi-de-nghi': { ...JOURNALIST, outlet: 'Báo Thử Nghiệm', introduction: '' },
})

export const leadsTo = ({ headers }: Response): string => headers['location'] as string

/** @returns the address of a new draft, without its page */
export async function begin(browser: Browser, values: Record<string, string> = {}, base = '') {
  const started = await browser
    .post(`${base}/gui-yeu-cau/bat-dau`)
    .type('form')
    .send({ key: randomUUID(), ...values })
    .expect(303)
  return leadsTo(started).replace(/\/co-quan$/, '')
}

export const fill = (browser: Browser, draft: string, step: string, values: Record<string, string>) =>
  browser.post(`${draft}/${step}`).type('form').send(values)

export async function filledDraft(browser: Browser, agency: Agency, changes: Record<string, string> = {}) {
  const draft = await begin(browser)
  for (const [step, values] of Object.entries(PAGES(agency)))
    await fill(browser, draft, step, { ...values, ...changes }).expect(303)
  return draft
}

export const sendOff = (
  browser: Browser,
  draft: string,
  files: Parameters<typeof sendWithFiles>[3] = [],
  words: Record<string, string> = { trap: '' },
) => sendWithFiles(browser, `${draft}/gui`, words, files)

export const idIn = (draft: string) => draft.split('/').at(-1)!
