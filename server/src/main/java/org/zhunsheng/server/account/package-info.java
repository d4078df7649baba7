/** 帐号：登录、口令、第二因素、会话、令牌、授权。 */
@NullMarked
package org.zhunsheng.server.account;

import org.jspecify.annotations.NullMarked;
