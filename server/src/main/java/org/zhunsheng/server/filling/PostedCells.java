package org.zhunsheng.server.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 没有脚本的页面整张交来：从中认出人动过的格。没有动过的，即使别人这时改了，也不盖掉。 */
record PostedCells(Map<String, String> typed, long seen) {

    private static final String CELL = "c.";

    /**
     * @param form 现在的表
     * @param before 页面排出时各格的值
     */
    List<Change> changes(FilledForm form, Map<String, String> before) {
        List<Change> changes = new ArrayList<>();
        typed.forEach((name, posted) -> {
            String[] parts = name.split("\\.", -1);
            if (!name.startsWith(CELL) || parts.length != 3) return;
            String value = posted.replace("\r\n", "\n");
            String old = before.getOrDefault(parts[1] + ' ' + parts[2], "");
            long number = form.number(parts[1], parts[2]);
            if (value.equals(old) || value.equals(form.value(parts[1], parts[2]))) return;
            // 页面排出之后没有人动过的，所见的就是现在的编号；动过的，照排出时的编号存，存不成而两个值都给人看
            long mine = number <= seen ? number : seen;
            changes.add(new Change(
                    parts[1], parts[2], value, mine, UUID.randomUUID().toString()));
        });
        return changes;
    }
}
