/// A request from the first word typed to the answer, on a page. Nothing here needs a script, and no page keeps a
/// session: a draft is opened by its token, a request by a ticket, each in a cookie no script can read.
@NullMarked
package cn.gongkai.portal.filing;

import org.jspecify.annotations.NullMarked;
