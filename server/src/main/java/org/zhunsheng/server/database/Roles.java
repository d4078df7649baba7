package org.zhunsheng.server.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 数据库里的角色。拥有者建表，平常不用；应用的角色不拥有任何东西，受行级安全约束；只读的供查询工具用；
 * 规则的角色不能登录，只拥有查授权的几个函数。名称以数据库名开头，一台服务器上可以有几套。
 */
record Roles(String owner, String app, String reader, String rules) {

    static Roles of(String database, String owner) {
        return new Roles(owner, database + "_app", database + "_reader", database + "_rules");
    }

    /** 迁移文件里的占位。 */
    Map<String, String> placeholders() {
        return Map.of("app", app, "reader", reader, "rules", rules);
    }

    /** 应用的口令由拥有者的口令推出：几个节点算出同一个，不必另存，也推不回去。 */
    static String derived(String secret, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] bytes = mac.doFinal(("zhunsheng " + purpose).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
