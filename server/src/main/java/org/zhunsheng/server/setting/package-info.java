/** 整个系统的设置：名称、安全规则，都在数据库里，改动记入审计。 */
@NullMarked
package org.zhunsheng.server.setting;

import org.jspecify.annotations.NullMarked;
