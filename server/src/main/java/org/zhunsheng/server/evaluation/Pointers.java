package org.zhunsheng.server.evaluation;

import java.util.List;
import org.zhunsheng.check.Finding;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.text.Normal;

/** 内核的发现所指的一栏，在哪一页的哪一格；一行一行填的文字，找出说的是哪一行。 */
final class Pointers {

    private static final String NO_EVIDENCE = "evidence-missing";
    private static final String REUSED = "evidence-reused";
    private static final String MARK = "^(?:\\d{1,2}[.、]|[（(].{1,3}[)）]|[一二三四五六七八九十]{1,3}[、是])";

    private final FilledForm filled;

    Pointers(FilledForm filled) {
        this.filled = filled;
    }

    String overview() {
        return "/fillings/" + filled.filling().id();
    }

    /** @param cell 写作“行.栏”；说的是整部分的为空字 */
    String to(String section, String cell) {
        return overview() + "/" + section + (cell.isEmpty() ? "" : "#c." + cell);
    }

    /** 不是填的，到清单上的分与钱。 */
    String of(Finding finding) {
        String pointer =
                finding.places().isEmpty() ? "" : finding.places().getFirst().field();
        String[] parts = pointer.split("/");
        if (finding.check().equals(REUSED)) return overview() + "/evidence#r-" + attachedTo(parts);
        if (parts.length >= 3 && parts[1].equals("indicators")) return row(finding, parts);
        String found = finding.found() == null ? "" : finding.found();
        return switch (pointer) {
            case "/objective_expected" -> line(EvaluationForm.ATTAINMENT, "clause", "attained", found);
            case "/objective_actual" -> line(EvaluationForm.ATTAINMENT, "attained", "attained", found);
            case "/problems" -> line(EvaluationForm.PROBLEMS, "problem", "problem", found);
            case "/measures" -> line(EvaluationForm.PROBLEMS, "measure", "measure", found);
            case "/adjustment_reason" -> to(EvaluationForm.NARRATIVE, ".adjustment");
            case "/other_notes" -> to(EvaluationForm.NARRATIVE, ".notes");
            default -> overview() + "#scores-title";
        };
    }

    /** 佐证那一页的哪一行；整张表的是 whole。 */
    private String attachedTo(String[] parts) {
        List<FilledRow> rows = filled.rows(EvaluationForm.INDICATORS);
        int at = parts.length < 3 ? rows.size() : Integer.parseInt(parts[2]);
        return at < rows.size() ? rows.get(at).id() : "whole";
    }

    private String row(Finding finding, String[] parts) {
        List<FilledRow> rows = filled.rows(EvaluationForm.INDICATORS);
        int at = Integer.parseInt(parts[2]);
        if (at >= rows.size()) return to(EvaluationForm.INDICATORS, "");
        String id = rows.get(at).id();
        // 没有佐证的，到附上佐证的那一页
        if (finding.check().equals(NO_EVIDENCE)) return overview() + "/evidence?row=" + id + "#add";
        return to(EvaluationForm.INDICATORS, id + "." + (parts.length < 4 ? "actual" : field(parts[3])));
    }

    /** 有这几个字的那一行；找不到的，第一行。 */
    private String line(String section, String searched, String shown, String found) {
        List<FilledRow> rows = filled.rows(section);
        String words = bare(found).replaceFirst(MARK, "");
        return rows.stream()
                .filter(row -> bare(filled.value(row.id(), searched)).contains(words))
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(row -> to(section, row.id() + "." + shown))
                .orElse(to(section, ""));
    }

    private static String bare(String text) {
        return Normal.squeeze(Normal.narrow(text));
    }

    private static String field(String key) {
        return switch (key) {
            case "level1" -> "group";
            case "level2" -> "dimension";
            case "name" -> "name";
            case "method", "explanation" -> "method";
            case "target_sign" -> "sign";
            case "target" -> "target";
            case "unit" -> "unit";
            case "points" -> "weight";
            case "remark" -> "reason";
            case "evidence_source" -> "evidence";
            case "score" -> "score";
            default -> "actual";
        };
    }
}
