package org.zhunsheng.server.webhook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一个订阅。
 *
 * @param place 哪个机构的事件，连同下级
 * @param types 只要哪几种；空的是全部
 * @param state active 在送，paused 接连送不成、已暂停，stopped 由人停了
 * @param position 看到第几号
 * @param previous 最后送到的一号，或者从哪一号之后起送
 * @param failures 接连几次没有送成
 * @param dueAt 什么时候可以（再）送
 * @param pausedOn 哪一天暂停的；没有暂停的为空
 */
record Subscription(
        long id,
        long organization,
        String place,
        String organizationName,
        String name,
        String url,
        List<String> types,
        String state,
        long position,
        long previous,
        int failures,
        Instant dueAt,
        @Nullable LocalDate pausedOn,
        int version) {

    String subject() {
        return "subscription:" + id;
    }

    public boolean isActive() {
        return state.equals("active");
    }

    public boolean isPaused() {
        return state.equals("paused");
    }
}
