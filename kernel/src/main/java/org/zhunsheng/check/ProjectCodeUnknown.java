package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;

/** A03 表上写的项目编码，项目库里没有。 */
public final class ProjectCodeUnknown implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.LIBRARY_PROJECT);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        LibraryProject library = Beyond.project(filing);
        String code =
                CodedName.of(filing.form().text(FormField.PROJECT).asWritten()).code();
        if (library == null || code.isEmpty() || library.codes().contains(code)) return List.of();
        findings.at(Location.of(filing.form(), FormField.PROJECT)).found(code);
        return findings.list();
    }
}
