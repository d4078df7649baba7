/** 统一认证（OpenID Connect）：授权码、PKCE、state、nonce。只管协议，不认识帐号。 */
@NullMarked
package org.zhunsheng.server.oidc;

import org.jspecify.annotations.NullMarked;
