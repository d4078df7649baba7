package org.zhunsheng.server.disclosure;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.report.Terms;
import org.zhunsheng.text.Language;

/**
 * 页面上的一处发现与对它的处理。
 *
 * @param number 第几处，从 1 起
 * @param place 在哪一栏，说成人话
 * @param choice 怎样处理；还没有说的为空
 */
record Decision(
        int number, Sensitive found, String place, @Nullable Choice choice) {

    static Decision of(int number, Sensitive found, @Nullable Choice choice, Language language) {
        return new Decision(number, found, Terms.words(found.pointer(), language), choice);
    }

    public boolean hides() {
        return choice != null && choice.hide();
    }

    public boolean keeps() {
        return choice != null && !choice.hide();
    }

    public String reason() {
        return choice == null ? "" : choice.reason();
    }
}
