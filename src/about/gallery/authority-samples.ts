import { HERE } from './here'
import { LONG } from './texts'

const authority = {
  who: 'Nguyễn Thị Ễnh Ương',
  position: 'Chánh Văn phòng',
  basis: 'spokespeople.basis.regular',
  decisionNo: '12/QĐ-SXD',
  decidedAt: new Date('2026-10-30T02:00:00Z'),
  signer: 'Lê Văn Ổi',
  caseSubject: null,
  validUntil: null,
  article: { instrument: 'Nghị định số 244/2026/NĐ-CP', article: '3', clause: '2' },
  at: new Date('2026-11-20T02:05:00Z'),
  directory: HERE,
}

/** By what right something was said: kept with it, and before the approval of what goes out later. */
export const authoritySamples = {
  authorities: [
    authority,
    {
      ...authority,
      basis: 'spokespeople.basis.authorised',
      position: LONG,
      caseSubject: LONG,
      validUntil: new Date('2026-12-31T10:00:00Z'),
    },
    {
      ...authority,
      basis: 'spokespeople.basis.head',
      ...{ decisionNo: null, decidedAt: null, signer: null, at: null, directory: null },
    },
  ],
}
