package org.zhunsheng.server.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 导入的一行，单看它自己已经核对过。
 *
 * @param raw 原来的各格
 * @param cells 读懂了的各栏；文件里没有的栏不在其中，空着的为 null
 */
record DraftRow(int line, List<String> raw, Map<String, @Nullable Object> cells, List<Wrong> errors) {

    /** 一处错误。 */
    record Wrong(int line, String field, String problem, String found, String detail) {}
}
