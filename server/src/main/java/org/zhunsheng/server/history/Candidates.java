package org.zhunsheng.server.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.documents.report.FormReport;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.text.Normal;

/** 读出的各张表与这个项目对一对：项目与单位用那一年年末的名称。 */
@Component
class Candidates {

    private static final Set<String> OTHER_KINDS = Set.of("objective", "monitoring", "department");

    private static final Pattern YEAR = Pattern.compile(HistoricalForm.YEAR);

    private final Projects projects;
    private final Organizations organizations;
    private final HistoricalForms forms;

    Candidates(Projects projects, Organizations organizations, HistoricalForms forms) {
        this.projects = projects;
        this.organizations = organizations;
        this.forms = forms;
    }

    @Transactional(readOnly = true)
    List<Candidate> of(Project project, List<FormReport> read) {
        List<HistoricalForm> kept = forms.list(project.id());
        List<Candidate> candidates = new ArrayList<>();
        for (FormReport form : read) {
            Matcher found = YEAR.matcher(form.year());
            String year = found.find() ? found.group() : "";
            candidates.add(new Candidate(form, form.number() - 1, year, mismatches(project, form, year, kept)));
        }
        return candidates;
    }

    private List<Mismatch> mismatches(Project project, FormReport form, String year, List<HistoricalForm> kept) {
        List<Mismatch> found = new ArrayList<>();
        LocalDate day = year.isEmpty() ? LocalDate.now() : LocalDate.of(Integer.parseInt(year), 12, 31);
        compare("project", projects.nameOn(project.id(), day), form.project(), found);
        String unit = organizations
                .nameOn(project.organizationId(), day)
                .orElseGet(() -> organizations.find(project.organizationId()).name());
        compare("unit", unit, form.unit(), found);
        if (year.isEmpty()) found.add(new Mismatch("year", "", form.year()));
        if (outside(project, day)) found.add(new Mismatch("year.outside", term(project), year));
        if (OTHER_KINDS.contains(form.kind())) found.add(new Mismatch("kind", "", form.kind()));
        kept.stream()
                .filter(one -> one.current() && Integer.toString(one.year()).equals(year))
                .forEach(one -> found.add(new Mismatch("taken", "", year)));
        return found;
    }

    /** 前面带着编码的、后面带着括注的，不算不同。 */
    private static void compare(String word, String expected, String found, List<Mismatch> mismatches) {
        String ours = Normal.norm(expected);
        String theirs = Normal.norm(found);
        if (theirs.isEmpty()) mismatches.add(new Mismatch(word + ".missing", expected, ""));
        else if (!theirs.contains(ours) && !ours.contains(theirs)) mismatches.add(new Mismatch(word, expected, found));
    }

    /** 那一年项目还没有开始，或者已经结束。 */
    private static boolean outside(Project project, LocalDate endOfYear) {
        LocalDate from = project.startsOn();
        LocalDate until = project.endsOn();
        return from != null && from.isAfter(endOfYear) || until != null && until.isBefore(endOfYear.withDayOfYear(1));
    }

    private static String term(Project project) {
        return project.startsOn() + " – " + project.endsOn();
    }
}
