package org.zhunsheng.server.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** 统计页面上的链接：每个数点开恰是它数的那几份，机构、类别、年点开是它自己的统计。 */
record Links(long organization, int year, @Nullable String kind) {

    private static final String ALL = Measure.ALL.code();

    static Links of(Where where) {
        return new Links(where.organization().id(), where.year(), where.kind());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String query(String organization, String year, @Nullable String kind) {
        return "?organization=" + organization + "&year=" + year + (kind == null ? "" : "&kind=" + encoded(kind));
    }

    private String query() {
        return query(Long.toString(organization), Integer.toString(year), kind);
    }

    /** 统计自己的页面。 */
    public String page() {
        return "/statistics" + query();
    }

    /** 各表放在一起看。 */
    public String together() {
        return "/statistics/together" + query();
    }

    /** 放在一起看的下载。 */
    public String togetherExport(String check, String format) {
        return "/statistics/together/export" + query() + "&check=" + check + "&format=" + format;
    }

    /** 各下级的下一页。 */
    public String next(long after) {
        return page() + "&after=" + after + "#s-" + Section.BENEATH;
    }

    public String export(String section, String format) {
        return "/statistics/export" + query() + "&section=" + section + "&format=" + format;
    }

    /** 一条事实的那几份。 */
    public String forms(String measure, String key) {
        return "/statistics/forms" + query() + "&measure=" + measure + "&key=" + encoded(key);
    }

    /** 一行的名称通到哪里；不通的为空字。 */
    public String row(String section, String key) {
        return switch (section) {
            case Section.BENEATH -> "/statistics" + query(key, Integer.toString(year), kind);
            case Section.KIND -> "/statistics" + query(Long.toString(organization), Integer.toString(year), key);
            case Section.YEAR -> "/statistics" + query(Long.toString(organization), key, kind);
            default -> "";
        };
    }

    /** 一格数通到哪里；不是数得出的几份的为空字。 */
    public String count(Section section, String key, int column) {
        if (section.name().equals(Measure.MATCH.code()))
            return forms(section.name(), key + " " + section.columns().get(column));
        if (column > 0) return "";
        String all = "&measure=" + ALL + "&key=";
        return switch (section.name()) {
            case Section.BENEATH -> "/statistics/forms" + query(key, Integer.toString(year), kind) + all;
            case Section.KIND ->
                "/statistics/forms" + query(Long.toString(organization), Integer.toString(year), key) + all;
            case Section.YEAR -> "/statistics/forms" + query(Long.toString(organization), key, null) + all;
            default -> forms(section.name(), key);
        };
    }

    /** 画成什么图：竖的、横的，哪几栏；不画的为空字。 */
    public String chart(String section) {
        return switch (section) {
            case "score" -> "standing-0";
            case "rate" -> "standing-0-3";
            case "week" -> "standing-0-1";
            case "grade" -> "lying-0";
            case "group" -> "lying-3";
            case "loss", "reason" -> "lying-1";
            case Section.BENEATH, Section.YEAR -> "lying-2";
            default -> "";
        };
    }
}
