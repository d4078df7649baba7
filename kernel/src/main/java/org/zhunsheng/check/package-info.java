/** 核查：每项检查一个类，只看一份 {@link org.zhunsheng.check.Filing}，给出 {@link org.zhunsheng.check.Finding}。 */
@NullMarked
package org.zhunsheng.check;

import org.jspecify.annotations.NullMarked;
