/** 页面的框架：按角色的导航、我的待办。 */
@NullMarked
package org.zhunsheng.server.frame;

import org.jspecify.annotations.NullMarked;
