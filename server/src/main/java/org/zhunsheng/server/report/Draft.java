package org.zhunsheng.server.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zhunsheng.documents.official.Block;
import org.zhunsheng.documents.official.OfficialDocument;
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
        return new OfficialDocument(References.filled(template.title(), figures), blocks, template.typography());
    }

    private void add(Item item, List<Block> blocks) {
        switch (item) {
            case Item.Heading heading -> blocks.add(new Block.Heading(heading.level(), heading.text()));
            case Item.Text text -> {
                String filled = filled(text);
                blocks.add(new Block.Body(filled.isBlank() ? UNWRITTEN : filled));
            }
            case Item.Table table ->
                Tables.of(table.id(), year)
                        .ifPresent(printed -> blocks.add(
                                new Block.Table(References.filled(table.title(), figures), table.note(), printed)));
            case Item.Told told -> told(told.id(), blocks);
        }
    }

    /** 一个项目一段，原话；没有写的、写“无”的不列。 */
    private void told(String id, List<Block> blocks) {
        FormField field = id.equals("problems") ? FormField.PROBLEMS : FormField.MEASURES;
        Function<AcceptedForm, String> text = one -> one.text(field);
        int before = blocks.size();
        int number = 1;
        for (AcceptedForm one : year.accepted()) {
            String said = text.apply(one);
            if (said.isEmpty() || said.matches("无[。.]?")) continue;
            blocks.add(new Block.Heading(3, number++ + "．" + one.project()));
            blocks.add(new Block.Body(said));
        }
        if (blocks.size() == before) blocks.add(new Block.Body("各项目的自评表上没有列出。"));
    }
}
