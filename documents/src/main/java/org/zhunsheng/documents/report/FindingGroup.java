package org.zhunsheng.documents.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 同一项检查的发现：标题、理由、改法各一次，每处一句。
 *
 * @param severity 键：error、warning、information
 * @param word 严重程度的说法
 * @param basis 依据
 * @param cause 引起它们的另一项检查；没有则为 null
 */
public record FindingGroup(
        String severity,
        String word,
        String check,
        String title,
        String why,
        String basis,
        List<String> remedies,
        @Nullable String cause,
        List<Line> lines) {

    public FindingGroup {
        remedies = List.copyOf(remedies);
        lines = List.copyOf(lines);
    }

    /**
     * 一个发现。
     *
     * @param number 编号，从 1 起，与格上的一致
     * @param id 锚
     */
    public record Line(
            int number,
            String id,
            String message,
            @Nullable String expected,
            @Nullable String found,
            List<Link> links) {

        public Line {
            links = List.copyOf(links);
        }
    }

    /** 到一格的链接。 */
    public record Link(String cell, String words) {}
}
