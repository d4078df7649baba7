package org.zhunsheng.server.filling;

import org.jspecify.annotations.Nullable;

/**
 * 一个改动存得怎样。
 *
 * @param key 改动的编号
 * @param number 存成了：这一格新的编号；没有存成：现在的编号
 * @param conflict 别人先改了：现在的值；存成的为空
 * @param by 别人是谁（登录名）
 * @param at 别人什么时候改的
 * @param fault 存下了，但写得不对：应当怎样写
 */
public record Saved(
        String key,
        long number,
        @Nullable String conflict,
        @Nullable String by,
        @Nullable String at,
        String fault) {}
