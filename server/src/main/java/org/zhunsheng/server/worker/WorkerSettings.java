package org.zhunsheng.server.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 工作进程的上限（{@code zhunsheng.worker.*}）。
 *
 * @param count 几个进程
 * @param memory 每个进程的内存，MB
 * @param time 一件事至多做多久
 * @param pictures 画页面至多用多久；超过的没有图片，别的照旧
 * @param jobs 做过几件之后换一个
 * @param waiting 至多多少件在等
 * @param patience 至多等多久；之后请对方稍后再来
 * @param early 一起来就预热；不预热的，用到才启动
 */
@ConfigurationProperties("zhunsheng.worker")
public record WorkerSettings(
        @DefaultValue("2") int count,
        @DefaultValue("512") int memory,
        @DefaultValue("30s") Duration time,
        @DefaultValue("20s") Duration pictures,
        @DefaultValue("500") int jobs,
        @DefaultValue("32") int waiting,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("true") boolean early) {}
