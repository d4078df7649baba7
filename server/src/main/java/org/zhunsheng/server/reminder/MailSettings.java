package org.zhunsheng.server.reminder;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 寄提醒的邮件服务器（{@code zhunsheng.mail.*}）。没有写主机与寄信人的，不寄。
 *
 * @param security 怎样加密
 * @param user 没有的不登录
 * @param sender 寄信人的地址，前面可以有名称
 * @param address 本系统对外的网址，写在信里；没有的不写
 * @param language 信的语言：zh 或 en
 * @param hour 每天几点起寄
 */
@ConfigurationProperties("zhunsheng.mail")
public record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @DefaultValue("starttls") Security security,
        @Nullable String user,
        @Nullable String password,
        @Nullable String sender,
        @Nullable String address,
        @DefaultValue("zh") Locale language,
        @DefaultValue("8") int hour) {

    /** 加密的办法；选了的必须做到，服务器不会的不寄。 */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    public boolean enabled() {
        return host != null && !host.isBlank() && sender != null && !sender.isBlank();
    }

    /** 寄得了带网址的信：还要有对外的网址。 */
    public boolean links() {
        return enabled() && address != null && !address.isBlank();
    }

    /** 口令不会写进日志。 */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
