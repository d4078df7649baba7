/** 历史自评表：往年公开的表读入、更正、收下，原样保留；与系统里填的自评、与别的年份对照。 */
@NullMarked
package org.zhunsheng.server.history;

import org.jspecify.annotations.NullMarked;
