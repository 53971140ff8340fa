import { newRouter } from '../web/router'
import { HERE } from './gallery/here'
import { galleryPage } from './gallery/page'
import { paletteOf } from './gallery/palette'
import { accessibilityPage, officialPage } from './page'

export function forPublic() {
  const router = newRouter()

  router.get('/kha-nang-tiep-can', (_req, res) => {
    res.render('about/accessibility', accessibilityPage())
  })

  router.get('/dia-chi-chinh-thuc', (_req, res) => {
    res.render('about/official', officialPage())
  })

  return router
}

/** Mounted at /noi-bo: every component in every state, for whoever writes a page. */
export function forStaff() {
  const router = newRouter()
  const palette = paletteOf()

  router.get('/mau-giao-dien', (_req, res) => {
    res.render('about/gallery', galleryPage(palette, res.locals.locale))
  })

  // the forms among the samples lead back to them and change nothing
  router.post('/mau-giao-dien', (_req, res) => {
    res.redirect(303, res.locals.base + HERE)
  })

  return router
}
