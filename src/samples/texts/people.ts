import type { Role } from '../../actor'
import type { Basis } from '../../spokespeople/rules'
import type { AgencyCode } from '../story'
import { DOMAIN } from './agencies'

export interface SamplePerson {
  email: string
  fullName: string
  role: Role
  /** The province's head decides for the province alone; the others also help the bodies under it. */
  everywhere: boolean
  what: string
}

export const PEOPLE: SamplePerson[] = [
  {
    email: `soan-thao@${DOMAIN}`,
    fullName: 'Đinh Thảo Nguyên',
    role: 'author',
    everywhere: true,
    what: 'người soạn thảo / author',
  },
  {
    email: `nguoi-phat-ngon@${DOMAIN}`,
    fullName: 'Trịnh Hải Đường',
    role: 'spokesperson',
    everywhere: true,
    what: 'người phát ngôn / spokesperson',
  },
  {
    email: `can-bo-bao-chi@${DOMAIN}`,
    fullName: 'Quách Minh Nhật',
    role: 'officer',
    everywhere: true,
    what: 'cán bộ báo chí / press officer',
  },
  {
    email: `nguoi-dung-dau@${DOMAIN}`,
    fullName: 'Vũ Trúc Lâm',
    role: 'head',
    everywhere: false,
    what: 'người đứng đầu / head',
  },
  {
    email: `quan-tri@${DOMAIN}`,
    fullName: 'Tạ Hồng Ngân',
    role: 'administrator',
    everywhere: true,
    what: 'quản trị viên / administrator',
  },
]

export interface SampleTerm {
  agency: AgencyCode
  /** An account's address, or the name of someone without one. */
  person: string
  basis: Basis
  position: string
  phone: string
  officialEmail: string
  decisionNo: string
  signer: string
  /** Days before today; null for what was signed this very day. */
  from: number | null
  /** Hours from the signing to the publication; null while it waits. */
  publishedAfter: number | null
  /** Whether somebody looked over the contact since. */
  confirmed: boolean
  case?: { subject: string; days: number }
}

const term = (
  agency: AgencyCode,
  basis: Basis,
  person: string,
  position: string,
  contact: [phone: string, mailbox: string],
  decision: [number: string, signer: string, daysAgo: number | null],
): SampleTerm => ({
  ...{ agency, basis, person, position },
  ...{ phone: contact[0], officialEmail: `${contact[1]}@${DOMAIN}` },
  ...{ decisionNo: decision[0], signer: decision[1], from: decision[2], publishedAfter: 2 },
  confirmed: true,
})

const CHAIR = 'Vũ Trúc Lâm, Chủ tịch Ủy ban nhân dân tỉnh'

export const TERMS: SampleTerm[] = [
  term(
    ...(['UBND-lam_giang', 'head', `nguoi-dung-dau@${DOMAIN}`, 'Chủ tịch Ủy ban nhân dân tỉnh'] as const),
    ['0200 000 0101', 'nguoi-dung-dau'],
    ['01/NQ-HĐND', 'Hội đồng nhân dân tỉnh Lam Giang', 420],
  ),
  term(
    ...(['UBND-lam_giang', 'regular', `nguoi-phat-ngon@${DOMAIN}`] as const),
    'Chánh Văn phòng Ủy ban nhân dân tỉnh',
    ['0200 000 0102', 'nguoi-phat-ngon'],
    ['1204/QĐ-UBND', CHAIR, 130],
  ),
  {
    ...term(
      ...(['UBND-lam_giang', 'authorised', 'Cao Trường Khải', 'Phó Chủ tịch Ủy ban nhân dân tỉnh'] as const),
      ['0200 000 0103', 'ubnd.phongchongthientai'],
      ['2215/QĐ-UBND', CHAIR, 1],
    ),
    // before the first words on it went out
    publishedAfter: 0.5,
    case: { subject: 'Sạt lở bờ hữu sông Trầm đoạn qua xã Bến Lam', days: 30 },
  },
  term(
    ...(['SXD-lam_giang', 'head', 'Kiều Bá Thuận', 'Giám đốc Sở Xây dựng'] as const),
    ['0200 000 0211', 'giamdoc.sxd'],
    ['877/QĐ-UBND', CHAIR, 260],
  ),
  {
    ...term(
      ...(['SXD-lam_giang', 'regular', 'Mạc Lê Vân', 'Phó Giám đốc Sở Xây dựng'] as const),
      ['0200 000 0212', 'phatngon.sxd'],
      ['96/QĐ-SXD', 'Kiều Bá Thuận, Giám đốc Sở Xây dựng', 120],
    ),
    // later than the law allows, which stays to be seen
    publishedAfter: 25,
  },
  term(
    ...(['SNNMT-lam_giang', 'head', 'Lường Văn Tiệp', 'Giám đốc Sở Nông nghiệp và Môi trường'] as const),
    ['0200 000 0221', 'giamdoc.snnmt'],
    ['878/QĐ-UBND', CHAIR, 260],
  ),
  {
    ...term(
      ...(['SNNMT-lam_giang', 'regular', 'Ngô Diệu Thủy', 'Chánh Văn phòng Sở'] as const),
      ['0200 000 0222', 'phatngon.snnmt'],
      ['143/QĐ-SNNMT', 'Lường Văn Tiệp, Giám đốc Sở Nông nghiệp và Môi trường', 95],
    ),
    confirmed: false,
  },
  term(
    ...(['UBND-lam_giang-ben_lam', 'head', 'Hà Công Nghị', 'Chủ tịch Ủy ban nhân dân xã'] as const),
    ['0200 000 0331', 'chutich.benlam'],
    ['02/NQ-HĐND', 'Hội đồng nhân dân xã Bến Lam', 400],
  ),
  {
    ...term(
      ...(['UBND-lam_giang-ben_lam', 'regular', 'Lò Thị Mẩy', 'Công chức Văn phòng - Thống kê'] as const),
      ['0200 000 0332', 'phatngon.benlam'],
      ['31/QĐ-UBND', 'Hà Công Nghị, Chủ tịch Ủy ban nhân dân xã Bến Lam', null],
    ),
    ...{ publishedAfter: null, confirmed: false },
  },
]
