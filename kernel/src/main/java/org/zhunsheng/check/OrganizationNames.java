package org.zhunsheng.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Form;
import org.zhunsheng.text.Normal;

/** 文字里像机构名称的各截：以“局”“中心”之类结尾的连着的汉字。是不是机构，要到机构库里去查。 */
public final class OrganizationNames {

    private static final List<String> ENDINGS = WordLists.of("organization-endings");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;

    /** 再长的文字也只找这么多截。 */
    private static final int MOST = 5000;

    private OrganizationNames() {}

    public static Set<String> in(Form form) {
        Set<String> names = new LinkedHashSet<>();
        Narrative narrative = Narrative.of(form);
        for (TextCell cell : narrative.cells()) add(names, cell.bare());
        return names;
    }

    private static void add(Set<String> names, String text) {
        for (int end = SHORTEST; end <= text.length() && names.size() < MOST; end++) {
            if (!endsHere(text, end)) continue;
            int from = end;
            while (from > 0 && end - from < LONGEST && isPart(text.charAt(from - 1))) from--;
            for (int start = from; end - start >= SHORTEST; start++) names.add(text.substring(start, end));
        }
    }

    private static boolean endsHere(String text, int end) {
        for (String ending : ENDINGS) if (text.startsWith(ending, end - ending.length())) return true;
        return false;
    }

    private static boolean isPart(char c) {
        return Normal.isHan(c) || Character.isLetterOrDigit(c) || c == '(' || c == ')';
    }
}
