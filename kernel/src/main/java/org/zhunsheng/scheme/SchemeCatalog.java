package org.zhunsheng.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Language;

/** 随程序发布的全部指标体系，用到时才读。清单在 schemes/index.txt，一行一个编号，认不出时用的那一个在最后。 */
public final class SchemeCatalog {

    /** 认不出体系时按通行办法（财预〔2020〕10号）评价。 */
    public static final String GENERAL = "general";

    private static final String FOLDER = "/schemes/";
    private static final Map<String, Scheme> READ = new ConcurrentHashMap<>();

    private SchemeCatalog() {}

    /** 全部编号，按清单的次序。 */
    public static List<String> ids() {
        return Index.IDS;
    }

    /** 没有这个编号时为 null。 */
    public static @Nullable Scheme find(String id) {
        return ids().contains(id) ? READ.computeIfAbsent(id, SchemeCatalog::read) : null;
    }

    public static Scheme general() {
        return READ.computeIfAbsent(GENERAL, SchemeCatalog::read);
    }

    public static List<Scheme> all() {
        return All.SCHEMES;
    }

    /** 写错的编号最像哪一个；都不像时为 null。 */
    public static @Nullable String nearest(String id) {
        return Nearest.to(id, ids());
    }

    private static Scheme read(String id) {
        String file = "schemes/" + id + "/scheme.yaml";
        return switch (SchemeReader.read(file, resource(id + "/scheme.yaml"))) {
            case SchemeReading.Read read -> read.scheme();
            case SchemeReading.Rejected rejected ->
                throw new IllegalStateException(rejected.mistakes().getFirst().text(Language.ZH)); // 发布前的测试已读过每一个
        };
    }

    /** 一个体系的全文，与随程序发布的一字不差；散列由它来算。 */
    public static String text(String id) {
        return resource(id + "/scheme.yaml");
    }

    static String resource(String path) {
        try (InputStream in = SchemeCatalog.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) throw new IllegalStateException("missing resource " + FOLDER + path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 全部体系，第一次用到时才读。 */
    private static final class All {
        static final List<Scheme> SCHEMES = ids().stream()
                .map(id -> READ.computeIfAbsent(id, SchemeCatalog::read))
                .toList();
    }

    /** 清单，第一次用到时才读。 */
    private static final class Index {
        static final List<String> IDS = ids(resource("index.txt").lines().toList());

        private static List<String> ids(Collection<String> lines) {
            List<String> ids = new ArrayList<>();
            for (String line : lines) if (!line.isBlank() && !line.startsWith("#")) ids.add(line.strip());
            return List.copyOf(ids);
        }
    }
}
