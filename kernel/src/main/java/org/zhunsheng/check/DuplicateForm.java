package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.form.FormField;

/** A10 一个项目有两张表。 */
public final class DuplicateForm implements UnitCheck {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<UnitNeed> needs() {
        return Set.of(UnitNeed.FORMS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<UnitFinding> inspect(UnitForms together) {
        UnitFindings findings = new UnitFindings(this);
        together.byUnit().forEach((unit, forms) -> {
            Map<String, List<UnitForm>> named = new HashMap<>();
            for (UnitForm later : forms) {
                List<UnitForm> alike = named.computeIfAbsent(
                        later.scheme().id() + "\n" + later.bareProject(), name -> new ArrayList<>());
                for (UnitForm earlier : alike) if (isSame(earlier, later)) pair(findings, earlier, later);
                alike.add(later);
            }
            renamed(findings, forms);
        });
        return findings.list();
    }

    /** 同名的两张表，代码各有各的是两个项目；没有名称的不算同名。 */
    private static boolean isSame(UnitForm one, UnitForm other) {
        if (one.code().isEmpty() || other.code().isEmpty())
            return !one.bareProject().isEmpty();
        return one.code().equals(other.code());
    }

    /** 代码一样而名称写得不一样的。 */
    private static void renamed(UnitFindings findings, List<UnitForm> forms) {
        Map<String, List<UnitForm>> coded = new HashMap<>();
        for (UnitForm later : forms) {
            if (later.code().isEmpty()) continue;
            List<UnitForm> alike =
                    coded.computeIfAbsent(later.scheme().id() + "\n" + later.code(), code -> new ArrayList<>());
            for (UnitForm earlier : alike)
                if (!earlier.bareProject().equals(later.bareProject())) pair(findings, earlier, later);
            alike.add(later);
        }
    }

    private static void pair(UnitFindings findings, UnitForm earlier, UnitForm later) {
        findings.of(later.unit())
                .at(later.id(), later.at(FormField.PROJECT))
                .at(earlier.id(), earlier.at(FormField.PROJECT))
                .put("project", later.project())
                .put("other", earlier.project());
    }
}
