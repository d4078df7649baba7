package org.zhunsheng.server.disclosure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 在公开的表里查找：空字、0 是不限。
 *
 * @param text 项目、单位、主管部门名称里的字
 */
record PublicFilter(String text, int year, String region, String department, String grade, long unit) {

    private static final int LONGEST = 100;

    static PublicFilter of(String text, String year, String region, String department, String grade) {
        return new PublicFilter(
                cut(text),
                year.matches("[12]\\d{3}") ? Integer.parseInt(year) : 0,
                cut(region),
                cut(department),
                cut(grade),
                0);
    }

    static PublicFilter ofUnit(long unit) {
        return new PublicFilter("", 0, "", "", "", unit);
    }

    private static String cut(String text) {
        String stripped = text.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    public boolean isEmpty() {
        return text.isEmpty() && year == 0 && region.isEmpty() && department.isEmpty() && grade.isEmpty();
    }

    /** 网址里的样子，没有限的不写；给翻页与换语言用。 */
    public String query() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", text);
        asked.put("year", year == 0 ? "" : Integer.toString(year));
        asked.put("region", region);
        asked.put("department", department);
        asked.put("grade", grade);
        return asked.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
