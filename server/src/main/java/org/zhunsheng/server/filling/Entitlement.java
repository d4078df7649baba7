package org.zhunsheng.server.filling;

import java.util.Set;

/**
 * 当前的人在一张填报表上填得了哪些格：单位的人填得了整张，处室的人只有自己的行。
 *
 * @param project 项目的名称
 * @param whole 填得了整张
 * @param own 自己处室的几行
 */
public record Entitlement(FilledForm form, String project, boolean whole, Set<String> own) {

    /** 填得了这一格；锁着的谁也填不了，责任处室一栏由单位定。 */
    public boolean writes(String row, Field field) {
        if (!form.filling().open() || field.locked()) return false;
        return whole || own.contains(row) && !field.name().equals(Divisions.FIELD);
    }

    /** 可以在这一部分加行。 */
    public boolean grows(Section section) {
        return form.filling().open() && whole && section.growing();
    }

    /** 填得了几格。 */
    public boolean any() {
        return form.filling().open() && (whole || !own.isEmpty());
    }
}
