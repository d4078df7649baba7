package org.zhunsheng.server.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一个机构的页面。
 *
 * @param name 现在的名称，或者那一天的；那一天还没有这个机构的为空
 * @param chain 看得见的各级，最后是自己
 * @param on 看哪一天；现在的为空
 * @param writable 可以改
 */
record Shown(
        Organization it,
        @Nullable String name,
        List<Organization> chain,
        List<HistoryStore.NameLine> names,
        List<HistoryStore.ParentLine> parents,
        Lines children,
        @Nullable LocalDate on,
        boolean writable) {

    /** 可以在它之下新建的种类。 */
    public List<String> kinds() {
        return it.kindOf().below().stream().map(Kind::code).toList();
    }

    public boolean closed() {
        return it.closedOn() != null && (on == null || !it.closedOn().isAfter(on));
    }
}
