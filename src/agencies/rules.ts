/** Levels of Decree 244/2026 article 2.1, then those that only old records still have. */
export const LEVELS = [
  'government',
  'ministry',
  'province',
  'cuc',
  'vertical_provincial',
  'so',
  'inspectorate',
  'chi_cuc',
  'commune',
  'other',
  'government_agency',
  'tong_cuc',
  'district',
] as const
export type Level = (typeof LEVELS)[number]

const ENDED: readonly Level[] = ['government_agency', 'tong_cuc', 'district']

/** Levels that an agency of today can have. */
export const CURRENT_LEVELS = LEVELS.filter((level) => !ENDED.includes(level))

export const PLATFORMS = ['website', 'facebook', 'zalo', 'youtube', 'tiktok', 'x', 'other'] as const
export type Platform = (typeof PLATFORMS)[number]
