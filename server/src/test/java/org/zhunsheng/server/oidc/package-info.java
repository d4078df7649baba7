/** 统一认证的测试。 */
@NullMarked
package org.zhunsheng.server.oidc;

import org.jspecify.annotations.NullMarked;
