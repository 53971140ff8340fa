import { linksIn } from '../../texts/links'

/** A page of this portal to which a text leads. */
export interface Way {
  /** As the text has it. */
  target: string
  line: number
  to: 'statement' | 'agency' | 'person' | 'staff'
  slug: string
}

const PLACES = { 'thong-cao': 'statement', 'co-quan': 'agency', 'nguoi-phat-ngon': 'person' } as const

/** The ways of a text to pages of which there may be none, and to those that no reader may see. */
export const waysIn = (source: string, publicUrl: string): Way[] =>
  linksIn(source).flatMap(({ target, line }) => {
    const way = wayOf(target, publicUrl)
    return way ? [{ ...way, target, line }] : []
  })

function wayOf(target: string, publicUrl: string): Pick<Way, 'to' | 'slug'> | null {
  const { origin } = new URL(publicUrl)
  const url = URL.canParse(target, origin) ? new URL(target, origin) : null
  if (url?.origin !== origin) return null
  const [place = '', slug = '', ...rest] = segmentsOf(url.pathname)
  if (place === 'noi-bo') return { to: 'staff', slug: '' }
  const isPage = Object.hasOwn(PLACES, place) && slug !== '' && rest.length === 0 && !slug.includes('.')
  return isPage ? { to: PLACES[place as keyof typeof PLACES], slug } : null
}

/** Without the language. */
const segmentsOf = (pathname: string): string[] =>
  pathname
    .replace(/^\/en(?=\/|$)/, '')
    .split('/')
    .filter(Boolean)
