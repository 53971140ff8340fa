import compression from 'compression'

/**
 * Bodies that are text, as brotli or gzip. A page that no cache may keep is about one person: it goes out plain, so that
 * its length tells nothing of what stands beside words somebody else chose (BREACH, CVE-2013-3587).
 */
export const compressed = () =>
  compression({
    filter: (req, res) =>
      !String(res.getHeader('Cache-Control')).includes('no-store') && compression.filter(req, res),
  })
