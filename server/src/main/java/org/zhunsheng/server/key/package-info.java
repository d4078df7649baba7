/** 数据库之外的密钥：加密第二因素、签发短时凭据、封存审计。 */
@NullMarked
package org.zhunsheng.server.key;

import org.jspecify.annotations.NullMarked;
