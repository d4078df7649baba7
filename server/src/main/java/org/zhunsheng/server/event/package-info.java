/** 事件：办成的事，连续编号，对接的程序按编号一件一件地取。 */
@NullMarked
package org.zhunsheng.server.event;

import org.jspecify.annotations.NullMarked;
