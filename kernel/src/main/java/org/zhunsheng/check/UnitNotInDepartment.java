package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;

/** A04 单位、主管部门与登记的不同。 */
public final class UnitNotInDepartment implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.PROJECT_FORM, Need.LIBRARY_PROJECT);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        LibraryProject library = Beyond.project(filing);
        if (library == null) return List.of();
        if (differs(filing, FormField.IMPLEMENTING_UNIT, library.units()))
            add(findings, filing, FormField.IMPLEMENTING_UNIT, "unit", library.units());
        else if (differs(filing, FormField.COMPETENT_DEPARTMENT, library.departments()))
            add(findings, filing, FormField.COMPETENT_DEPARTMENT, "department", library.departments());
        return findings.list();
    }

    /** 没有写的由 required-field-blank 说；没有登记的不比。 */
    private static boolean differs(Filing filing, FormField field, List<String> registered) {
        CodedName written = CodedName.of(filing.form().text(field).asWritten());
        return !written.isBlank()
                && !registered.isEmpty()
                && registered.stream()
                        .noneMatch(name -> CodedName.of(name).name().equals(written.name()));
    }

    private static void add(
            Findings findings, Filing filing, FormField field, String message, List<String> registered) {
        findings.at(Location.of(filing.form(), field))
                .message(message)
                .expected(registered.getFirst())
                .found(filing.form().text(field).asWritten().strip());
    }
}
