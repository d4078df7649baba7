package org.zhunsheng.server.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 记住的各栏对应：机构、种类、表头的指纹合起来认一份。 */
@Repository
class MappingStore {

    private final JdbcClient db;

    MappingStore(JdbcClient db) {
        this.db = db;
    }

    Optional<List<String>> find(long organization, String kind, String fingerprint, Scope scope) {
        return db.sql("""
                select fields from import_mappings
                 where organization_id = :organization and kind = :kind and fingerprint = :fingerprint and place like any (:scope)
                """)
                .param("organization", organization)
                .param("kind", kind)
                .param("fingerprint", fingerprint)
                .param("scope", scope.patterns())
                .query((row, number) ->
                        Arrays.asList((String[]) row.getArray("fields").getArray()))
                .optional();
    }

    void put(long organization, String kind, Mapping mapping) {
        db.sql("""
                insert into import_mappings (organization_id, kind, fingerprint, fields)
                values (:organization, :kind, :fingerprint, :fields)
                on conflict (organization_id, kind, fingerprint) do update set fields = excluded.fields, changed_at = now()
                """)
                .param("organization", organization)
                .param("kind", kind)
                .param("fingerprint", mapping.fingerprint())
                .param("fields", mapping.fields().toArray(String[]::new))
                .update();
    }
}
