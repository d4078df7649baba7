package org.zhunsheng.form.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Label;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.text.Normal;

/** 表外与表顶的各种独行：标题、年度行、附件行、章节标题。 */
final class TitleLine {

    private static final int LONGEST = 60;
    private static final Pattern PREFACE =
            Pattern.compile("^(?:附件|附表|附|表|样表|表样|报表编号|编号|公开表?)(?:[\\d一二三四五六七八九十]|[:-]|$).*");
    private static final Pattern SECTION =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十\\d]{1,3}\\)|第[一二三四五六七八九十\\d]+[部章节]|\\d{1,2}[.、]).*");
    private static final Pattern YEAR_LINE =
            Pattern.compile("^\\(?((?:19|20)\\d{2})年?度?\\)?$|^(?:评价|预算|填报)?年度:?((?:19|20)\\d{2})年?度?$");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?=年|\\(|\\)|[^\\d]|$)");
    private static final Pattern NUMERALS = Pattern.compile("[〇零○一二三四五六七八九]{4}(?=年)");
    private static final Pattern SENTENCE = Pattern.compile("[。;!?]|,.*,");

    private TitleLine() {}

    /** 像标题的一行：短，含标题用词，不是句子、附件行、章节标题。 */
    static boolean isTitle(String text) {
        String bare = LabelText.withoutBrackets(Normal.norm(text));
        if (bare.length() < 3
                || bare.length() > LONGEST
                || SENTENCE.matcher(bare).find()) return false;
        if (isPreface(text) || SECTION.matcher(Normal.norm(text)).matches()) return false;
        if (!InlineLabels.of(text).isEmpty() || InlineLabels.isLabel(text)) return false;
        String body = bare.replaceFirst("(?:19|20)\\d{2}年?度?$", "");
        for (Label word : Lexicon.standard().labels(Section.TITLES)) if (body.endsWith(word.text())) return true;
        return body.endsWith("表") && (body.contains("绩效") || body.contains("自评"));
    }

    /** 标题前面的附件号、表号。 */
    static boolean isPreface(String text) {
        return PREFACE.matcher(Normal.norm(text)).matches() && Normal.norm(text).length() <= 30;
    }

    static boolean isSection(String text) {
        return SECTION.matcher(Normal.norm(text)).matches();
    }

    /** 只写年度的一行，例如（2022 年度）；返回其中的年份。 */
    static @Nullable String yearLine(String text) {
        Matcher m = YEAR_LINE.matcher(arabic(text));
        if (!m.matches()) return null;
        return m.group(1) != null ? m.group(1) : m.group(2);
    }

    /** 二〇二二年 写成 2022年。 */
    private static String arabic(String text) {
        return NUMERALS.matcher(Normal.norm(text)).replaceAll(found -> digits(found.group()));
    }

    private static String digits(String numerals) {
        StringBuilder out = new StringBuilder();
        for (char c : numerals.toCharArray()) out.append("〇零○".indexOf(c) >= 0 ? 0 : "一二三四五六七八九".indexOf(c) + 1);
        return out.toString();
    }

    /** 标题里的年份。 */
    static @Nullable String year(String title) {
        Matcher m = YEAR.matcher(arabic(title));
        return m.find() ? m.group(1) : null;
    }
}
