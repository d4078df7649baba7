package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhunsheng.layout.PrintedForm;

/** 工作表的名字：不超过 31 个字符，没有 Excel 不许的字符，互不相同（不分大小写）。 */
final class SheetNames {

    private static final int LONGEST = 31;
    private static final String FORBIDDEN = "[]:*?/\\";
    private static final String ALLOWED = "［］：＊？／＼";

    private SheetNames() {}

    static List<String> of(List<PrintedForm> forms) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of("history"));
        for (PrintedForm form : forms) {
            String bare = clean(form.name());
            String name = cut(bare, LONGEST);
            for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                String suffix = "（" + n + "）";
                name = cut(bare, LONGEST - suffix.length()) + suffix;
            }
            names.add(name);
        }
        return names;
    }

    private static String clean(String name) {
        StringBuilder clean = new StringBuilder();
        name.codePoints()
                .filter(c -> Character.isDefined(c) && !Character.isISOControl(c))
                .forEach(c -> {
                    int at = FORBIDDEN.indexOf(c);
                    if (at >= 0) clean.append(ALLOWED.charAt(at));
                    else if (c == '\'') clean.append('’');
                    else if (c < 0xD800 || c > 0xDFFF) clean.appendCodePoint(c);
                });
        String bare = clean.toString().strip();
        return bare.isEmpty() ? "绩效表" : bare;
    }

    /** 不从一个字的中间截断。 */
    private static String cut(String name, int longest) {
        if (name.length() <= longest) return name;
        int end = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
        return name.substring(0, end).strip();
    }
}
