/** 读表的工作进程：内存与时间有限，文件只经管道传入，不落盘；坏了就换一个。 */
@NullMarked
package org.zhunsheng.server.worker;

import org.jspecify.annotations.NullMarked;
