package org.zhunsheng.form.grid;

import java.util.regex.Pattern;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.text.Normal;

/** 模板里没有填写的残留：“指标2：”“……”。 */
final class Filler {

    private static final Pattern ROW = Pattern.compile("(?:指标\\d*[:.、]?)?[/\\-—–.…·*_]*");

    private Filler() {}

    static boolean is(String text) {
        String bare = Normal.norm(text);
        return ROW.matcher(bare).matches() || Lexicon.standard().has(Section.TEMPLATE_RESIDUE, LabelText.norm(bare));
    }
}
