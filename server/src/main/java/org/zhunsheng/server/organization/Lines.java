package org.zhunsheng.server.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一页。
 *
 * @param next 还有的，下一页从这个编号之后开始
 */
record Lines(List<Organization> shown, @Nullable Long next) {

    static final Lines NONE = new Lines(List.of(), null);

    /** 多取的一行只用来知道还有没有。 */
    static Lines of(List<Organization> found, int limit) {
        if (found.size() <= limit) return new Lines(found, null);
        return new Lines(found.subList(0, limit), found.get(limit - 1).id());
    }
}
