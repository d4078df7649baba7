package org.zhunsheng.server.operation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 测量的设置（{@code zhunsheng.metrics.*}）。
 *
 * @param secret 出示它（Authorization: Bearer …）的才看得到 /metrics；没有设的，只许本机直接来的
 */
@ConfigurationProperties("zhunsheng.metrics")
record OperationSettings(@DefaultValue("") String secret) {}
