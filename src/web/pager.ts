export interface Pager {
  page: number
  /** Null when nobody counted that far. */
  pages: number | null
  /** Whether there is anywhere to go. */
  several: boolean
  /** Without the language; null at either end. */
  previous: string | null
  next: string | null
}

const LAST = 10_000

/** 1 for anything that is not a page number. */
export const pageNumber = (query: Record<string, unknown>): number => {
  const page = Number(query['trang'])
  return Number.isInteger(page) && page >= 1 && page <= LAST ? page : 1
}

/**
 * @param filters what the links keep; empty ones are left out
 * @param total null when there are more than anybody counted
 */
export function pagerFor(
  to: string,
  filters: Record<string, string>,
  page: number,
  perPage: number,
  total: number | null,
): Pager {
  const pages = total === null ? null : Math.max(1, Math.ceil(total / perPage))
  const link = (target: number) => {
    const kept = Object.entries(filters).filter(([, value]) => value !== '')
    const query = new URLSearchParams(kept)
    if (target > 1) query.set('trang', String(target))
    return query.size > 0 ? `${to}?${query.toString()}` : to
  }
  return {
    page,
    pages,
    several: pages === null || pages > 1 || page > 1,
    previous: page > 1 ? link(Math.min(page, (pages ?? page) + 1) - 1) : null,
    next: pages === null || page < pages ? link(page + 1) : null,
  }
}
