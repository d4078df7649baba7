/** 导入：任何一种表用同样的几页导入；一种表只写一个 {@link org.zhunsheng.server.intake.Intake}。 */
@NullMarked
package org.zhunsheng.server.intake;

import org.jspecify.annotations.NullMarked;
