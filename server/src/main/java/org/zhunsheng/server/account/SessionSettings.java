package org.zhunsheng.server.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 会话的期限（{@code zhunsheng.session.*}）。
 *
 * @param idle 多久不用就作废
 * @param longest 至多多久，不论用不用
 * @param together 一个帐号至多几个，多了最早的作废
 */
@ConfigurationProperties("zhunsheng.session")
public record SessionSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("3") int together) {}
