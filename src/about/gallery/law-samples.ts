import { HERE } from './here'
import { LONG, UNBROKEN } from './texts'

const since = { key: 'agencies.range.open', values: { from: '01/07/2026' } }
const until = { key: 'agencies.range.closed', values: { from: '01/07/2026', until: '31/12/2026' } }
const cited = (point: string) => ({
  key: 'law.cited.point',
  values: { point, clause: '2', article: '31', instrument: 'Luật Báo chí số 126/2025/QH15' },
})

/** Regulations and targets of an agency, and what two instruments say side by side. */
export const lawSamples = {
  regulations: [
    {
      ...{ number: '15/QĐ-SXD', name: 'Quy chế phát ngôn', issuedOn: '03/08/2026', signer: 'Lê Thị Sen' },
      ...{ range: since, href: HERE, kind: 'PDF, 1,2 MB', why: null },
    },
    {
      ...{ number: UNBROKEN, name: LONG, issuedOn: '03/08/2026', signer: LONG, range: until },
      ...{ href: null, kind: null },
      why: 'files.cannot.unscanned',
    },
  ],
  targets: [
    {
      ...{ duty: LONG, amount: { key: 'agencies.target.amount.working_day', values: { amount: 2 } } },
      ...{ document: '15/QĐ-SXD', range: since, isComing: false, lawHref: HERE },
    },
    {
      ...{ duty: 'Công bố', amount: { key: 'agencies.target.amount.hour', values: { amount: 8 } } },
      ...{ document: null, range: until, isComing: true, lawHref: HERE },
    },
  ],
  regimes: [
    {
      ...{ name: 'Luật Báo chí số 126/2025/QH15', range: since, note: null },
      certainties: ['law.certainty.translation'],
      parts: [{ text: LONG, citation: cited('a') }],
    },
    {
      ...{ name: 'Luật Báo chí số 103/2016/QH13', range: until, note: 'law.rules.ended' },
      certainties: ['law.certainty.text', 'law.certainty.scan'],
      parts: ['a', 'b'].map((point) => ({ text: 'Bí mật nhà nước', citation: cited(point) })),
    },
  ],
}
