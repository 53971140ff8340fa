import { page, visit } from '../support/portal'

test.each(['/gui-yeu-cau', '/gui-yeu-cau/mot-trang', '/nguoi-phat-ngon'])(
  'where no agency can be asked, %s leads to the agencies',
  async (path) => {
    const $ = page(await (await visit()).get(path).expect(200))
    expect($('main a[href="/co-quan"]').text()).toBe('Cơ quan')
    expect($('main form[method=post]').length).toBe(0)
  },
)
