/** 表格：一行一行写出的工作簿、标出问题的表、人写的日期。 */
@NullMarked
package org.zhunsheng.server.sheet;

import org.jspecify.annotations.NullMarked;
