import type { SpeakingArticle } from '../articles'

const of2017 = { instrument: '09/2017/NĐ-CP', article: '3', certainty: 'text' } as const
const of2026 = { instrument: '244/2026/NĐ-CP', article: '3', certainty: 'scan' } as const

/** Which clause of each decree settles what about those who speak, and by which regulation they do. */
export const SPEAKING_ARTICLES: readonly SpeakingArticle[] = [
  { ...of2017, matter: 'in_the_name', clause: '1' },
  { ...of2017, matter: 'kinds', clause: '1' },
  { ...of2017, matter: 'contact', clause: '4' },
  { ...of2017, matter: 'unable', clause: '5' },
  { ...of2017, matter: 'authorisation', clause: '6' },
  { ...of2017, matter: 'never_passed_on', clause: '7' },
  { ...of2017, matter: 'others', clause: '8' },

  { ...of2026, matter: 'in_the_name', clause: '1' },
  { ...of2026, matter: 'kinds', clause: '2' },
  { ...of2026, matter: 'contact', clause: '3' },
  { ...of2026, matter: 'unable', clause: '4' },
  { ...of2026, matter: 'authorisation', clause: '5' },
  { ...of2026, matter: 'never_passed_on', clause: '6' },
  { ...of2026, matter: 'others', clause: '7' },
  { ...of2026, matter: 'regulation', article: '8', clause: '3' },
]
