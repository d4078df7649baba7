/** 审计的链：怎样封存、怎样核对。不碰数据库与文件，离线也能核对。 */
@NullMarked
package org.zhunsheng.audit;

import org.jspecify.annotations.NullMarked;
