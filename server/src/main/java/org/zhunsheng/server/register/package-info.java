/** 台账：定义是数据，一版一版地公布；记录、状态、经过、导入导出、页面都照定义来。 */
@NullMarked
package org.zhunsheng.server.register;

import org.jspecify.annotations.NullMarked;
