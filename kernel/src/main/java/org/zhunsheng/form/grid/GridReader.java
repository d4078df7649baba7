package org.zhunsheng.form.grid;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Reading;
import org.zhunsheng.page.Block;
import org.zhunsheng.page.Grid;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Paragraph;
import org.zhunsheng.page.SourceDocument;

/** 按网格读表。 */
public final class GridReader {

    private GridReader() {}

    public static Reading read(SourceDocument document) {
        CellText text = new CellText(document.sha256());
        List<Form> forms = new ArrayList<>();
        for (List<Row> part : FormSplitter.split(rows(document))) {
            for (Draft draft : new Scan(text).read(part)) {
                PageBreaks.join(draft);
                if (!draft.hasContent()) continue;
                String kind = Kinds.of(draft);
                Conventions.apply(draft, kind);
                forms.add(draft.build(kind));
            }
        }
        return new Reading(forms, forms.isEmpty() ? List.of("文件里有表格，但没有认出绩效自评表、目标表或监控表的栏目。") : List.of());
    }

    private static List<Row> rows(SourceDocument document) {
        List<Row> rows = new ArrayList<>();
        for (Page page : document.pages()) {
            for (Block block : WrappedTitles.joined(page)) {
                switch (block) {
                    case Paragraph paragraph -> rows.add(Row.of(paragraph));
                    case Grid grid -> rows.addAll(new Table(grid, page.number()).rows());
                }
            }
        }
        return rows;
    }
}
