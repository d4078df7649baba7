package org.zhunsheng.server.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** 带着现在的筛选去下一页、去下载、去清单、日历、地点。 */
record EntryLinks(long register, Map<String, String> asked) {

    public String next(long after) {
        return link("", "after", Long.toString(after));
    }

    public String export(String format) {
        return link("/export", "format", format);
    }

    /** 三种看法之一：list、calendar、places。 */
    public String view(String name) {
        return link(name.equals("list") ? "" : "/" + name);
    }

    public String month(YearMonth month) {
        return link("/calendar", "month", month.toString());
    }

    /** 清单，只看这一天的。 */
    public String day(LocalDate day) {
        return link("", "from", day.toString(), "until", day.toString());
    }

    /** 清单，只看这个地方的。 */
    public String place(PlaceLine line) {
        String field = EntryFilter.CHOICE + line.field();
        return line.within().isEmpty() || line.region().isEmpty()
                ? link("", field, line.place())
                : link("", field, line.place(), EntryFilter.CHOICE + line.within(), line.region());
    }

    /** 哪一栏的地方。 */
    public String places(String field) {
        return link("/places", "field", field);
    }

    public String nextPlaces(String field, PlaceLine last) {
        return link("/places", "field", field, "after", last.place(), "in", last.region());
    }

    public String exportPlaces(String field, String format) {
        return link("/places/export", "field", field, "format", format);
    }

    /** @param more 名字与值，一对一对的 */
    private String link(String path, String... more) {
        Map<String, String> all = new LinkedHashMap<>(asked);
        for (int i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/registers/" + register + path);
        all.keySet().forEach(name -> link.queryParam(name, "{" + variable(name) + "}"));
        Map<String, String> values = all.entrySet().stream()
                .collect(Collectors.toMap(entry -> variable(entry.getKey()), Map.Entry::getValue));
        return link.encode(StandardCharsets.UTF_8).buildAndExpand(values).toUriString();
    }

    private static String variable(String name) {
        return name.replace('.', '_');
    }
}
