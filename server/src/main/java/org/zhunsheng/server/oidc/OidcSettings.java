package org.zhunsheng.server.oidc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 统一认证（{@code zhunsheng.oidc.*}）。没有写签发者与客户端编号的，不用。
 *
 * @param issuer 签发者的网址，一个字也不能差
 * @param clientSecret 没有的是公开客户端，只靠 PKCE
 * @param name 登录页按钮上的名称
 * @param address 本系统对外的网址；没有写的，看请求
 * @param secondFactor 身份令牌的 amr 或 acr 里有其中一个，就算在那边出示过第二因素；空的一概不算
 */
@ConfigurationProperties("zhunsheng.oidc")
public record OidcSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("统一认证") String name,
        @Nullable String address,
        @DefaultValue List<String> secondFactor) {

    public boolean enabled() {
        return issuer != null && !issuer.isBlank() && clientId != null && !clientId.isBlank();
    }
}
