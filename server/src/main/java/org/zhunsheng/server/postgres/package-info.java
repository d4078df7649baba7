/** 内嵌的 PostgreSQL：解开、建库、启动、看管、停下，都在数据文件夹里，不碰系统的。 */
@NullMarked
package org.zhunsheng.server.postgres;

import org.jspecify.annotations.NullMarked;
