/** 演示：装着演示数据的系统，数据经产品自己的导入与入口写进去。 */
@NullMarked
package org.zhunsheng.server.demonstration;

import org.jspecify.annotations.NullMarked;
