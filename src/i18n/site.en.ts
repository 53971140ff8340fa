import type { siteVi } from './site.vi'
import type { WordsFor } from './words'

export const siteEn: WordsFor<typeof siteVi> = {
  'site.name': 'Portal of official statements and information for the press',
  'site.brand': 'Official statements',
  'site.brand.rest': 'and information for the press',
  'site.description':
    'Statements, spokespeople and requests for information to state administrative agencies of Viet Nam.',
  'site.skip': 'Skip to main content',
  'site.menu': 'Menu',
  'site.public': 'Public site',
  'site.ask': 'Request',
  'site.ask.rest': 'information',
  'site.search': 'Search statements, spokespeople and agencies',
  'site.search.example': 'Search',
  'site.search.send': 'Search',
  'site.official': 'An official website of state agencies of Viet Nam',
  'site.official.of': 'The official site of',
  'site.official.check': 'How to check the address',
  'site.official.address': 'The correct address of this site is',
  'site.official.other': 'An address that differs by a single character is another site.',
  'site.official.never':
    'This site never asks for banking passwords, payments or the installation of an app.',
  'site.official.more': 'Checking the address and documents that circulate',
  'site.language': 'Tiếng Việt',
  'site.in_vietnamese': '(in Vietnamese)',
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
  'site.back_desk': 'Back to the desk',
  'site.feed': 'Atom feed',
  'site.footer.contact': 'Press contact',
  'site.footer.contact.each': 'Each agency has a press office of its own, see',
  'site.footer.spokespeople': 'Directory of spokespeople',
  'site.footer.channels': 'Official channels',
  'site.footer.channels.each': 'The official channels of an agency are listed on its page.',
  'site.footer.about': 'About this portal',
  'site.footer.accessibility': 'Accessibility',
  'site.footer': 'Times are Viet Nam time (UTC+7). The portal does not track its readers.',

  'site.session.title': 'How long your session lasts',
  'site.session.close': 'You can close this tab and go on in the one before.',
  'site.session.new_tab': '(opens a new tab)',
  'site.session.minutes': '{minutes} min left.',
  'site.session.moment': 'Less than a minute left.',
  'site.session.failed': 'It could not be extended. Please try again.',
  'site.session.last.close': 'Back to the page to save',
  'site.session.over.close': 'Back to this page',

  'site.sending': 'Sending…',
  'site.uploading': 'Uploading files. Please keep this page open.',
  'site.kept': 'What you typed but did not send is back.',
  'site.kept.beside':
    'Something newer was saved from elsewhere and is shown in the form. What was typed in this tab, to copy where it is needed:',
  'site.kept.drop': 'Discard it',
  'site.kept.offered':
    'This tab still has what you typed here before and did not send. It is not in the form below.',
  'site.kept.take': 'Put it into the form',
  'site.kept.offered.sure': 'Discard what you typed before? It will be gone for good.',
  'site.kept.sure': 'Discard what was brought back? It will be gone for good.',
  'site.forget.sure':
    'In this tab there is something that you have not sent. It will be gone for good. Leave all the same?',
  'site.letters_left': '{count} characters left',
  'site.letters_over': '{count} characters too many',
  'site.copy': 'Copy',
  'site.copied': 'Copied',
  'site.not_copied': 'It could not be copied. The text is selected: press Ctrl+C.',

  'confirm.no': 'No, go back',
  'confirm.back': 'Go back',

  'error.not_found': 'Page not found',
  'error.not_found.help': 'The address may be mistyped, or its content is not public yet.',
  'error.words': 'What you typed was not saved. Copy it to use it elsewhere:',
  'error.not_found.staff':
    'The address may be mistyped, somebody may just have ended this, or it belongs to another agency.',
  'error.not_found.instead': 'What you look for may be in one of these:',
  'error.forbidden': 'You are not allowed to do this',
  'error.forbidden.for': 'This page is for those who have one of these roles:',
  'error.forbidden.ask': 'If your work needs it, ask an administrator of your agency for the role:',
  'error.forbidden.ask_any': 'If your work needs it, ask an administrator of your agency for the role.',
  'error.forbidden.self': 'An administrator can give themselves a role at',
  'error.foreign_form':
    'The form was not sent from a page of this portal, so it was refused. Please open the page again and resend it.',
  'error.bad_input': 'What was sent could not be read',
  'error.bad_input.help':
    'It has invalid characters or the wrong format. Please go back, check it and send it again.',
  'error.too_large': 'What was sent is too large: please shorten it or send fewer files.',
  'error.too_long': 'The address is too long',
  'error.method': 'The portal does not support this method',
  'error.too_many': 'Too many attempts. Please try again in {minutes} minutes.',
  'error.unknown': 'Something went wrong',
  'error.unknown.help':
    'The fault has been recorded. Please try again in a few minutes; if it persists, report it with the reference below.',
  'error.unavailable': 'The portal is not available right now',
  'error.unavailable.help':
    'The portal cannot reach its data. What you just sent was not received: please keep it and send it again in a few minutes.',

  'problem.blank': 'Please fill this in.',
  'problem.too_long': 'Too long: at most {max} characters, now {length}. Please shorten it.',
  'problem.too_short': 'Too short: at least {min} characters.',
  'problem.choose': 'Please choose an entry from the list.',
  'upload.too_long': 'The file “{name}” is larger than {max} MB. Please compress it or send a smaller copy.',
  'upload.too_many': 'At most {max} files can be sent at a time. Please send fewer.',
  'upload.all_too_long':
    'The files are too large together: everything sent at a time must be under {max} MB. Please send fewer.',
  'upload.no_space':
    'The server has no room for files. Please try again in a few minutes, or send without files.',
  'upload.too_often':
    'Too many files came from this network. Please try again in {minutes} minutes, or send without files.',
  'upload.not_kept':
    'The files could not be stored, so nothing was sent. Please choose them again and send once more, or send without files.',
  'problem.other_words':
    'This form was sent before with other words, so the new ones were not sent. Please check them and send again.',
  'problem.once': 'This may be sent only once. Please open the form again and resend it.',
  'problem.email': 'This is not a complete e-mail address, for example name@agency.gov.vn.',
  'problem.phone':
    'A telephone number has only digits, spaces, dots, + and brackets, with at least 8 digits.',
  'problem.time': 'This is not a complete time, for example 2026-11-23T09:00.',
  'problem.day': 'This is not a date, for example 23/11/2026.',
  'problem.url': 'The address must begin with https:// or http://.',
  'problem.past': 'This time has passed. Please choose another.',
}
