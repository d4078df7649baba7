package org.zhunsheng.server.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 想写成的一条记录，还没有看过。
 *
 * @param organization 谁登记的
 * @param subProject 子项目；没有的为空
 * @param values 栏 → 所写的；文件写编号
 */
record EntryWish(long organization, @Nullable Long subProject, Map<String, List<String>> values) {

    List<String> of(String field) {
        return values.getOrDefault(field, List.of());
    }
}
