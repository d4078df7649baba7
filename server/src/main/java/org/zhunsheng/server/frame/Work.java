package org.zhunsheng.server.frame;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 当前的人的一种待办：各个功能各交出自己的，框架合在一起，不必认得哪个功能。 */
public interface Work {

    /**
     * 最急的在前，没有期限的在最后。
     *
     * @param afterDue 从这个期限与编号之后开始；第一页的期限为空、编号为 0
     */
    List<Task> open(@Nullable LocalDate afterDue, long afterId, int limit);
}
