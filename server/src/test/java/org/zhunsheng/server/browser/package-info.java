/** 在真的浏览器里走一遍：系统的 Chromium，要截图的，加 -Dzhunsheng.pictures=true，留在 target/screenshots。 */
@NullMarked
package org.zhunsheng.server.browser;

import org.jspecify.annotations.NullMarked;
