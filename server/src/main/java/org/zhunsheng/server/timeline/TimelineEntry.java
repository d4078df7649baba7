package org.zhunsheng.server.timeline;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * 经过里的一件事。
 *
 * @param kind 哪一类，见 {@link TimelineKind}
 * @param type 什么事：move、urge、remark、points、notice、edits、evidence、version、scan、disclosure
 * @param act 做了什么；改动的是缘由，如 typed
 * @param state 成了什么状态；没有的为空字
 * @param title 对哪一处、哪一个文件；没有的为空字
 * @param text 说的话
 * @param role 以什么角色；不记角色的为空字
 * @param delegated 受委托做的
 * @param login 改动的人的登录名；别的事不记人名，看不见的为空字
 * @param from 改动从什么时候起；别的与 {@code at} 相同
 * @param at 什么时候；一段改动的，最后一次
 * @param href 在哪里看得见；没有的为空字
 * @param facts 各样的事自己的几项，如 sha256、document、points
 * @param spots 改动了的头几处；别的为空表
 */
record TimelineEntry(
        String kind,
        String type,
        String act,
        String state,
        String title,
        String text,
        String role,
        boolean delegated,
        String login,
        OffsetDateTime from,
        OffsetDateTime at,
        String href,
        Map<String, String> facts,
        List<TimelineSpot> spots) {

    TimelineEntry {
        facts = Map.copyOf(facts);
        spots = List.copyOf(spots);
    }

    /** 说出对哪一处、在哪里看得见。 */
    TimelineEntry with(String named, String path) {
        return new TimelineEntry(
                kind, type, act, state, named, text, role, delegated, login, from, at, path, facts, spots);
    }

    /** 这件事自己的一项；没有的为空字。 */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
