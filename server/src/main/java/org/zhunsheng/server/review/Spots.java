package org.zhunsheng.server.review;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.campaign.Remark;
import org.zhunsheng.server.filling.Field;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Opened;
import org.zhunsheng.server.filling.Section;
import org.zhunsheng.server.web.Refused;

/** 意见指到的那一处：有没有、叫什么、退回时打开哪几处。 */
@Component
class Spots {

    private static final int LONGEST = 400;

    private final MessageSource messages;

    Spots(MessageSource messages) {
        this.messages = messages;
    }

    /** 写上那一处的名称；表里没有这一处的，拒绝。 */
    Remark named(FilledForm form, Remark remark) {
        String title = title(form, remark);
        String fitting = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
        return new Remark(remark.section(), remark.row(), remark.field(), fitting, remark.text());
    }

    private String title(FilledForm form, Remark remark) {
        if (remark.section().isEmpty()) {
            if (!remark.row().isEmpty() || !remark.field().isEmpty()) throw new Refused(ReviewProblem.NO_PLACE);
            return say("review.form");
        }
        Section section = section(form, remark);
        String label = "filling." + form.kind().name() + "." + section.name();
        StringBuilder title = new StringBuilder(say(label));
        if (!remark.row().isEmpty()) title.append(" · ").append(row(form, section, remark.row()));
        if (!remark.field().isEmpty()) title.append(" · ").append(say(label + "." + field(section, remark)));
        return title.toString();
    }

    private static Section section(FilledForm form, Remark remark) {
        return form.kind()
                .section(remark.section())
                .filter(one -> one.repeated() || remark.row().isEmpty())
                .filter(one -> !one.repeated()
                        || remark.field().isEmpty()
                        || !remark.row().isEmpty())
                .orElseThrow(() -> new Refused(ReviewProblem.NO_PLACE));
    }

    private static String field(Section section, Remark remark) {
        return section.fields().stream()
                .map(Field::name)
                .filter(remark.field()::equals)
                .findFirst()
                .orElseThrow(() -> new Refused(ReviewProblem.NO_PLACE));
    }

    private String row(FilledForm form, Section section, String row) {
        int nth = form.nth(section.name(), row);
        if (nth == 0) throw new Refused(ReviewProblem.NO_PLACE);
        return messages.getMessage(
                "filling.changes.row", new Object[] {nth, form.rowTitle(section, row)}, Locale.SIMPLIFIED_CHINESE);
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    /** 退回时打开的几处：指到的行连同随之要改的，指到的栏，指到的部分。 */
    static List<String> opened(FilledForm form, List<Remark> remarks) {
        Set<String> opened = new TreeSet<>();
        for (Remark remark : remarks)
            form.kind().section(remark.section()).ifPresent(section -> open(form, section, remark, opened));
        return List.copyOf(opened);
    }

    private static void open(FilledForm form, Section section, Remark remark, Set<String> opened) {
        if (!remark.row().isEmpty()) {
            opened.add(Opened.row(remark.row()));
            form.kind().dependents(form, remark.row()).forEach(row -> opened.add(Opened.row(row)));
        } else if (section.repeated()) opened.add(Opened.section(section.name()));
        else
            section.fields().stream()
                    .map(Field::name)
                    .filter(name -> remark.field().isEmpty() || remark.field().equals(name))
                    .forEach(name -> opened.add(Opened.field(name)));
    }
}
