package org.zhunsheng.server.register;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** 带着现在的筛选去下一页、去下载。 */
record EntryLinks(long register, Map<String, String> asked) {

    public String next(long after) {
        return link("", "after", Long.toString(after));
    }

    public String export(String format) {
        return link("/export", "format", format);
    }

    private String link(String path, String more, String value) {
        Map<String, String> all = new LinkedHashMap<>(asked);
        all.put(more, value);
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/registers/" + register + path);
        all.forEach((name, one) -> link.queryParam(name, "{" + name.replace('.', '_') + "}"));
        return link.encode(StandardCharsets.UTF_8).build(all.values().toArray()).toString();
    }
}
