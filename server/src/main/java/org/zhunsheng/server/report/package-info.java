/** 绩效自评报告：由一个单位一年终审通过的自评表汇成，表与数都是引用，人只写连接的几段。 */
@NullMarked
package org.zhunsheng.server.report;

import org.jspecify.annotations.NullMarked;
