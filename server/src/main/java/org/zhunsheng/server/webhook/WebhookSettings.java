package org.zhunsheng.server.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 送事件的设置（{@code zhunsheng.webhook.*}），只在服务器的配置里，页面上改不了。
 *
 * @param networks 许可的内部网段，如 {@code 10.2.0.0/16}；没有写的，只送到公网的地址
 * @param plain 许可不加密的 http
 * @param timeout 送一件，连同连接，至多多久
 * @param failures 接连这么多次没有送成，暂停
 */
@ConfigurationProperties("zhunsheng.webhook")
public record WebhookSettings(
        @DefaultValue List<String> networks,
        @DefaultValue("false") boolean plain,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("10") int failures) {}
