/// The packaged program as people meet it: in a browser.
@NullMarked
package cn.gongkai.browser;

import org.jspecify.annotations.NullMarked;
