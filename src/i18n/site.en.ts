import type { siteVi } from './site.vi'
import type { WordsFor } from './words'

export const siteEn: WordsFor<typeof siteVi> = {
  'site.name': 'Portal of official statements and information for the press',
  'site.short': 'Phát Ngôn',
  'site.skip': 'Skip to main content',
  'site.menu': 'Main menu',
  'site.home': 'Home',
  'site.language': 'Tiếng Việt',
  'site.sample': 'This portal runs on sample data: the sample agencies, people and statements are invented.',
  'site.staff': 'For staff',
  'site.error_prefix': 'Error: ',
  'site.problems': 'Some entries need attention',
  'site.previous': 'Previous page',
  'site.next': 'Next page',
  'site.page': 'Page {page}',
  'site.page_of': 'Page {page} of {pages}',
  'site.pages': 'Pages',
  'site.optional': 'optional',
  'site.request_id': 'Reference: {id}',
  'site.back_home': 'Back to the home page',
  'site.feed': 'Atom feed',
  'site.footer': 'Times are Viet Nam time (UTC+7). This site does not track its readers.',

  'error.not_found': 'Page not found',
  'error.not_found.help': 'The address may be mistyped, or its content is not public yet.',
  'error.forbidden': 'You are not allowed to do this',
  'error.foreign_form':
    'The form was not sent from a page of this portal, so it was refused. Open the page again and resend it.',
  'error.bad_input': 'What was sent could not be read',
  'error.bad_input.help':
    'It has invalid characters or the wrong format. Go back, check it and send it again.',
  'error.too_large': 'What was sent is too large',
  'error.too_long': 'The address is too long',
  'error.method': 'The portal does not support this method',
  'error.too_many': 'Too many attempts. Try again in {minutes} minutes.',
  'error.unknown': 'Something went wrong',
  'error.unknown.help':
    'The fault has been recorded. Try again in a few minutes; if it persists, report it with the reference below.',
  'error.unavailable': 'The portal is not available right now',
  'error.unavailable.help':
    'The portal cannot reach its data. What you just sent was not received: keep it and send it again in a few minutes.',

  'problem.blank': 'This cannot be empty',
  'problem.too_long': 'Too long: at most {max} characters, now {length}',
  'problem.too_short': 'Too short: at least {min} characters',
  'problem.choose': 'Choose an entry from the list',
  'upload.too_long': 'The file “{name}” is larger than {max} MB. Please compress it or send a smaller copy',
  'upload.too_many': 'At most {max} files can be sent at a time',
  'upload.all_too_long': 'The files are too large together: everything sent at a time must be under {max} MB',
  'upload.no_space':
    'The server has no room for files. Please try again in a few minutes, or send it without files',
  'upload.too_often':
    'Too many files came from this network. Please try again in {minutes} minutes, or send it without files',
  'upload.not_kept':
    'The files could not be stored, so nothing was sent. Please choose them again and send once more, or send it without files',
  'problem.other_words':
    'This form was sent before with other words, so the new ones were not sent. Please check them and send again',
  'problem.once': 'This may be sent only once',
  'problem.email': 'This is not a complete e-mail address, for example name@agency.gov.vn',
  'problem.official_email': 'An official e-mail address is needed, ending in {domains}',
  'problem.phone': 'A telephone number has only digits, spaces, dots, + and brackets, with at least 8 digits',
  'problem.time': 'This is not a time, for example 2026-11-23T09:00',
  'problem.day': 'This is not a day, for example 2026-11-23',
  'problem.url': 'The address must begin with https:// or http://',
  'problem.past': 'This time has passed',
}
