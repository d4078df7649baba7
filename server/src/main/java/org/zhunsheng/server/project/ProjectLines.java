package org.zhunsheng.server.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一页项目。
 *
 * @param next 还有的，下一页从这个编号之后开始
 */
record ProjectLines(List<ProjectLine> shown, @Nullable Long next) {

    /** 多取的一行只用来知道还有没有。 */
    static ProjectLines of(List<ProjectLine> found, int limit) {
        if (found.size() <= limit) return new ProjectLines(found, null);
        return new ProjectLines(
                found.subList(0, limit), found.get(limit - 1).project().id());
    }
}
