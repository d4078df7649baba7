package org.zhunsheng.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.check.UnitForms.AttachedFile;
import org.zhunsheng.page.Place;

/** G08 同一个文件附在别的年度或者别的项目上。 */
public final class EvidenceReused implements UnitCheck {

    private static final int MOST_NAMED = 5;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<UnitNeed> needs() {
        return Set.of(UnitNeed.EVIDENCE);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<UnitFinding> inspect(UnitForms together) {
        UnitFindings findings = new UnitFindings(this);
        Map<String, UnitForm> forms = together.byId();
        Map<String, List<AttachedFile>> files = Objects.requireNonNull(together.evidence()).stream()
                .filter(one -> one.form() == null || forms.containsKey(one.form()))
                .collect(Collectors.groupingBy(AttachedFile::hash, LinkedHashMap::new, Collectors.toList()));
        for (List<AttachedFile> same : files.values()) {
            List<AttachedFile> here =
                    same.stream().filter(one -> one.form() != null).toList();
            Map<String, AttachedFile> owners = same.stream()
                    .collect(
                            Collectors.toMap(AttachedFile::owner, one -> one, (one, other) -> one, LinkedHashMap::new));
            if (owners.size() > 1 && !here.isEmpty()) report(findings, here, List.copyOf(owners.values()), forms);
        }
        return findings.list();
    }

    private static void report(
            UnitFindings findings, List<AttachedFile> here, List<AttachedFile> owners, Map<String, UnitForm> forms) {
        AttachedFile first = here.getFirst();
        UnitForm form = Objects.requireNonNull(forms.get(first.form()));
        List<String> named = owners.stream()
                .filter(one -> !one.owner().equals(first.owner()))
                .map(AttachedFile::label)
                .filter(label -> !label.isEmpty())
                .limit(MOST_NAMED)
                .toList();
        UnitFindings.Draft draft = findings.of(form.unit())
                .message(named.isEmpty() ? "unnamed" : "named")
                .put("file", first.file())
                .put("others", owners.size() - 1)
                .put("named", String.join("、", named));
        for (AttachedFile one : here)
            draft.at(Objects.requireNonNull(one.form()), new Location(one.row(), Place.NOWHERE));
    }
}
