package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.Scheme.CheckSetting;

/** 几张表放在一起看的全部检查，按手册的次序。加一项：写好类与 YAML，在这里列一行。 */
public final class UnitChecks {

    public static final List<UnitCheck> ALL = List.of(
            new DuplicateForm(),
            new ProjectWithoutForm(),
            new NumberOfProjectsWrong(),
            new EvidenceReused(),
            new TextCopiedFromOtherUnit(),
            new ScoresInflated(),
            new ScoresUndifferentiated(),
            new FormsIdentical(),
            new MoneyDiffersFromAccounts());

    private static final Phrase SWITCHED_OFF =
            new Phrase("各表的指标体系都关闭了这项检查", "switched off by the schemes of all forms");

    private UnitChecks() {}

    public static UnitInspection run(UnitForms together) {
        return run(together, Set.of());
    }

    /** @param only 只运行这几项；空的是全部 */
    public static UnitInspection run(UnitForms together, Set<String> only) {
        List<UnitFinding> findings = new ArrayList<>();
        List<NotRun> notRun = new ArrayList<>();
        for (UnitCheck check : ALL) {
            if (!only.isEmpty() && !only.contains(check.id())) continue;
            UnitForms asked = without(together, check);
            Phrase obstacle = obstacle(check, together, asked);
            if (obstacle != null) notRun.add(new NotRun(check.id(), obstacle));
            else for (UnitFinding finding : check.inspect(asked)) findings.add(withSeverity(finding, check, asked));
        }
        findings.sort(Comparator.comparing(one -> one.finding().severity()));
        return new UnitInspection(findings, notRun);
    }

    /** 指标体系关闭了这项检查的表不在其中。 */
    private static UnitForms without(UnitForms together, UnitCheck check) {
        List<UnitForm> asked = together.forms().stream()
                .filter(one -> {
                    CheckSetting setting = one.scheme().checks().get(check.id());
                    return setting == null || setting.enabled();
                })
                .toList();
        return asked.size() == together.forms().size()
                ? together
                : new UnitForms(
                        together.year(),
                        asked,
                        together.likenesses(),
                        together.projects(),
                        together.accounts(),
                        together.summaries(),
                        together.evidence());
    }

    /** 为什么不运行；可以运行时为 null。 */
    static @Nullable Phrase obstacle(UnitCheck check, UnitForms together) {
        return obstacle(check, together, without(together, check));
    }

    private static @Nullable Phrase obstacle(UnitCheck check, UnitForms together, UnitForms asked) {
        if (asked.forms().isEmpty() && !together.forms().isEmpty()) return SWITCHED_OFF;
        return check.needs().stream()
                .sorted()
                .filter(need -> !need.met(asked))
                .findFirst()
                .map(UnitNeed::missing)
                .orElse(null);
    }

    private static UnitFinding withSeverity(UnitFinding finding, UnitCheck check, UnitForms asked) {
        return asked.forms().stream()
                .map(one -> one.scheme().checks().get(check.id()))
                .filter(setting -> setting != null && setting.severity() != null)
                .findFirst()
                .map(setting -> new UnitFinding(
                        finding.finding().withSeverity(Severity.of(Objects.requireNonNull(setting.severity()))),
                        finding.forms(),
                        finding.unit()))
                .orElse(finding);
    }
}
