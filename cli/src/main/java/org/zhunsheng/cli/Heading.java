package org.zhunsheng.cli;

import org.zhunsheng.check.Examination;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.scheme.Recognition;
import org.zhunsheng.text.Normal;

/** 每张表开头的两行：哪份文件、哪一年、哪个项目；用了哪个指标体系，凭什么。 */
final class Heading {

    private final Messages messages;

    Heading(Messages messages) {
        this.messages = messages;
    }

    String of(Input input, Examination examined, String which) {
        Form form = examined.form();
        StringBuilder first = new StringBuilder(input.name()).append(which);
        if (form.year().isPresent())
            first.append(" · ")
                    .append(messages.get("year", String.valueOf(form.year().value())));
        String project = Normal.squeeze(form.text(FormField.PROJECT).asWritten());
        if (!project.isEmpty()) first.append(" · ").append(project);
        return Columns.wrap(first.toString(), 0) + "\n" + Columns.wrap(scheme(examined.recognition()), 0);
    }

    private String scheme(Recognition recognition) {
        String evidence = String.join("；", recognition.evidence());
        String id = recognition.scheme().id();
        return recognition.assumed()
                ? messages.get("scheme-assumed", id, evidence)
                : messages.get("scheme", id, evidence);
    }
}
