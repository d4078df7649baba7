package org.zhunsheng.documents.archive;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;

/** 一个部件的关系：编号、种类 → 包内的部件。指向包外的一律不看。 */
public final class Relations {

    private final Map<String, Relation> byId = new LinkedHashMap<>();

    private record Relation(String type, String target) {}

    private Relations() {}

    /** {@code part} 为空串时是整个包的关系。 */
    public static Relations of(Archive archive, String part) throws Unreadable {
        Relations relations = new Relations();
        int slash = part.lastIndexOf('/') + 1;
        String rels = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        if (!archive.has(rels)) return relations;
        Xml xml = Xml.open(archive, rels);
        xml.children(name -> {
            String target = xml.attribute("Target");
            if (target == null || "External".equals(xml.attribute("TargetMode"))) return;
            String resolved = resolve(part, target);
            if (!archive.has(resolved)) return;
            String type = xml.attribute("Type", "");
            relations.byId.put(
                    xml.attribute("Id", ""), new Relation(type.substring(type.lastIndexOf('/') + 1), resolved));
        });
        return relations;
    }

    private static String resolve(String part, String target) {
        try {
            return URI.create("/" + part).resolve(target).getPath().substring(1);
        } catch (IllegalArgumentException malformed) {
            return target;
        }
    }

    /** 某一编号所指的部件；没有则为 null。 */
    public @Nullable String target(String id) {
        Relation relation = byId.get(id);
        return relation == null ? null : relation.target;
    }

    /** 某一种类（关系类型的最后一段）的各个部件。 */
    public List<String> ofType(String type) {
        List<String> targets = new ArrayList<>();
        for (Relation relation : byId.values()) if (relation.type.equals(type)) targets.add(relation.target);
        return targets;
    }
}
