package org.zhunsheng.form.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;

/** 读打散文字用的词：读表词典，另加只用来比较读法的字眼（words.yaml）。 */
final class Vocabulary {

    /** 单独出现时太常见、说明不了什么的栏头。 */
    private static final Set<String> VAGUE_COLUMNS = Set.of("指标", "单位", "一级", "二级", "三级", "其他", "绩效指标", "符号", "解释");

    /** 也是预期目标、实际完成情况的标签，或资金栏头的指标栏头。 */
    private static final Set<String> SHARED_COLUMNS = Set.of(
            "预期目标",
            "实际完成情况",
            "全年实际完成情况",
            "全年完成情况",
            "完成情况",
            "目标完成情况",
            "执行情况",
            "实际完成",
            "年度指标",
            "预期值",
            "计划值",
            "标准值",
            "说明",
            "备注",
            "原因",
            "原因说明",
            "情况说明",
            "分值",
            "权重",
            "得分",
            "自评分",
            "自评得分",
            "评分",
            "满分",
            "分数",
            "名称",
            "执行进度");

    /** 也是三级指标名称的级别用词。 */
    private static final Set<String> VAGUE_LEVELS = Set.of("预算执行率", "预算执行", "满意度", "绩效目标", "影响力", "可持续发展");

    /** 目标申报表、运行监控表另有的栏目：打散的文字里看不出它们的值到哪里为止，只认标签，不取值。 */
    private static final Set<FormField> UNREAD = Set.of(
            FormField.PROJECT_KIND, FormField.PROJECT_PERIOD, FormField.OBJECTIVE_MEDIUM_TERM, FormField.CUT_OFF);

    static final Vocabulary STANDARD = new Vocabulary();

    private final Lexicon lexicon = Lexicon.standard();
    private final Map<String, Object> words = load();
    private final Map<String, List<String>> lists = new ConcurrentHashMap<>();

    /** 表头各栏的标签 → 栏目的键。 */
    final Terms fields = terms(Section.FIELDS, Set.of("单位", "等级", "等次")).without(unread());

    final Terms fundingColumns = terms(Section.FUNDING_COLUMNS, Set.of("原因", "备注", "说明", "其他", "预算执行", "自评得分", "自评分"));

    /** 资金栏头里不会与三级指标名称混淆的。 */
    final Terms surelyFunding = terms(Section.FUNDING_COLUMNS, Set.of()).money();

    final Terms fundingRows = terms(Section.FUNDING_ROWS, Set.of());

    /** 指标各栏的栏头 → 栏目的键。 */
    final Terms indicatorColumns = terms(Section.INDICATOR_COLUMNS, VAGUE_COLUMNS);

    /** 目标值、完成值两栏都有了栏头，“实际完成情况”一类就只能是总体目标的标签。 */
    final Terms columnsBesideGoals =
            terms(Section.INDICATOR_COLUMNS, VAGUE_COLUMNS).without(goalLabels());

    /** 只会出现在指标表里的栏头。 */
    final Terms surelyColumns = terms(Section.INDICATOR_COLUMNS, VAGUE_COLUMNS).without(SHARED_COLUMNS);

    /** 级别用词 → level1、level2。 */
    final Terms levels = terms(Section.LEVELS, VAGUE_LEVELS);

    final Terms totals = terms(Section.TOTALS, Set.of());

    /** 成块的标签 → money、objective、indicators …。 */
    final Terms blocks = terms(Section.BLOCKS, Set.of("指标", "年度", "当年", "本年", "中期", "长期", "中长期", "实施期"));

    final Terms ignored = terms(Section.IGNORED, Set.of("注", "附件")).add("", unread());

    final List<String> titles =
            lexicon.labels(Section.TITLES).stream().map(Lexicon.Label::text).toList();

    private Terms terms(Section section, Set<String> without) {
        Terms terms = new Terms();
        lexicon.labels(section).forEach(label -> terms.add(label.key(), List.of(label.text())));
        return terms.without(without);
    }

    private List<String> unread() {
        return lexicon.labels(Section.FIELDS).stream()
                .filter(label -> UNREAD.stream().anyMatch(field -> field.key().equals(label.key())))
                .map(Lexicon.Label::text)
                .toList();
    }

    private List<String> goalLabels() {
        return lexicon.labels(Section.FIELDS).stream()
                .filter(label -> label.key().startsWith("objective"))
                .map(Lexicon.Label::text)
                .toList();
    }

    /** 一组词，见 words.yaml。 */
    List<String> words(String key) {
        return lists.computeIfAbsent(key, k -> strings(Objects.requireNonNull(words.get(k), k)));
    }

    /** 一组有名字的词，见 words.yaml。 */
    Map<String, List<String>> groups(String key) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(words.get(key), key))
                .forEach((name, value) -> out.put(name.toString(), strings(value)));
        return out;
    }

    private static List<String> strings(Object value) {
        return ((List<?>) value).stream().map(Object::toString).toList();
    }

    private static Map<String, Object> load() {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("words.yaml"))) {
            Map<String, Object> out = new LinkedHashMap<>();
            ((Map<?, ?>) Objects.requireNonNull(new Load(settings).loadFromInputStream(in)))
                    .forEach((key, value) -> out.put(key.toString(), value));
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
