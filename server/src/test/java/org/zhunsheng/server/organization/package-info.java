/** 机构的测试。 */
@NullMarked
package org.zhunsheng.server.organization;

import org.jspecify.annotations.NullMarked;
