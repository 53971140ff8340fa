import type { Level, Platform } from '../../agencies/rules'
import type { AgencyCode } from '../story'

export const DOMAIN = 'lamgiang.mau.gov.vn'

export interface SampleAgency {
  code: AgencyCode
  nameVi: string
  nameEn: string
  symbol: string
  level: Level
  parent: AgencyCode | null
  /** No exchange has 0200: these numbers are nobody's. */
  phone: string
  email: string
  channels: { platform: Platform; name: string; url: string }[]
}

/** A province that is on no map. */
export const AGENCIES: SampleAgency[] = [
  {
    code: 'UBND-lam_giang',
    nameVi: 'Ủy ban nhân dân tỉnh Lam Giang',
    nameEn: 'People’s Committee of Lam Giang Province',
    symbol: 'UBND',
    level: 'province',
    parent: null,
    phone: '0200 000 0100',
    email: `baochi@${DOMAIN}`,
    channels: [
      { platform: 'website', name: 'Cổng thông tin điện tử tỉnh Lam Giang', url: `https://${DOMAIN}` },
      { platform: 'zalo', name: 'Chính quyền số Lam Giang', url: `https://zalo.${DOMAIN}` },
      { platform: 'youtube', name: 'Thông tin Lam Giang', url: `https://video.${DOMAIN}` },
    ],
  },
  {
    code: 'SXD-lam_giang',
    nameVi: 'Sở Xây dựng tỉnh Lam Giang',
    nameEn: 'Department of Construction of Lam Giang Province',
    symbol: 'SXD',
    level: 'so',
    parent: 'UBND-lam_giang',
    phone: '0200 000 0210',
    email: `baochi.sxd@${DOMAIN}`,
    channels: [
      { platform: 'website', name: 'Trang thông tin Sở Xây dựng', url: `https://soxaydung.${DOMAIN}` },
    ],
  },
  {
    code: 'SNNMT-lam_giang',
    nameVi: 'Sở Nông nghiệp và Môi trường tỉnh Lam Giang',
    nameEn: 'Department of Agriculture and Environment of Lam Giang Province',
    symbol: 'SNNMT',
    level: 'so',
    parent: 'UBND-lam_giang',
    phone: '0200 000 0220',
    email: `baochi.snnmt@${DOMAIN}`,
    channels: [
      {
        platform: 'website',
        name: 'Trang thông tin Sở Nông nghiệp và Môi trường',
        url: `https://sonnmt.${DOMAIN}`,
      },
      { platform: 'zalo', name: 'Cảnh báo mưa lũ Lam Giang', url: `https://mualu.${DOMAIN}` },
    ],
  },
  {
    code: 'UBND-lam_giang-ben_lam',
    nameVi: 'Ủy ban nhân dân xã Bến Lam, tỉnh Lam Giang',
    nameEn: 'People’s Committee of Bến Lam Commune, Lam Giang Province',
    symbol: 'UBND-BL',
    level: 'commune',
    parent: 'UBND-lam_giang',
    phone: '0200 000 0330',
    email: `xabenlam@${DOMAIN}`,
    channels: [{ platform: 'website', name: 'Trang thông tin xã Bến Lam', url: `https://benlam.${DOMAIN}` }],
  },
]
