package org.zhunsheng.server.oidc;

import java.time.Instant;

/**
 * 统一认证认出的人：凭签发者与主体，别的（邮箱、姓名）一概不看。
 *
 * @param authenticated 在那边何时出示的口令；那边没有说的是很久以前，要紧的操作另要确认
 * @param secondFactor 在那边出示过第二因素，而且设置认它
 */
public record Identity(String issuer, String subject, Instant authenticated, boolean secondFactor) {}
