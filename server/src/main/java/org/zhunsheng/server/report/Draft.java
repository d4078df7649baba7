package org.zhunsheng.server.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zhunsheng.documents.official.Block;
import org.zhunsheng.documents.official.OfficialDocument;
import org.zhunsheng.documents.official.Title;
import org.zhunsheng.form.FormField;
import org.zhunsheng.server.report.ReportStore.Text;

/**
 * 一份报告：自评表、各个数、人写的各段。
 *
 * @param texts 人写的各段有效的一版，键是哪一段
 */
record Draft(ReportYear year, Map<String, String> figures, Map<String, Text> texts) {

    private static final String UNWRITTEN = "（这一节还没有写。）";

    /** 这一段的字，数还是引用；没有写的照模板。 */
    public String written(Item.Text item) {
        Text own = texts.get(item.id());
        return own == null || own.text().isBlank() ? item.usual() : own.text();
    }

    public String filled(Item.Text item) {
        return References.filled(written(item), figures);
    }

    public int version(Item.Text item) {
        Text own = texts.get(item.id());
        return own == null ? 0 : own.version();
    }

    /** 必须由人来写、还没有写的。 */
    public List<String> unwritten() {
        return ReportTemplate.usual()
                .texts()
                .filter(item -> written(item).isBlank())
                .map(Item.Text::name)
                .toList();
    }

    OfficialDocument document() {
        ReportTemplate template = ReportTemplate.usual();
        List<Block> blocks = new ArrayList<>();
        for (Item item : template.items()) add(item, blocks);
        String day = figures.getOrDefault("截止日期", "");
        blocks.add(new Block.Closing(List.of(year.unit(), day)));
        return new OfficialDocument(
                new Title(template.title().stream()
                        .map(phrase -> References.filled(phrase, figures))
                        .toList()),
                blocks,
                template.typography());
    }

    private void add(Item item, List<Block> blocks) {
        if (item.whole() && year.wholes().isEmpty()) return;
        switch (item) {
            case Item.Heading heading -> blocks.add(new Block.Heading(heading.level(), heading.text()));
            case Item.Text text -> {
                String filled = filled(text);
                blocks.add(new Block.Body(filled.isBlank() ? UNWRITTEN : filled));
            }
            case Item.Table table -> {
                Tables.of(table, year)
                        .ifPresent(printed -> blocks.add(
                                new Block.Table(References.filled(table.title(), figures), table.note(), printed)));
                if (!table.id().equals("projects")) cut(table, blocks);
            }
            case Item.Told told -> {
                told(told, blocks);
                cut(told, blocks);
            }
        }
    }

    /** 逐项列示的不是全部的，说明列了哪些。 */
    private void cut(Item item, List<Block> blocks) {
        int shown = year.detailed().size();
        int left = year.accepted().size() - shown;
        if (item.whole() || left == 0) return;
        blocks.add(new Block.Body("以上按项目编码列示前" + shown + "个项目；其余" + left + "个项目的，见各项目的自评表。各个数与各项目的预算、执行、得分都包括全部项目。"));
    }

    /** 一个项目一段，原话；没有写的、写“无”的不列。 */
    private void told(Item.Told item, List<Block> blocks) {
        FormField field = item.id().equals("problems") ? FormField.PROBLEMS : FormField.MEASURES;
        Function<AcceptedForm, String> text = one -> one.text(field);
        int before = blocks.size();
        int number = 1;
        for (AcceptedForm one : item.whole() ? year.wholes() : year.detailed()) {
            String said = text.apply(one);
            if (said.isEmpty() || said.matches("无[。.]?")) continue;
            blocks.add(new Block.Heading(3, number++ + "．" + one.project()));
            blocks.add(new Block.Body(said));
        }
        if (blocks.size() == before) blocks.add(new Block.Body("自评表上没有列出。"));
    }
}
