/** Excel 填报：一个单位一年一种表装成一个工作簿，离线填好交回，逐格看过再写。 */
@NullMarked
package org.zhunsheng.server.workbook;

import org.jspecify.annotations.NullMarked;
