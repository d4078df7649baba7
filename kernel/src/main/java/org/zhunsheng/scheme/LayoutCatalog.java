package org.zhunsheng.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.layout.Layout;
import org.zhunsheng.text.Language;

/** 随程序发布的全部版式，用到时才读。清单在 schemes/layouts.txt，一行一个文件；编号由文件名来。 */
public final class LayoutCatalog {

    private static final Map<String, Layout> READ = new ConcurrentHashMap<>();

    private LayoutCatalog() {}

    /** 全部编号，按清单的次序。 */
    public static List<String> ids() {
        return List.copyOf(Index.FILES.keySet());
    }

    /** 没有这个编号时为 null。 */
    public static @Nullable Layout find(String id) {
        return Index.FILES.containsKey(id) ? READ.computeIfAbsent(id, LayoutCatalog::read) : null;
    }

    /** 写错的编号最像哪一个；都不像时为 null。 */
    public static @Nullable String nearest(String id) {
        return Nearest.to(id, Index.FILES.keySet());
    }

    /** 一张表的官方版式：按表种；同一表种有几个的，取所认指标体系的那一个。没有则为 null。 */
    public static @Nullable Layout official(Form form, String scheme) {
        List<Layout> candidates = new ArrayList<>();
        for (String id : ids()) {
            Layout layout = READ.computeIfAbsent(id, LayoutCatalog::read);
            if (layout.kinds().contains(form.kind())) candidates.add(layout);
        }
        for (Layout layout : candidates) if (layout.of(scheme)) return layout;
        return candidates.isEmpty() ? null : candidates.getFirst();
    }

    private static Layout read(String id) {
        String file = Index.FILES.getOrDefault(id, "");
        return switch (LayoutReader.read("schemes/" + file, SchemeCatalog.resource(file))) {
            case LayoutReading.Read read -> read.layout();
            case LayoutReading.Rejected rejected ->
                throw new IllegalStateException(rejected.mistakes().getFirst().text(Language.ZH)); // 发布前的测试已读过每一个
        };
    }

    /** 清单，第一次用到时才读。 */
    private static final class Index {
        static final Map<String, String> FILES = files();

        /** mof-2020/layout-objective.yaml 的编号是 mof-2020-objective。 */
        private static Map<String, String> files() {
            Map<String, String> files = new LinkedHashMap<>();
            for (String line : SchemeCatalog.resource("layouts.txt").lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                files.put(line.strip().replace("/layout", "").replace(".yaml", ""), line.strip());
            }
            return files;
        }
    }
}
