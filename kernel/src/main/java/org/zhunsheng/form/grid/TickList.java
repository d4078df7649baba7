package org.zhunsheng.form.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.text.Normal;

/** 打勾的选项：是☑ 否□、√是 □否。 */
final class TickList {

    private static final String ON = "[√☑☒■●✓✔▣◉]";
    private static final String OFF = "[□○◯☐〇]";
    private static final Pattern AFTER = Pattern.compile("(是|否)\\(?" + ON);
    private static final Pattern BEFORE = Pattern.compile(ON + "\\)?(是|否)");

    private TickList() {}

    /** 打勾的格里明白写着没有选。 */
    static boolean isOff(String text) {
        return Normal.norm(text).matches(OFF + "|[×✗✘xX]|否|不");
    }

    /** 打勾的格里写的不是勾，存疑。 */
    static Doubt doubt(String text) {
        boolean on = Normal.norm(text).matches(ON + "+|是|有|1|[yY]");
        return on ? Doubt.NONE : Doubt.because("打勾的格里写的不是勾", text.strip());
    }

    /** 选中的一项；不是打勾的写法则原样返回。 */
    static Fact<String> chosen(Fact<String> value) {
        String bare = Normal.norm(value.asWritten());
        if (!Pattern.compile(OFF + "|" + ON).matcher(bare).find()) return value;
        boolean boxFirst = bare.matches("^(?:" + ON + "|" + OFF + ").*");
        Matcher m = (boxFirst ? BEFORE : AFTER).matcher(bare);
        if (!m.find()) return Draft.doubted(value, "看不出选了哪一项", null);
        return Fact.text(m.group(1), value.origin(), value.doubt());
    }
}
