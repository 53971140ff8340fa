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
  validFrom: new Date('2026-11-01T01:00:00Z'),
  validTo: null,
  publishedAt: new Date('2026-11-01T02:00:00Z'),
  lastConfirmedAt: new Date('2026-11-10T02:00:00Z'),
  personHref: HERE,
  absentSince: null,
  agencyShown: true,
}

const past = {
  ...{ fullName: 'Lê Văn Ổi', position: 'Phó Chánh Văn phòng', basis: 'spokespeople.basis.authorised' },
  ...{ personHref: HERE, agencyHref: HERE, agencyName: 'Sở Xây dựng', agencyLang: 'vi' },
  ...{ caseSubject: LONG, decisionNo: '12/QĐ-SXD' },
  ...{ from: new Date('2026-08-01T01:00:00Z'), to: new Date('2026-09-01T01:00:00Z') },
}

const branch = {
  ...{ href: HERE, lang: 'vi', name: 'Ủy ban nhân dân tỉnh', level: 3, nameLevel: 4 },
  ...{ listed: true, deep: false, then: false, updatedAt: new Date('2026-11-20T02:05:00Z') },
  ...{ people: [person], past: [past], pastCount: 1 },
}

const clock = {
  mark: 'còn 5 giờ để công bố',
  late: false,
  by: {
    key: 'law.cited.clause',
    values: { clause: '3', article: '3', instrument: 'Nghị định số 244/2026/NĐ-CP' },
  },
}

const appointment = {
  ...person,
  id: 'gallery',
  href: HERE,
  clock: null,
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
      absentSince: new Date('2026-11-19T02:00:00Z'),
      lastConfirmedAt: null,
      caseSubject: LONG,
      validTo: new Date('2026-12-31T10:00:00Z'),
    },
    { ...person, position: LONG, officialEmail: `${'nghieng'.repeat(8)}@mau.gov.vn` },
    { ...person, gone: true, publishedLater: true },
  ],
  directory: {
    ...branch,
    children: [
      { ...branch, level: 4, nameLevel: 5, deep: true, name: LONG, people: [], past: [], children: [] },
      { ...branch, level: 4, nameLevel: 5, deep: true, listed: false, updatedAt: null, children: [] },
    ],
  },
  owner: { office: { name: 'Bộ phận báo chí', phone: '0200 000 0100', email: 'bao-chi@mau.gov.vn' } },
  nobody: { office: null },
  appointments: [
    appointment,
    { ...appointment, revokedAt: null, validTo: null, caseSubject: null, signer: null },
    { ...appointment, revokedAt: null, clock, phone: null, officialEmail: null, position: null },
    {
      ...appointment,
      clock: {
        ...clock,
        mark: 'Công bố trễ 1 giờ',
        late: true,
        by: { key: 'spokespeople.clock.default', values: {} },
      },
    },
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
