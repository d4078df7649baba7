package org.zhunsheng.documents.report;

import java.util.List;

/**
 * 重排的表的一段。
 *
 * @param part 哪一段，决定怎样排
 * @param columns 各列的名称；成对排列的没有列名
 */
public record FormTable(Part part, String caption, List<String> columns, List<Row> rows) {

    public FormTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** 表头、资金、指标、合计与文字。 */
    public enum Part {
        HEAD,
        FUNDS,
        INDICATORS,
        TAIL;

        /** 一行一栏，栏名在左。 */
        public boolean pairs() {
            return this == HEAD || this == TAIL;
        }
    }

    /**
     * 一行。
     *
     * @param id 行首的锚；成对排列的行首不是锚，为空串
     * @param label 栏名，或行号
     * @param severity 指着整行的发现中最严重的；没有则为空串
     * @param marks 指着整行的发现
     */
    public record Row(String id, String label, String severity, List<Mark> marks, List<FormCell> cells) {

        public Row {
            marks = List.copyOf(marks);
            cells = List.copyOf(cells);
        }
    }
}
