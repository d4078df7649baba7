/** 绩效自评表：表上写了什么、写在哪里、有多大把握；读表器由网格或打散的文字得到它。 */
@NullMarked
package org.zhunsheng.form;

import org.jspecify.annotations.NullMarked;
