package org.zhunsheng.documents.typeset;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.font.Typeface;
import org.zhunsheng.layout.Paper;
import org.zhunsheng.layout.PrintedForm;

/** 依次排好的一份文件；一张表也没有的，是一页白纸。 */
public final class Composition {

    /** 页码的字号。 */
    private static final double FOOT = 9;

    private final Typeface face;
    private final List<SetForm> forms;
    private final List<SetPage> pages;

    private Composition(Typeface face, List<SetForm> forms, List<SetPage> pages) {
        this.face = face;
        this.forms = List.copyOf(forms);
        this.pages = List.copyOf(pages);
    }

    public static Composition of(List<PrintedForm> forms, Typeface face) {
        List<SetForm> set = new ArrayList<>();
        List<SetPage> pages = new ArrayList<>();
        for (PrintedForm form : forms) {
            set.add(FormSetting.set(form, face));
            pages.addAll(set.getLast().pages());
        }
        if (forms.isEmpty()) pages.add(new SetPage(Sheet.of(Paper.PORTRAIT), List.of()));
        return new Composition(face, set, pages);
    }

    public List<SetForm> forms() {
        return forms;
    }

    /** 各张表的各页。 */
    public List<SetPage> pages() {
        return pages;
    }

    /** 第 {@code page} 页（从 0 起）页脚居中的页码。 */
    public Mark.Text foot(int page) {
        Sheet sheet = pages.get(page).sheet();
        String text = "第 " + (page + 1) + " 页 共 " + pages.size() + " 页";
        int width = text.codePoints().map(face::width).sum();
        double left = (sheet.width() - width * FOOT / Typeface.EM) / 2;
        Placed line = new Placed(text, left, sheet.bottom() + sheet.foot() * 0.3, 0);
        return new Mark.Text(new Part.Foot(), List.of(line), FOOT, false);
    }

    /** 文件的题名：第一张表的名字与标题。 */
    public String title() {
        if (forms.isEmpty()) return "";
        PrintedForm first = forms.getFirst().form();
        String heading = first.headings().getFirst();
        return first.name().equals(heading) ? heading : first.name() + " " + heading;
    }

    /** 文字的语言，BCP 47。 */
    public String language() {
        return forms.isEmpty() ? "zh-CN" : forms.getFirst().form().language();
    }
}
