package org.zhunsheng.documents.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.Location;
import org.zhunsheng.check.Severity;

/** 哪一格有哪几个发现；发现按次序编号，从 1 起。 */
final class Marks {

    private final Map<String, List<Integer>> numbers = new LinkedHashMap<>();
    private final List<Finding> findings;
    private final String prefix;

    /** @param form 第几张表 */
    Marks(List<Finding> findings, int form) {
        this.findings = findings;
        this.prefix = "form" + form + "-";
        for (int i = 0; i < findings.size(); i++) {
            for (Location place : findings.get(i).places()) {
                List<Integer> here = numbers.computeIfAbsent(place.field(), field -> new ArrayList<>());
                if (!here.contains(i + 1)) here.add(i + 1);
            }
        }
    }

    /** 单元格的锚；发现的链接指到它。 */
    String cell(String field) {
        return prefix + "c" + field.replace('/', '-');
    }

    String finding(int number) {
        return prefix + "f" + number;
    }

    /** 一行得分的锚。 */
    String score(int row) {
        return prefix + "s" + row;
    }

    List<Mark> at(String field) {
        return numbers.getOrDefault(field, List.of()).stream()
                .map(number -> new Mark(
                        number,
                        finding(number),
                        findings.get(number - 1).severity().key()))
                .toList();
    }

    /** 这一格最严重的程度，作为样式类；没有发现时为空串。 */
    String severity(String field) {
        return numbers.getOrDefault(field, List.of()).stream()
                .map(number -> findings.get(number - 1).severity())
                .min(Severity::compareTo)
                .map(Severity::key)
                .orElse("");
    }
}
