import { HERE } from './here'
import { LONG, UNBROKEN } from './texts'

const person = {
  fullName: 'Nguyễn Thị Ễnh Ương',
  position: 'Chánh Văn phòng',
  basis: 'spokespeople.basis.regular',
  agencyHref: HERE,
  agencyName: 'Sở Xây dựng',
  agencyLang: 'vi',
  phone: '0200 000 0001',
  officialEmail: 'phat-ngon@mau.gov.vn',
  caseSubject: null,
  validTo: null,
  agencyShown: true,
}

const appointment = {
  ...person,
  basis: 'spokespeople.basis.authorised',
  caseSubject: LONG,
  validFrom: new Date('2026-11-01T01:00:00Z'),
  validTo: new Date('2026-12-31T10:00:00Z'),
  revokedAt: new Date('2026-11-20T02:05:00Z'),
  decisionNo: '12/QĐ-SXD',
  signer: 'Lê Văn Ổi',
  canEnd: false,
}

const statement = {
  href: HERE,
  title: 'Thông tin về tiến độ sửa cầu',
  language: 'vi',
  summary: 'Cầu thông xe một làn từ sáng 21/11/2026.',
  passage: null,
  kind: 'statements.kind.press_release',
  number: '12/TCBC-SXD',
  issuer: 'Sở Xây dựng',
  issuerLang: 'vi',
  issuerHref: HERE,
  publishAt: new Date('2026-11-20T02:05:00Z'),
  issuedOn: null,
  flags: [],
}

const passage = [
  { hit: false, text: 'cầu được ' },
  { hit: true, text: 'thông xe' },
  { hit: false, text: ' một làn, hai chiều luân phiên' },
]

/** Who speaks, and what they said. */
export const peopleSamples = {
  spokespeople: [
    person,
    {
      ...person,
      fullName: 'Lê Văn Ổi',
      basis: 'spokespeople.basis.authorised',
      caseSubject: LONG,
      validTo: new Date('2026-12-31T10:00:00Z'),
    },
    { ...person, position: LONG, officialEmail: `${'nghieng'.repeat(8)}@mau.gov.vn` },
  ],
  owner: { office: { name: 'Bộ phận báo chí', phone: '0200 000 0100', email: 'bao-chi@mau.gov.vn' } },
  nobody: { office: null },
  appointments: [
    appointment,
    { ...appointment, revokedAt: null, validTo: null, caseSubject: null, signer: null },
  ],
  branches: [
    {
      ...{ href: HERE, lang: 'vi', name: 'Ủy ban nhân dân tỉnh' },
      children: [{ href: HERE, lang: 'vi', name: LONG, children: [] }],
    },
  ],
  statements: [
    statement,
    { ...statement, summary: null, passage, flags: ['statements.corrected'] },
    { ...statement, flags: ['statements.corrected', 'statements.flag.urgent'] },
    { ...statement, issuer: null, flags: ['statements.state.withdrawn'] },
    { ...statement, publishAt: null, issuerHref: null, number: null, summary: null, title: LONG },
    { ...statement, title: UNBROKEN, summary: LONG, number: UNBROKEN },
  ],
}
