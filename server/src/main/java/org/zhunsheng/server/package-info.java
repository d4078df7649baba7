/** 服务：目前只有检核页。 */
@NullMarked
package org.zhunsheng.server;

import org.jspecify.annotations.NullMarked;
