/** 委托审核：担任审核角色的人离开一段时间，让一位同事代他担任；到期自己结束。 */
@NullMarked
package org.zhunsheng.server.delegation;

import org.jspecify.annotations.NullMarked;
