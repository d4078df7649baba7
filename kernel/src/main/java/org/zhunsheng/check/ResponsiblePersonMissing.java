package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Form;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;

/** A09 没有人签名负责。 */
public final class ResponsiblePersonMissing implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION);
    }

    @Override
    public String basis() {
        return "四川省 2023 年度自评表（项目负责人、财务负责人）、河北承德 2023 年度自评表（意见栏）";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<String> roles = filing.scheme().roles();
        List<String> missing =
                roles.stream().filter(role -> !isNamed(filing.form(), role)).toList();
        boolean nobody = roles.isEmpty()
                && filing.form().signatures().stream()
                        .allMatch(one -> Blank.orNone(one.name().asWritten()));
        if (!missing.isEmpty()) findings.at(Location.FORM).message("role").put("roles", String.join("、", missing));
        if (nobody) findings.at(Location.FORM).message("nobody");
        return findings.list();
    }

    private static boolean isNamed(Form form, String role) {
        String wanted = Normal.norm(role);
        return form.signatures().stream()
                .anyMatch(one -> Normal.norm(one.role()).contains(wanted)
                        && !Blank.orNone(one.name().asWritten()));
    }
}
