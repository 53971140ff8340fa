/** Within the 45 days that the decree gave. */
export const REGULATION = {
  number: '31/2026/QĐ-UBND',
  regulationTitle: 'Quy chế phát ngôn và cung cấp thông tin cho báo chí của Ủy ban nhân dân tỉnh Lam Giang',
  issuedOn: '2026-08-10',
  signer: 'Vũ Trúc Lâm',
  from: '2026-08-10',
}

/** What the law sets no time for. */
export const TARGETS = [
  { code: 'PRESS_REQUEST', amount: 2, unit: 'working_day' },
  { code: 'AUTH_PUBLISH', amount: 12, unit: 'hour' },
] as const
