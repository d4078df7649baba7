package org.zhunsheng.server.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.documents.report.FormCell;
import org.zhunsheng.documents.report.FormReport;
import org.zhunsheng.server.worker.Answer;
import org.zhunsheng.server.worker.PagePicture;

/**
 * 结果页所需的一切。
 *
 * @param edit 表上的值正在更正
 */
public record Result(Answer.Checked checked, List<PagePicture> pictures, boolean edit) {

    public Result {
        pictures = List.copyOf(pictures);
    }

    /** 原文件的一页，以及表上读自这一页的格。 */
    public record Sheet(PagePicture picture, List<FormCell> cells) {}

    /** 这张表的指标体系是指定的。 */
    public boolean named(FormReport form) {
        int at = form.number() - 1;
        return at < checked.schemes().size() && !checked.schemes().get(at).isEmpty();
    }

    /** 一张表的值读自哪几页；没有图片的页不列。 */
    public List<Sheet> sheets(FormReport form) {
        List<Sheet> sheets = new ArrayList<>();
        for (PagePicture picture : pictures) {
            List<FormCell> cells = cells(form).stream()
                    .filter(cell -> cell.spot() != null && cell.spot().page() == picture.page())
                    .toList();
            if (!cells.isEmpty()) sheets.add(new Sheet(picture, cells));
        }
        return sheets;
    }

    /** 在图片上找得到的格。 */
    public Set<String> pictured(FormReport form) {
        Set<String> ids = new HashSet<>();
        for (Sheet sheet : sheets(form)) sheet.cells().forEach(cell -> ids.add(cell.id()));
        return ids;
    }

    private static List<FormCell> cells(FormReport form) {
        return form.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .toList();
    }
}
